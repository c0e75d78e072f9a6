package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.evaluate.LabelledPage;
import org.kawaraban.classify.evaluate.MeetingLabels;

/** What rules are written on and what they are measured on share no page, twin or meeting. */
class EvaluationSplitTest {
  /** Characters of a passage that two reports of different meetings rarely share by chance. */
  private static final int PASSAGE = 12;

  /** Reports of two meetings of one series repeat a third of their words; copies nearly all. */
  private static final double COPY = 0.6;

  private static List<LabelledPage> tuning;
  private static List<LabelledPage> evaluation;

  @BeforeAll
  static void readBoth() throws IOException {
    tuning = pages("tuning.jsonl");
    evaluation = pages("evaluation.jsonl");
  }

  @Test
  void noPageIsInBoth() {
    assertThat(evaluation)
        .extracting(labelled -> labelled.page().id())
        .doesNotContainAnyElementsOf(
            tuning.stream().map(labelled -> labelled.page().id()).toList());
    assertThat(evaluation)
        .extracting(labelled -> labelled.page().url())
        .doesNotContainAnyElementsOf(
            tuning.stream().map(labelled -> labelled.page().url()).toList());
  }

  @Test
  void noMeetingIsInBoth() {
    Set<String> tuned = new HashSet<>();
    tuning.forEach(labelled -> tuned.addAll(names(labelled)));

    assertThat(tuned).isNotEmpty();
    assertThat(evaluation)
        .allSatisfy(labelled -> assertThat(names(labelled)).doesNotContainAnyElementsOf(tuned));
  }

  @Test
  void noPageIsACopyOfOneOnTheOtherSide() {
    List<Set<String>> tuned = tuning.stream().map(EvaluationSplitTest::passages).toList();

    for (LabelledPage labelled : evaluation) {
      Set<String> own = passages(labelled);
      for (int i = 0; i < tuned.size(); i++) {
        assertThat(overlap(own, tuned.get(i)))
            .as(labelled.page().id() + " and " + tuning.get(i).page().id())
            .isLessThan(COPY);
      }
    }
  }

  /**
   * The names by which two pages can be told to be about one meeting: series with number, with day.
   */
  private static Set<String> names(LabelledPage labelled) {
    MeetingLabels meeting = labelled.gold().meeting();
    Set<String> names = new HashSet<>();
    if (meeting != null && meeting.ordinal() != null) {
      names.add(meeting.series() + " number " + meeting.ordinal());
    }
    if (meeting != null && meeting.start() != null) {
      names.add(meeting.series() + " of " + meeting.start());
    }
    return names;
  }

  private static Set<String> passages(LabelledPage labelled) {
    String text =
        (labelled.page().title() + " " + labelled.page().text())
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    Set<String> passages = new HashSet<>();
    for (int i = 0; i + PASSAGE <= text.length(); i++) {
      passages.add(text.substring(i, i + PASSAGE));
    }
    return passages;
  }

  /** The share of the shorter page that stands in the other too. */
  private static double overlap(Set<String> one, Set<String> other) {
    Set<String> smaller = one.size() < other.size() ? one : other;
    Set<String> larger = smaller == one ? other : one;
    long shared = smaller.stream().filter(larger::contains).count();
    return smaller.isEmpty() ? 0 : (double) shared / smaller.size();
  }

  private static List<LabelledPage> pages(String file) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources", file))) {
      pages.add(LabelledPage.parse(line));
    }
    return pages;
  }
}
