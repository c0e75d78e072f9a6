package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/** How the day of publication tells that of a meeting: last year, next week, on Thursday. */
class MeetingPublicationDayTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held the third Japan-Canada Cyber Dialogue in Ottawa from 27 December 2022 to 3 January 2023. | 2023-01-11 | 2022-12-27 | 2023-01-03",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on March 6, 7 and 8. | 2023-03-20 | 2023-03-06 | 2023-03-08",
        "held the third Japan-Canada Cyber Dialogue in Ottawa last Tuesday. | 2023-03-21 | 2023-03-14 | 2023-03-14",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on Thursday morning. | 2023-03-20 | 2023-03-16 | 2023-03-16",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on Thursday evening. | 2023-03-20 | 2023-03-16 | 2023-03-16",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on 30 March. | 2023-03-27 | 2022-03-30 | 2022-03-30",
        "は2022年12月27日から2023年1月3日まで、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-01-11 | 2022-12-27 | 2023-01-03",
        "は3月6日、7日及び8日、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-03-20 | 2023-03-06 | 2023-03-08",
        "は先週火曜日、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-03-21 | 2023-03-14 | 2023-03-14",
        "は3月30日、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-03-27 | 2022-03-30 | 2022-03-30"
      })
  void whatWasHeldHasItsDaysBehindIt(String told, String published, String start, String end) {
    MeetingMention own = ofCanada(told, published);

    assertThat(own.start()).isEqualTo(PartialDate.parse(start));
    assertThat(own.end()).isEqualTo(PartialDate.parse(end));
    assertThat(own.stage()).isEqualTo(Stage.HELD);
    assertThat(own.place()).isEqualTo("Ottawa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held the third Japan-Canada Cyber Dialogue in Ottawa on 5 December last year. | 2023-01-11 | 2022-12-05",
        "held the third Japan-Canada Cyber Dialogue in Ottawa last December. | 2023-01-11 | 2022-12",
        "は昨年12月5日、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-01-11 | 2022-12-05",
        "は昨年の12月、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-01-11 | 2022-12"
      })
  void theYearOfItsOwnDayPointsToNoEarlierMeeting(String told, String published, String start) {
    MeetingMention own = ofCanada(told, published);

    assertThat(own.start()).isEqualTo(PartialDate.parse(start));
    assertThat(own.ordinal()).isEqualTo(3);
    assertThat(own.place()).isEqualTo("Ottawa");
    assertThat(own.stage()).isEqualTo(Stage.HELD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "will hold the third Japan-Canada Cyber Dialogue in Ottawa in February next year. | 2023-02",
        "will hold the third Japan-Canada Cyber Dialogue in Ottawa on 7 February next year. | 2023-02-07",
        "は来年2月、オタワにおいて第3回日加サイバー対話を開催します。 | 2023-02",
        "は来年2月7日、オタワにおいて第3回日加サイバー対話を開催します。 | 2023-02-07"
      })
  void whatIsOfNextYearIsAnnounced(String told, String start) {
    MeetingMention own = ofCanada(told, "2022-11-11");

    assertThat(own.start()).isEqualTo(PartialDate.parse(start));
    assertThat(own.ordinal()).isEqualTo(3);
    assertThat(own.place()).isEqualTo("Ottawa");
    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held the third Japan-Canada Cyber Dialogue in Ottawa on 9 November. The second took place in Tokyo in October last year.",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on 9 November. They will meet in Tokyo in October next year.",
        "held the third Japan-Canada Cyber Dialogue in Ottawa on 9 November, a year after the second in Tokyo on 2 October last year.",
        "は11月9日、オタワにおいて第3回日加サイバー対話を開催しました。第2回は昨年10月に東京で開催されました。",
        "は11月9日、オタワにおいて第3回日加サイバー対話を開催しました。次回は来年10月に東京で開催する予定です。"
      })
  void theYearOfAnotherRoundTellsNothingOfThisOne(String told) {
    MeetingMention own = ofCanada(told, "2022-11-11");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2022-11-09"));
    assertThat(own.ordinal()).isEqualTo(3);
    assertThat(own.place()).isEqualTo("Ottawa");
    assertThat(own.stage()).isEqualTo(Stage.HELD);
  }

  @Test
  void aDayTellsMoreThanTheWeekItLiesIn() {
    MeetingMention own =
        ofCanada(
            "will hold the third Japan-Canada Cyber Dialogue in Ottawa next week. The officials are to"
                + " sit down on March 15 and 16.",
            "2023-03-09");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-03-15"));
    assertThat(own.end()).isEqualTo(PartialDate.parse("2023-03-16"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "held the third Japan-Canada Cyber Dialogue in Ottawa. The second took place in Tokyo in October last year.",
        "held the third Japan-Canada Cyber Dialogue in Ottawa, which their leaders had agreed on last May.",
        "held the third Japan-Canada Cyber Dialogue in Ottawa. The fourth will be held in Tokyo next March.",
        "はオタワにおいて第3回日加サイバー対話を開催しました。昨年10月に東京で開催された第2回の成果を確認しました。",
        "は昨年10月の第2回に続き、オタワにおいて第3回日加サイバー対話を開催しました。"
      })
  void theYearOfAnotherRoundGivesNoDayToThisOne(String told) {
    assertThat(ofCanada(told, "2022-11-11").start()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held the third Japan-Canada Cyber Dialogue in Ottawa over two days from 6 March. | 2023-03-06 | 2023-03-07",
        "はオタワにおいて第3回日加サイバー対話を3月6日から2日間の日程で開催しました。 | 2023-03-06 | 2023-03-07",
        "は3月6日から1泊2日の日程で、オタワにおいて第3回日加サイバー対話を開催しました。 | 2023-03-06 | 2023-03-07"
      })
  void aDurationCanStandBeforeTheFirstDay(String told, String start, String end) {
    MeetingMention own = ofCanada(told, "2023-03-20");

    assertThat(own.start()).isEqualTo(PartialDate.parse(start));
    assertThat(own.end()).isEqualTo(PartialDate.parse(end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "will hold the third Japan-Canada Cyber Dialogue in Ottawa early next year.",
        "are at work, and the third Japan-Canada Cyber Dialogue takes place tomorrow in Ottawa.",
        "は来年、オタワにおいて第3回日加サイバー対話を開催します。"
      })
  void whatIsSomeTimeNextYearOrTomorrowIsAnnounced(String told) {
    assertThat(ofCanada(told, "2022-11-11").stage()).isEqualTo(Stage.ANNOUNCED);
  }

  private static MeetingMention ofCanada(String told, String published) {
    boolean japanese = told.startsWith("は");
    return TAGGER
        .tag(
            Pages.item(
                japanese ? "日加サイバー対話" : "Japan-Canada Cyber Dialogue",
                (japanese ? "日本とカナダ" : "Japan and Canada ") + told,
                PartialDate.parse(published)))
        .ownMeeting()
        .orElseThrow();
  }
}
