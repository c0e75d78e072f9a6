package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tagging;

/** On which days a meeting was held, and which printed days are of something else. */
class MeetingDatePhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void theDayOfTheAnnouncementIsNotTheDayOfTheMeeting() {
    MeetingMention japanese =
        own(
            "第6回日豪サイバー政策協議の結果を公表",
            "外務省は5月20日、第6回日豪サイバー政策協議の結果を発表した。協議は5月14日および15日にキャンベラで行われた。",
            "2024-05-21");
    MeetingMention english =
        own(
            "Japan-Australia Cyber Policy Dialogue",
            "The ministry announced on May 20 that the Japan-Australia Cyber Policy Dialogue took place"
                + " in Canberra on May 14.",
            "2024-05-21");

    assertThat(japanese.start()).isEqualTo(PartialDate.parse("2024-05-14"));
    assertThat(japanese.end()).isEqualTo(PartialDate.parse("2024-05-15"));
    assertThat(english.start()).isEqualTo(PartialDate.parse("2024-05-14"));
  }

  @Test
  void aListOfEarlierPagesHasDaysOfItsOwn() {
    MeetingMention own =
        own(
            "日EU・ICT政策対話(第12回)及び日EU・ICT戦略ワークショップ(第3回)の結果",
            """
            総務省は、4月9日(火)にブリュッセル(ベルギー)において日EU・ICT政策対話(第12回)を、翌10日(水)に同地で日EU・ICT戦略ワークショップ(第3回)を開催しました。

            サイバーセキュリティについて意見を交換しました。

            ○日EU・ICT政策対話(第11回)の結果(平成30年4月5日)
            """,
            "2019-04-15");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2019-04-09"));
    assertThat(own.place()).isEqualTo("Brussels");
  }

  @Test
  void theLastDayCanBeToldWithItsWeekday() {
    MeetingMention own =
        own(
            "Fourth Japan-Kenya Cybersecurity Workshop",
            "Japan and Kenya started the fourth Japan-Kenya Cybersecurity Workshop in Nairobi on"
                + " Monday, 6 March 2023. It will run until Friday, 10 March.",
            "2023-03-07");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-03-06"));
    assertThat(own.end()).isEqualTo(PartialDate.parse("2023-03-10"));
  }

  @Test
  void aDayWithoutAYearIsNotReplacedByTheDayOfSomethingElse() {
    MeetingMention own =
        own(
            "Second Japan-Germany Cyber Consultations",
            "The second Japan-Germany Cyber Consultations were held on 4 April in Berlin. They rest on"
                + " the partnership concluded in November 2020.",
            null);

    assertThat(own.start()).isNull();
    assertThat(own.place()).isEqualTo("Berlin");
  }

  @Test
  void theWeekdayOnWhichAMeetingOpensSaysMoreThanItsWeek() {
    MeetingMention toCome =
        own(
            "Hanoi to host ASEAN-Japan cyber meeting next week",
            "Viet Nam will from Tuesday play host to the 30th ASEAN-Japan Cybersecurity Working"
                + " Group, its cyber agency said on Friday.",
            "2025-03-07");
    MeetingMention past =
        own(
            "Japan, Kenya hold cyber dialogue in Nairobi this week",
            "Officials of Japan and Kenya held a cyber dialogue in Nairobi this week. A statement of"
                + " Friday calls it useful.",
            "2025-03-08");

    assertThat(toCome.start()).isEqualTo(PartialDate.parse("2025-03-11"));
    assertThat(past.start()).isEqualTo(PartialDate.parse("2025-03"));
  }

  @Test
  void aJointStatementIsOfTheDayAndCityBelowItsHeadline() {
    MeetingMention own =
        own(
            "Joint Statement: The Second Japan-Kenya Foreign and Defence Ministerial Meeting",
            """
            Nairobi, 9 April 2022

            1. The four Ministers met for the second Japan-Kenya "2+2".

            2. They agreed to step up cooperation against cyber threats.
            """,
            null);

    assertThat(own.start()).isEqualTo(PartialDate.parse("2022-04-09"));
    assertThat(own.place()).isEqualTo("Nairobi");
  }

  @Test
  void whatAHeadlineIsToHoldOrAMeetingWillLinkIsToCome() {
    MeetingMention headline =
        own(
            "Kenya and Japan to hold sixth cyber dialogue on Friday",
            "Ambassadors of both sides will preside over the cyber dialogue.",
            "2021-12-14");
    MeetingMention visit =
        own(
            "Japan to send cyber team to Israel next month",
            "A Japanese delegation will come to Israel in June for a second round of cyber"
                + " consultations, a diplomat told the Times on Tuesday.\n\nThe talks, at the Foreign"
                + " Ministry in Jerusalem on June 19, come before Cyber Week.",
            "2016-05-24");

    assertThat(headline.start()).isEqualTo(PartialDate.parse("2021-12-17"));
    assertThat(headline.stage()).isEqualTo(Stage.ANNOUNCED);
    assertThat(visit.start()).isEqualTo(PartialDate.parse("2016-06-19"));
    assertThat(visit.place()).isEqualTo("Jerusalem");
  }

  @Test
  void aLabelledLineTellsDayAndPlace() {
    MeetingMention own =
        own(
            "第16回日ASEANサイバーセキュリティ政策会議の結果",
            """
            報道資料

            第16回日ASEANサイバーセキュリティ政策会議が開催されました。

            1 日時等

            日時・場所 : 令和5年10月5日(木) 於:東京
            """,
            "2023-10-10");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-10-05"));
    assertThat(own.place()).isEqualTo("Tokyo");
  }

  @Test
  void theLastDayCanBeThatOfTheSameMonthOrOfPublication() {
    MeetingMention same =
        own("第3回日伊サイバー協議の開催", "3月12日(水曜日)から同13日(木曜日)まで、東京で第3回日伊サイバー協議を開催しました。", "2025-03-20");
    MeetingMention today =
        own("第3回日伊サイバー協議の開催", "3月12日(水曜日)から本13日にかけ、東京で第3回日伊サイバー協議を開催しました。", "2025-03-13");

    assertThat(same.end()).isEqualTo(PartialDate.parse("2025-03-13"));
    assertThat(today.start()).isEqualTo(PartialDate.parse("2025-03-12"));
    assertThat(today.end()).isEqualTo(PartialDate.parse("2025-03-13"));
  }

  @Test
  void anOrdinalBehindOnTheIsNoDay() {
    MeetingMention own =
        own(
            "Joint Statement on the 14th Japan-Italy Cyber Dialogue",
            "Officials of Japan and Italy held the dialogue in Rome on February 8.",
            "2024-02-20");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-02-08"));
    assertThat(own.ordinal()).isEqualTo(14);
  }

  @Test
  void theDayIsThatOfThePlaceAndNotOfTheClockAtHome() {
    MeetingMention own =
        own(
            "日米首脳会談",
            "石破総理大臣は、現地時間2月7日(日本時間8日)、ワシントンにおいて日米首脳会談を行い、サイバー分野の協力で一致しました。",
            "2025-02-08");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2025-02-07"));
  }

  @Test
  void aDurationTellsTheOtherDay() {
    MeetingMention ended =
        own(
            "Second Counter Ransomware Initiative summit",
            "Delegates of Japan and others wound up the second International Counter Ransomware"
                + " Initiative summit in Washington on 1 November 2022. The two-day gathering went well.",
            "2022-11-02");
    MeetingMention began =
        own("NATOサイバー演習に参加", "防衛省は、NATOのサイバー演習「サイバー・コアリション」に12月2日から5日間の日程で参加する。", "2019-11-28");

    assertThat(ended.start()).isEqualTo(PartialDate.parse("2022-10-31"));
    assertThat(ended.end()).isEqualTo(PartialDate.parse("2022-11-01"));
    assertThat(began.start()).isEqualTo(PartialDate.parse("2019-12-02"));
    assertThat(began.end()).isEqualTo(PartialDate.parse("2019-12-06"));
  }

  @Test
  void theYearIsOneAfterThatOfWhatThePageCallsLastYears() {
    MeetingMention own =
        own(
            "第2回日米サイバー対話の開催",
            "第2回日米サイバー対話が4月10日にワシントンD.C.で行われます。第1回(昨年5月開催)に続くものです。2013年5月の第1回対話では規範を確認しました。",
            null);

    assertThat(own.start()).isEqualTo(PartialDate.parse("2014-04-10"));
  }

  @Test
  void aLabelCanStandOnALineOfItsOwn() {
    MeetingMention own =
        own(
            "米サイバー軍演習「サイバー・フラッグ24-2」への参加について",
            "統合幕僚監部\n\n1 目的\n サイバー攻撃への対処に関する自衛隊の技量を高める。\n\n2 期間\n 令和6年8月5日(月)~16日(金)\n\n3 場所\n 米国バージニア州サフォーク 統合参謀本部施設",
            "2024-08-02");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-08-05"));
    assertThat(own.end()).isEqualTo(PartialDate.parse("2024-08-16"));
    assertThat(own.place()).isEqualTo("Suffolk");
    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void theLastDayCanBeToldInAnotherClauseThanTheFirst() {
    MeetingMention japanese =
        own(
            "サイバー演習始まる、日本とチェコが参加",
            "日本とチェコによるサイバー演習が4日、プラハで始まった。6日まで、両国の技術者ら約60人が対処を競う。",
            "2024-06-05");
    MeetingMention english =
        own(
            "Japan and Czechia open cyber exercise",
            "A cyber exercise of Japan and Czechia opened in Prague on Tuesday and runs until Thursday.",
            "2024-06-04");

    assertThat(japanese.start()).isEqualTo(PartialDate.parse("2024-06-04"));
    assertThat(japanese.end()).isEqualTo(PartialDate.parse("2024-06-06"));
    assertThat(english.start()).isEqualTo(PartialDate.parse("2024-06-04"));
    assertThat(english.end()).isEqualTo(PartialDate.parse("2024-06-06"));
  }

  @Test
  void aCommaMayStandBeforeTheLastDay() {
    MeetingMention own =
        own(
            "Japan-Italy Cyber Dialogue",
            "From Wednesday, March 6, to Friday, March 8, 2024, Japan and Italy held their Cyber"
                + " Dialogue in Rome.",
            "2024-03-11");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-03-06"));
    assertThat(own.end()).isEqualTo(PartialDate.parse("2024-03-08"));
  }

  @Test
  void theNumberOfAPhotographBeforeJapanIsNoDay() {
    MeetingMention own =
        own(
            "日仏首脳会談",
            "日仏首脳会談\n令和5年5月19日\n日仏首脳会談1 日仏首脳会談2(写真提供:内閣広報室)\n"
                + "本19日午後、岸田総理は訪日中のマクロン大統領と会談し、サイバー分野で協力することで一致しました。",
            "2023-05-19");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-05-19"));
  }

  @Test
  void whatLeadersAnnouncedTogetherTheyAnnouncedWhereTheyMet() {
    MeetingMention own =
        own(
            "Cambodia, Japan upgrade ties",
            "Prime Minister Hun Manet and Japanese Prime Minister Kishida on December 18 announced"
                + " new ties of Cambodia and Japan. In their talks in Tokyo the leaders agreed to"
                + " cooperate on cyber security.",
            "2023-12-18");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-12-18"));
  }

  @Test
  void aPageThatSaysBothWhatWasToldAndWhatIsToComeAnnouncesWhatIsDatedSo() {
    MeetingMention own =
        own(
            "日タイ2プラス2",
            "日本とタイの両政府は、外務・防衛の「2プラス2」の初会合を10日に都内で開く方向で調整に入った。関係筋が明らかにした。サイバーでの協力を話し合う。",
            null);

    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void toReceiveSomebodyPointsToNothingEarlier() {
    MeetingMention own =
        own(
            "駐日リトアニア大使による表敬",
            "岸田総理大臣は11月6日、駐日リトアニア大使の表敬を受けた。大使は、サイバーセキュリティの協力が重要だと述べた。",
            "2024-11-07");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-11-06"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On March 4, from 3:00 p.m. local time (March 5, 5:00 a.m. Japan time), Japan and Canada held their summit meeting and agreed to cooperate on cyber security.",
        "Japan and Canada held their summit meeting on March 4 (March 5 JST) and agreed to cooperate on cyber security.",
        "Japan and Canada held their summit meeting on March 5 (March 4 local time) and agreed to cooperate on cyber security.",
        "現地時間3月4日午後3時(日本時間5日午前5時)、日加首脳会談が行われ、サイバー分野で協力することで一致しました。",
        "3月5日(現地時間4日)、日加首脳会談が行われ、サイバー分野で協力することで一致しました。",
        "日加首脳会談は、日本時間の4日未明に行われ、サイバー分野で協力することで一致しました。"
      })
  void ofTwoClocksThatOfThePlaceTellsTheDay(String text) {
    MeetingMention own = own("日加首脳会談 Japan-Canada Summit Meeting", text, "2024-03-06");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-03-04"));
  }

  @Test
  void whatIsToComeIsTheNextSuchDayThoughThePageLooksBackToo() {
    MeetingMention own =
        own(
            "日伊、28日に初のサイバー協議",
            "外務省は25日、イタリアとの初のサイバー協議を28日に東京で開くと発表した。3月に両国の首相が合意していた。",
            "2024-06-26");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-06-28"));
    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void aSentenceCanTellNothingButTheLastDay() {
    MeetingMention japanese = own("日伊サイバー協議を開催", "外務省は4日、日伊サイバー協議の会合を都内で開いた。6日まで。", "2024-06-05");
    MeetingMention english =
        own(
            "Japan-Italy Cyber Consultations",
            "The Japan-Italy Cyber Consultations were held in Rome on June 4. They run until June 6.",
            "2024-06-05");

    assertThat(japanese.end()).isEqualTo(PartialDate.parse("2024-06-06"));
    assertThat(english.end()).isEqualTo(PartialDate.parse("2024-06-06"));
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
