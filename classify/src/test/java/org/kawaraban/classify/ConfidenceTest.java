package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.evaluate.LabelledPage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/**
 * A stated confidence is what it says: of the labels given with it, at least that share is right.
 * {@code -Dgolden.update=true} writes the counts into docs/tagging.md.
 */
class ConfidenceTest {
  private static final Path PAGE = Path.of("../docs/tagging.md");
  private static final String HEAD = "| label | stated | given | right |\n|---|---|---|---|\n";

  /** Of fewer a share says nothing. */
  private static final int ENOUGH = 10;

  private static final Map<Stated, Count> COUNTS = new TreeMap<>();

  private record Stated(String label, double confidence) implements Comparable<Stated> {
    @Override
    public int compareTo(Stated other) {
      return Comparator.comparing(Stated::label)
          .thenComparing(Stated::confidence, Comparator.reverseOrder())
          .compare(this, other);
    }
  }

  private record Count(int given, int right) {
    Count with(boolean isRight) {
      return new Count(given + 1, right + (isRight ? 1 : 0));
    }

    double share() {
      return (double) right / given;
    }
  }

  @BeforeAll
  static void tagFirmPages() throws IOException {
    Tagger tagger = Tagger.bundled();
    for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation.jsonl"))) {
      LabelledPage labelled = LabelledPage.parse(line);
      if (!labelled.weak() && Set.of("en", "ja").contains(labelled.page().lang())) {
        Tagging tagging = tagger.tag(Pages.item(labelled.page()));
        tagging
            .partners()
            .forEach(tag -> count("partner", tag, labelled.gold().partners().contains(tag.key())));
        tagging
            .topics()
            .forEach(tag -> count("topic", tag, labelled.gold().topics().contains(tag.key())));
        if (tagging.instrument() != null) {
          Tag tag = tagging.instrument();
          count("instrument", tag, tag.key().equals(labelled.gold().instrument()));
        }
      }
    }
  }

  private static void count(String label, Tag tag, boolean right) {
    COUNTS.merge(
        new Stated(label, tag.confidence()),
        new Count(0, 0).with(right),
        (sum, one) -> sum.with(right));
  }

  @Test
  void ofTheLabelsWithAConfidenceAtLeastThatShareIsRight() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      String page = Files.readString(PAGE);
      int table = page.indexOf(HEAD) + HEAD.length();
      Files.writeString(
          PAGE,
          page.substring(0, table) + rows() + page.substring(page.indexOf("\n\n", table) + 1));
    }
    assertThat(COUNTS)
        .allSatisfy(
            (stated, count) -> {
              if (count.given() >= ENOUGH) {
                assertThat(count.share())
                    .as(stated.toString())
                    .isGreaterThanOrEqualTo(stated.confidence());
              }
            });
  }

  private static String rows() {
    return COUNTS.entrySet().stream()
        .map(
            entry ->
                "| %s | %.2f | %d | %.2f |%n"
                    .formatted(
                        entry.getKey().label(),
                        entry.getKey().confidence(),
                        entry.getValue().given(),
                        entry.getValue().share()))
        .collect(Collectors.joining());
  }
}
