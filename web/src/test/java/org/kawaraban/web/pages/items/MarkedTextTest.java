package org.kawaraban.web.pages.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.web.pages.items.MarkedText.Paragraph;
import org.kawaraban.web.pages.items.MarkedText.Piece;
import org.kawaraban.web.pages.items.MarkedText.Span;

class MarkedTextTest {
  @Test
  void aTextWithoutEvidenceIsOnePlainPiece() {
    assertThat(drawn("plain", List.of())).isEqualTo("plain");
  }

  @Test
  void aSpanMarksExactlyItsCharacters() {
    assertThat(drawn("the 6th Dialogue", List.of(span(1, 4, 7)))).isEqualTo("the [1:6th] Dialogue");
  }

  @Test
  void overlappingSpansAreCutWhereTheyCross() {
    assertThat(drawn("abcdefgh", List.of(span(1, 1, 5), span(2, 3, 7))))
        .isEqualTo("a[1:bc][1,2:de][2:fg]h");
  }

  @Test
  void nestedAndEqualSpansStandTogether() {
    assertThat(drawn("abcdef", List.of(span(1, 0, 6), span(2, 2, 4), span(3, 2, 4))))
        .isEqualTo("[1:ab][1,2,3:cd][1:ef]");
  }

  @Test
  void neighboursAreNotJoined() {
    assertThat(drawn("abcd", List.of(span(1, 0, 2), span(2, 2, 4)))).isEqualTo("[1:ab][2:cd]");
  }

  @Test
  void japaneseIsCutByItsOwnCharacters() {
    String text = "第9回日米サイバー対話";
    assertThat(drawn(text, List.of(span(1, 3, 5), span(2, 0, 11))))
        .isEqualTo("[2:第9回][1,2:日米][2:サイバー対話]");
  }

  @Test
  void blankLinesPartParagraphsAndSpansGoOnBeyondThem() {
    assertThat(drawn("one two\n\n \nthree four", List.of(span(1, 4, 16))))
        .isEqualTo("one [1:two]¶[1:three] four");
  }

  @Test
  void onlyTheFirstPieceOfASpanIsItsPlace() {
    List<Piece> pieces =
        MarkedText.of("abcd", List.of(span(1, 0, 4), span(2, 2, 3))).paragraphs().get(0).pieces();

    assertThat(pieces).extracting(Piece::begins).containsExactly(List.of(1), List.of(2), List.of());
  }

  @Test
  void aBlankTextHasNoParagraphs() {
    assertThat(MarkedText.of("", List.of()).paragraphs()).isEmpty();
  }

  private static Span span(int number, int start, int end) {
    return new Span(number, EvidenceKind.TOPIC, "label " + number, start, end);
  }

  /** Marked pieces as {@code [numbers:text]}, paragraphs parted by a pilcrow. */
  private static String drawn(String text, List<Span> spans) {
    List<String> paragraphs =
        MarkedText.of(text, spans).paragraphs().stream().map(MarkedTextTest::drawn).toList();
    return String.join("¶", paragraphs);
  }

  private static String drawn(Paragraph paragraph) {
    StringBuilder drawn = new StringBuilder();
    for (Piece piece : paragraph.pieces()) {
      List<String> numbers =
          piece.spans().stream().map(span -> Integer.toString(span.number())).toList();
      drawn.append(
          piece.marked()
              ? "[" + String.join(",", numbers) + ":" + piece.text() + "]"
              : piece.text());
    }
    return drawn.toString();
  }
}
