package org.kawaraban.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.Evidence;

class PageTextTest {
  @ParameterizedTest
  @CsvSource({
    "第７回,第7回",
    "Ｊａｐａｎ－ＥＵ,japan-eu",
    "U.S.–Japan,u.s.-japan",
    "（５Ｇ）…「か\u3099」、ｶﾞ,(5g)...「が」、ガ",
    "Café Zürich,café zürich",
    "2023 年 11 月 7 日,2023年11月7日",
    "サイバ セキュリティ,サイバセキュリティ",
    "約 束する,約束する",
    "ｻｲﾊﾞｰ,サイバー"
  })
  void spellingsOfOneThingBecomeOne(String printed, String expected) {
    assertThat(PageText.of("", printed).folded()).isEqualTo(expected);
  }

  @Test
  void aHardBreakInsideASentenceIsABlankAndBetweenLinesABreak() {
    assertThat(PageText.of("", "held in\nTokyo on the\n14th").folded())
        .isEqualTo("held in tokyo on the 14th");
    assertThat(PageText.of("", "Press Releases\nThe 3rd Dialogue").sentences()).hasSize(2);
  }

  @Test
  void aDateThatALineBreakDividesIsOneDate() {
    assertThat(PageText.of("", "、１０\n月８日（水）から９\n日まで").folded()).contains("10月8日(水)から9日まで");
  }

  @Test
  void evidenceQuotesTheOriginalCharactersAtTheirOriginalPlace() {
    String text = "報告:第　７ 回 日・ＥＵ対話";
    PageText page = PageText.of("題", text);
    int start = page.folded().indexOf("日・eu");

    Evidence evidence = page.evidence(start, start + 4, "rule");

    assertThat(evidence.field()).isEqualTo(Evidence.Field.TEXT);
    assertThat(evidence.quote()).isEqualTo("日・ＥＵ");
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
  }

  @Test
  void aSpanOfTheTitleIsQuotedFromTheTitle() {
    PageText page = PageText.of("Japan–EU Dialogue", "Text");

    Evidence evidence = page.evidence(0, 8, "rule");

    assertThat(evidence.field()).isEqualTo(Evidence.Field.TITLE);
    assertThat(evidence.quote()).isEqualTo("Japan–EU");
  }

  @Test
  void aLongSpanIsCutWithoutTearingACharacterApart() {
    String text = "x".repeat(299) + "😀".repeat(9);
    PageText page = PageText.of("", text);

    Evidence evidence = page.evidence(0, page.length(), "rule");

    assertThat(evidence.quote()).isEqualTo("x".repeat(299));
  }

  @Test
  void sentencesEndAtFullStopsButNotAtAbbreviations() {
    PageText page =
        PageText.of("", "Mr. Abe met H.E. Mr. Modi in the U.S. capital. They agreed. 会談した。合意した。");

    assertThat(page.sentences()).hasSize(4);
  }

  @Test
  void anEmptyPageHasOneEmptySentence() {
    PageText page = PageText.of("", " \n\n ");

    assertThat(page.sentences()).containsExactly(new Sentence(0, 0, 0));
    assertThat(page.evidence(0, 0, "rule").quote()).isEmpty();
  }
}
