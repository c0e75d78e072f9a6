package org.kawaraban.classify.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.contract.PartialDate;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held on May 9-10, 2013 | 2013-05-09 | 2013-05-10",
        "held on March 6 and 7, 2023 | 2023-03-06 | 2023-03-07",
        "held on 20 and 21 July 2017 | 2017-07-20 | 2017-07-21",
        "held from 28 February to 1 March 2019 | 2019-02-28 | 2019-03-01",
        "held from May 31 to June 2, 2021 | 2021-05-31 | 2021-06-02",
        "held on Tuesday, 2 August, 2016 | 2016-08-02 | 2016-08-02",
        "held on November 7th, 2023 | 2023-11-07 | 2023-11-07",
        "held in October 2014 | 2014-10 | 2014-10",
        "平成29年10月10日(火)から11日(水)まで | 2017-10-10 | 2017-10-11",
        "令和元年5月1日に | 2019-05-01 | 2019-05-01",
        "平成三十年十月十六日と十七日の二日間 | 2018-10-16 | 2018-10-17",
        "平成21(2009)年2月3日 | 2009-02-03 | 2009-02-03",
        "13(平成25)年10月 | 2013-10 | 2013-10",
        "2023 年 11 月 7 日に | 2023-11-07 | 2023-11-07",
        "2019年3月28から29日まで | 2019-03-28 | 2019-03-29",
        "2012年10月10日および11日に | 2012-10-10 | 2012-10-11",
        "held on October 20 (Thurs.) and 21 (Fri.), 2016 | 2016-10-20 | 2016-10-21",
        "held on June 13, 2022 to June 14, 2022 | 2022-06-13 | 2022-06-14",
        "held on Monday 13 and Tuesday 14 June 2022 | 2022-06-13 | 2022-06-14",
        "held on Monday, June 13 and Tuesday, June 14, 2022 | 2022-06-13 | 2022-06-14",
        "held on 13th-14th June 2022 | 2022-06-13 | 2022-06-14",
        "held 13/14 June 2022 | 2022-06-13 | 2022-06-14",
        "held on June 13, 2022, 14 officials taking part | 2022-06-13 | 2022-06-13",
        "held 2022-06-13 to 2022-06-14 | 2022-06-13 | 2022-06-14",
        "held on 14-Jun-2022 | 2022-06-14 | 2022-06-14",
        "held on 14.06.2022 | 2022-06-14 | 2022-06-14",
        "held on 06/14/2022 | 2022-06-14 | 2022-06-14",
        "令和4年6月13日から令和4年6月14日まで | 2022-06-13 | 2022-06-14",
        "2022年6月13日及び同月14日 | 2022-06-13 | 2022-06-14",
        "2022年6月13、14の両日 | 2022-06-13 | 2022-06-14",
        "R4.6.14に | 2022-06-14 | 2022-06-14",
        "held on Thursday and Friday, May 9-10, 2013 | 2013-05-09 | 2013-05-10",
        "2022年6月13日及び翌14日 | 2022-06-13 | 2022-06-14",
        "held from December 29, 2021 to January 3, 2022 | 2021-12-29 | 2022-01-03",
        "held from 29 December 2021 to 3 January 2022 | 2021-12-29 | 2022-01-03",
        "held from 29 December to 3 January 2022 | 2021-12-29 | 2022-01-03",
        "2021年12月29日から2022年1月3日まで | 2021-12-29 | 2022-01-03",
        "令和3年12月29日から翌年1月3日まで | 2021-12-29 | 2022-01-03",
        "令和3年12月29日~令和4年1月3日 | 2021-12-29 | 2022-01-03",
        "held on June 13, 14 and 15, 2022 | 2022-06-13 | 2022-06-15",
        "held on 13, 14, and 15 June 2022 | 2022-06-13 | 2022-06-15",
        "2022年6月13日、14日及び15日 | 2022-06-13 | 2022-06-15",
        "2022年6月13日(月)、14日(火)、15日(水)に | 2022-06-13 | 2022-06-15",
        "held from May to July 2022 | 2022-05 | 2022-07",
        "held from November 2021 until January 2022 | 2021-11 | 2022-01",
        "2022年5月から7月にかけて | 2022-05 | 2022-07",
        "令和3年11月~令和4年1月に | 2021-11 | 2022-01",
        "held from 1 May to 15 August 2022 | 2022-05-01 | 2022-08-15",
        "令和4年5月1日から8月15日まで | 2022-05-01 | 2022-08-15",
        "held on 3 March and 10 October 2022 | 2022-03-03 | 2022-03-03",
        "H29.10.10に | 2017-10-10 | 2017-10-10",
        "R6年2月1日に | 2024-02-01 | 2024-02-01",
        "held on the twenty-third of May 2022 | 2022-05-23 | 2022-05-23",
        "2022年5月31日~翌6月2日に | 2022-05-31 | 2022-06-02",
        "2022年5月24(火)に | 2022-05-24 | 2022-05-24",
        "2022年5月2プラス2が | 2022-05 | 2022-05",
        "2022年5月 5Gに関する | 2022-05 | 2022-05",
        "at the G7 June 2022 summit | 2022-06 | 2022-06",
        "held 13.-14.06.2022 | 2022-06-13 | 2022-06-14",
        "held on 13-14/06/2022 | 2022-06-13 | 2022-06-14",
        "Date: 13 June 2022 (Mon) - 14 June 2022 (Tue) | 2022-06-13 | 2022-06-14",
        "held on 13 (Mon) and 14 (Tue) June 2022 | 2022-06-13 | 2022-06-14",
        "日時 令和4年6月13日(月)10時~14日(火)午後5時 | 2022-06-13 | 2022-06-14",
        "2022年6月13日月曜日10時から12時まで | 2022-06-13 | 2022-06-13",
        "held in the last week of June 2022 | 2022-06 | 2022-06"
      })
  void datesWithTheirYearNeedNoPublication(String text, String start, String end) {
    assertThat(read(text, null, Tense.PAST)).contains(start + "/" + end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held on December 20 | 2014-01-06 | PAST | 2013-12-20",
        "will be held on January 9 | 2013-12-20 | FUTURE | 2014-01-09",
        "本27日,会談した | 2019-06-28 | PAST | 2019-06-27",
        "会談した12日、都内で | 2014-05-12 | PAST | 2014-05-12",
        "28日に開いた | 2016-03-01 | PAST | 2016-02-28",
        "held today | 2018-12-03 | PAST | 2018-12-03",
        "held on Wednesday | 2025-05-29 | PAST | 2025-05-28",
        "takes place on Friday | 2017-02-09 | FUTURE | 2017-02-10",
        "本年7月5日に | 2018-08-01 | PAST | 2018-07-05",
        "昨年12月3日に | 2014-06-02 | PAST | 2013-12-03",
        "on Monday 27 June they hold | 2022-06-20 | UNTOLD | 2022-06-27",
        "20 December, in Tokyo | 2014-01-06 | UNTOLD | 2013-12-20",
        "starts tomorrow | 2022-06-20 | FUTURE | 2022-06-21",
        "6/14(火)に | 2022-06-20 | PAST | 2022-06-14",
        "今月14日に | 2022-06-20 | PAST | 2022-06-14",
        "held on 11/12/2024 | 2024-12-12 | PAST | 2024-12-11",
        "held on 11/12/2024 | 2024-11-15 | PAST | 2024-11-12"
      })
  void whatIsMissingComesFromTheDayOfPublication(
      String text, String published, Tense tense, String day) {
    assertThat(read(text, PartialDate.parse(published), tense)).contains(day + "/" + day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19日から22日まで参加する | 2022-04-19 | FUTURE | 2022-04-19/2022-04-22",
        "18-21日に開いた | 2025-11-25 | PAST | 2025-11-18/2025-11-21",
        "10月に開く | 2024-07-26 | FUTURE | 2024-10/2024-10",
        "12月に開いた | 2024-03-02 | PAST | 2023-12/2023-12",
        "先月開かれた | 2023-09-12 | PAST | 2023-08/2023-08",
        "met this week | 2022-03-26 | PAST | 2022-03/2022-03",
        "meets next month | 2022-12-10 | FUTURE | 2023-01/2023-01",
        "来月開く | 2022-06-10 | FUTURE | 2022-07/2022-07",
        "13、14両日に開いた | 2022-06-20 | PAST | 2022-06-13/2022-06-14",
        "met last month | 2022-01-10 | PAST | 2021-12/2021-12",
        "agreed in Rome Monday | 2014-05-13 | PAST | 2014-05-12/2014-05-12",
        "きょう開かれた | 2024-11-01 | PAST | 2024-11-01/2024-11-01",
        "met this morning | 2024-11-01 | PAST | 2024-11-01/2024-11-01",
        "today and tomorrow they meet | 2024-11-01 | FUTURE | 2024-11-01/2024-11-02",
        "met on Tuesday and Wednesday | 2024-11-01 | PAST | 2024-10-29/2024-10-30",
        "本日から21日までの間 | 2023-04-18 | FUTURE | 2023-04-18/2023-04-21",
        "先月21日に | 2022-06-14 | PAST | 2022-05-21/2022-05-21",
        "held in late October | 2022-11-14 | PAST | 2022-10/2022-10",
        "去年12月に | 2022-06-14 | PAST | 2021-12/2021-12",
        "held from 30 December to 2 January | 2023-01-10 | PAST | 2022-12-30/2023-01-02",
        "12月30日から1月2日まで | 2023-01-10 | PAST | 2022-12-30/2023-01-02",
        "held on 8 October last year | 2022-12-14 | PAST | 2021-10-08/2021-10-08",
        "held on October 8 and 9 of last year | 2022-12-14 | PAST | 2021-10-08/2021-10-09",
        "一昨年10月8日に | 2022-12-14 | PAST | 2020-10-08/2020-10-08",
        "昨年の10月8日に | 2022-12-14 | PAST | 2021-10-08/2021-10-08",
        "meets in February next year | 2022-01-14 | FUTURE | 2023-02/2023-02",
        "meets on 8 February next year | 2022-01-14 | FUTURE | 2023-02-08/2023-02-08",
        "来年2月に開く | 2022-01-14 | FUTURE | 2023-02/2023-02",
        "met last Thursday | 2022-06-16 | PAST | 2022-06-09/2022-06-09",
        "meets next Thursday | 2022-06-16 | FUTURE | 2022-06-23/2022-06-23",
        "met on Thursday last week | 2022-06-14 | PAST | 2022-06-09/2022-06-09",
        "met on Thursday | 2022-06-16 | PAST | 2022-06-16/2022-06-16",
        "先週木曜日に | 2022-06-16 | PAST | 2022-06-09/2022-06-09",
        "先週の木曜日、 | 2022-06-14 | PAST | 2022-06-09/2022-06-09",
        "来週の木曜日に | 2022-06-14 | FUTURE | 2022-06-23/2022-06-23",
        "meets next June | 2022-06-14 | FUTURE | 2023-06/2023-06",
        "met last June | 2022-06-14 | PAST | 2021-06/2021-06",
        "met last March | 2022-06-14 | PAST | 2022-03/2022-03",
        "met from Saturday to Monday | 2022-06-14 | PAST | 2022-06-11/2022-06-13",
        "土曜日から月曜日に | 2022-06-14 | PAST | 2022-06-11/2022-06-13",
        "met from May to July | 2022-08-14 | PAST | 2022-05/2022-07",
        "5月から7月に | 2022-08-14 | PAST | 2022-05/2022-07",
        "本5日、開催する | 2022-06-06 | FUTURE | 2022-06-05/2022-06-05",
        "今月5日に開催する | 2022-06-06 | FUTURE | 2022-06-05/2022-06-05",
        "5日に開催する | 2022-06-06 | FUTURE | 2022-07-05/2022-07-05",
        "30日から2日まで | 2022-07-04 | PAST | 2022-06-30/2022-07-02",
        "9日、6日に | 2022-06-10 | PAST | 2022-06-09/2022-06-09",
        "6日、7日及び8日に | 2022-06-10 | PAST | 2022-06-06/2022-06-08",
        "held on 31 May | 2022-05-27 | PAST | 2021-05-31/2021-05-31",
        "5月30日に開いた | 2022-05-27 | PAST | 2021-05-30/2021-05-30",
        "met last week | 2022-06-14 | PAST | 2022-06/2022-06",
        "meets next week | 2022-06-14 | FUTURE | 2022-06/2022-06",
        "来週開かれる | 2022-06-14 | FUTURE | 2022-06/2022-06",
        "先週開かれた | 2022-06-14 | PAST | 2022-06/2022-06",
        "met this week | 2022-06-02 | FUTURE | 2022-06/2022-06",
        "22年5月8日に | 2022-06-02 | PAST | 2022-05-08/2022-05-08",
        "4年5月8日に | 2022-06-02 | PAST | 2022-05-08/2022-05-08",
        "29年5月8日に | 2018-06-02 | PAST | 2017-05-08/2017-05-08",
        "一昨日開かれた | 2022-06-02 | PAST | 2022-05-31/2022-05-31",
        "met the day before yesterday | 2022-06-02 | PAST | 2022-05-31/2022-05-31",
        "火曜日午後に開いた | 2022-06-02 | PAST | 2022-05-31/2022-05-31",
        "met on Thursday and Friday | 2022-06-02 | PAST | 2022-05-26/2022-05-27",
        "5月24日火曜日、 | 2022-06-02 | PAST | 2022-05-24/2022-05-24",
        "met on Tuesday, the 24th | 2022-06-02 | PAST | 2022-05-24/2022-05-24",
        "met in the last week of May | 2022-06-12 | PAST | 2022-05/2022-05",
        "met on the fourth and fifth of May | 2022-06-02 | PAST | 2022-05-04/2022-05-05"
      })
  void loosePhrasesLeanOnTheDayOfPublication(
      String text, String published, Tense tense, String days) {
    assertThat(read(text, PartialDate.parse(published), tense)).contains(days);
  }

  @ParameterizedTest
  @CsvSource({"met this week", "met last week", "先週開かれた", "今週開かれた"})
  void aWeekOfTwoMonthsTellsNone(String text) {
    String published = text.contains("this") || text.contains("今") ? "2022-07-02" : "2022-07-06";

    assertThat(read(text, PartialDate.parse(published), Tense.PAST)).isEmpty();
  }

  @Test
  void aDayAndMonthWithoutAnyYearStayUnresolved() {
    assertThat(read("held on May 9", null, Tense.PAST)).isEmpty();
    assertThat(read("5月9日に開催", null, Tense.PAST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "this may help",
    "that is why we march on",
    "1 日時",
    "会談の3日後に",
    "5日連続で",
    "10日前に",
    "14日以上続く",
    "2泊3日で",
    "昭和20年3月4日に"
  })
  void whatLooksLikeADateIsNotAlwaysOne(String text) {
    assertThat(read(text, PartialDate.parse("2020-01-20"), Tense.PAST)).isNotPresent();
  }

  @ParameterizedTest
  @CsvSource({"held on February 31, 2019", "平成30年13月2日", "令和2年4月0日"})
  void anImpossibleDateIsNone(String text) {
    assertThat(read(text, PartialDate.parse("2020-01-01"), Tense.PAST)).isNotPresent();
  }

  private static Optional<String> read(String text, PartialDate published, Tense tense) {
    PageText page = PageText.of("", text);
    DateResolver resolver = new DateResolver(published, tense);
    return Dates.in(page, page.sentences().get(0)).stream()
        .map(resolver::resolve)
        .flatMap(Optional::stream)
        .map(days -> days.start() + "/" + days.end())
        .findFirst();
  }
}
