package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;

class IssuedTest {
  @Test
  void dayAndPlaceStandInOneLineBeneathTheTitle() {
    Issued issued =
        Issued.in(
            List.of("Menu", "Talks held", "Brussels, 24/04/2019 - 11:05", "They met."),
            "Talks held",
            List.of("dd/MM/yyyy"));

    assertThat(issued)
        .isEqualTo(
            new Issued(
                PartialDate.parse("2019-04-24"),
                "Brussels",
                List.of("Brussels, 24/04/2019 - 11:05")));
  }

  @Test
  void orInTwoLinesWithTheCityAbove() {
    Issued issued =
        Issued.in(
            List.of("Media Note", "Washington, DC", "July 17, 2015", "They met."), "", List.of());

    assertThat(issued.place()).isEqualTo("Washington, DC");
    assertThat(issued.lines()).containsExactly("Washington, DC", "July 17, 2015");
  }

  @Test
  void aJapaneseLineNamesItsPlaceInBrackets() {
    Issued issued =
        Issued.in(List.of("（平成29年12月20日（水曜日）16時36分　於：本省会見室）", "会見を行った。"), "", List.of());

    assertThat(issued.date()).isEqualTo(PartialDate.parse("2017-12-20"));
    assertThat(issued.place()).isEqualTo("本省会見室");
  }

  @Test
  void aMonthAloneIsAsPreciseAsItIsPrinted() {
    assertThat(Issued.in(List.of("（平成23年10月）", "要旨"), "", List.of()).date())
        .isEqualTo(PartialDate.parse("2011-10"));
  }

  @Test
  void aSentenceWithADateIsNoLineOfIssue() {
    assertThat(Issued.in(List.of("On 13 November 2023 they met."), "", List.of()).date()).isNull();
    assertThat(Issued.in(List.of("2023年11月13日、対話が開かれた。"), "", List.of()).date()).isNull();
  }

  @Test
  void aKindOfTextIsNoPlace() {
    assertThat(Issued.placeIn("Press release 03.02.2027")).isEmpty();
    assertThat(Issued.placeIn("November 20, 2026")).isEmpty();
    assertThat(Issued.placeIn("Tokyo, 20 November 2026")).isEqualTo("Tokyo");
  }

  @Test
  void aLineOfTheTextThatNamesTheSameDayIsNoLineOfIssue() {
    Issued issued =
        Issued.in(
            List.of("May 22, 2020 (Japanese)", "(As delivered on May 22, 2020)"), "", List.of());

    assertThat(issued.isSaidBy("May 22, 2020 ()")).isTrue();
    assertThat(issued.isSaidBy("(As delivered on May 22, 2020)")).isFalse();
  }
}
