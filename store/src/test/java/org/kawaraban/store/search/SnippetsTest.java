package org.kawaraban.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.read.SearchResult.Mark;
import org.kawaraban.store.read.SearchResult.Snippet;

class SnippetsTest {
  private static final String FILLER = "The two sides exchanged views on fisheries and trade. ";

  @Test
  void theFirstOccurrenceIsShownWithWhatStandsAroundIt() {
    String text =
        FILLER.repeat(20) + "Then they discussed ransomware at length. " + FILLER.repeat(20);
    Snippet snippet = snippet(text, "ransomware");

    assertThat(marked(snippet)).containsExactly("ransomware");
    assertThat(snippet.text()).contains("trade. Then they discussed ransomware at length.");
    assertThat(snippet.text().length()).isLessThanOrEqualTo(240);
    assertThat(text.substring(snippet.start())).startsWith(snippet.text());
  }

  @Test
  void japaneseIsMarkedAsItIsWritten() {
    Snippet snippet = snippet("外務省は、日米ｻｲﾊﾞｰ対話を開催しました。", "サイバー対話");

    assertThat(marked(snippet)).containsExactly("ｻｲﾊﾞｰ対話");
  }

  @Test
  void withinAPhraseNothingElseStands() {
    Snippet snippet = snippet("Exchange new views: an exchange of views.", "\"exchange of views\"");

    assertThat(marked(snippet)).containsExactly("exchange of views");
  }

  @Test
  void aPhraseIsMarkedWholeAndItsWordsAloneAreNot() {
    Snippet snippet =
        snippet("Capacity is one thing, capacity building another.", "\"capacity building\"");

    assertThat(marked(snippet)).containsExactly("capacity building");
  }

  @Test
  void aTextWithoutTheWordsShowsItsBeginning() {
    Snippet snippet = snippet(FILLER.repeat(10), "ransomware");

    assertThat(snippet.start()).isZero();
    assertThat(snippet.marks()).isEmpty();
    assertThat(snippet.text()).startsWith("The two sides").hasSizeLessThanOrEqualTo(240);
  }

  @Test
  void anEmptyTextHasAnEmptySnippet() {
    assertThat(snippet("", "cyber")).isEqualTo(new Snippet("", 0, List.of()));
  }

  @Test
  void marksNeverOverlap() {
    List<Mark> marks =
        new Snippets(Analysis.bundled())
            .marks("cyber dialogue", wanted("cyber \"cyber dialogue\" dialogue"));

    assertThat(marks).containsExactly(new Mark(0, 14));
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.marks().stream()
        .map(mark -> snippet.text().substring(mark.start(), mark.end()))
        .toList();
  }

  private static Snippet snippet(String text, String typed) {
    return new Snippets(Analysis.bundled()).snippet(text, wanted(typed));
  }

  private static Wanted wanted(String typed) {
    return Wanted.of(typed, Analysis.bundled());
  }
}
