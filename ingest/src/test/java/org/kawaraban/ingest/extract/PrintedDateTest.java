package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.PartialDate;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "November 20, 2026; 2026-11-20",
        "(Friday) Nov. 20th 2026; 2026-11-20",
        "20 November 2026; 2026-11-20",
        "Brussels, 5 of May 2024; 2024-05-05",
        "20.11.2026; 2026-11-20",
        "2026-11-20T09:00:00+09:00; 2026-11-20",
        "2026/11/5; 2026-11-05",
        "令和8年11月20日; 2026-11-20",
        "令和元年５月１日; 2019-05-01",
        "平成三十年十月十六日; 2018-10-16",
        "平成21(2009)年7月3日; 2009-07-03",
        "2023 年 11 月 2 日; 2023-11-02",
        "13.13.2026 and 1 May 2026; 2026-05-01",
        "Posted February 30, 2026, corrected March 2, 2026; 2026-03-02",
      })
  void formsOfBothLanguagesAreRead(String text, String date) {
    assertThat(PrintedDate.find(text, List.of())).contains(PartialDate.parse(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "07/10/2026", "12/05/01", "November 2026", "第20回", "1.2.3.2026.4"})
  void whatIsNoDateOrMeansTwoIsNotRead(String text) {
    assertThat(PrintedDate.find(text, List.of())).isEmpty();
  }

  @Test
  void aPatternOfTheSourceDecidesWhatSlashesMean() {
    assertThat(PrintedDate.find("of 07/10/2026", List.of("dd/MM/yyyy")))
        .contains(PartialDate.parse("2026-10-07"));
    assertThat(PrintedDate.find("of 07/10/2026", List.of("MM/dd/yyyy")))
        .contains(PartialDate.parse("2026-07-10"));
  }

  @Test
  void daysWithoutAYearAreRead() {
    assertThat(PrintedDate.findWithoutYear("November 20")).contains(MonthDay.of(11, 20));
    assertThat(PrintedDate.findWithoutYear("１１月２０日付")).contains(MonthDay.of(11, 20));
    assertThat(PrintedDate.findWithoutYear("February 29")).contains(MonthDay.of(2, 29));
    assertThat(PrintedDate.findWithoutYear("Archives")).isEmpty();
  }

  @Test
  void headingsNameAYearAndPerhapsAMonth() {
    assertThat(PrintedDate.findHeading("Press Releases Archive September 2026"))
        .contains(PartialDate.parse("2026-09"));
    assertThat(PrintedDate.findHeading("報道発表 令和8年11月")).contains(PartialDate.parse("2026-11"));
    assertThat(PrintedDate.findHeading("2025年の新着")).contains(PartialDate.parse("2025"));
    assertThat(PrintedDate.findHeading("Press Releases")).isEmpty();
  }

  @Test
  void aTitleSaysItsDateAtOneOfItsEnds() {
    assertThat(PrintedDate.findAtEdge("Press Conference, 18 November 2010"))
        .contains(PartialDate.parse("2010-11-18"));
    assertThat(PrintedDate.findAtEdge("報道官会見記録(要旨)(平成23年10月)"))
        .contains(PartialDate.parse("2011-10"));
    assertThat(PrintedDate.findAtEdge("Talks of 18 November 2010 in Tokyo")).isEmpty();
  }

  @Test
  void noDayMonthOrYearOfAnEraIsZero() {
    assertThat(PrintedDate.find("2026-11-00", List.of())).isEmpty();
    assertThat(PrintedDate.find("00 November 2026", List.of())).isEmpty();
    assertThat(PrintedDate.find("令和0年11月20日", List.of())).isEmpty();
    assertThat(PrintedDate.findWithoutYear("0月20日")).isEmpty();
  }

  @Test
  void aNumberOfKanjiAndOtherDigitsIsNone() {
    assertThat(PrintedDate.find("令和八年十1月二十日", List.of())).isEmpty();
  }
}
