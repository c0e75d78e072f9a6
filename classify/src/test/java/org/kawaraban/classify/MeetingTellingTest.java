package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;

/** Number, days and city of a meeting, in the many orders in which desks tell them. */
class MeetingTellingTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Joint press release | Following consultations in Canberra on 17 and 18 May, Australia and Japan issued a joint statement on the Third Japan-Australia Cyber Policy Dialogue. The fourth dialogue is to be hosted by Japan in 2019. | 2018-05-21 | 3 | 2018-05-17 | 2018-05-18 | Canberra",
        "Tallinn hosts Japanese cyber team | Estonia and Japan met for cyber consultations in the Estonian capital on 12 September 2017, the second such meeting after a first one in Tokyo in December 2014. | - | 2 | 2017-09-12 | 2017-09-12 | Tallinn",
        "Japan and Russia discuss cyber security | Moscow. July 1. INTERFAX - The first Russian-Japanese consultations on cyber security were held in the Russian capital on Tuesday. | 2015-07-01 | 1 | 2015-06-30 | 2015-06-30 | Moscow",
        "Cyber dialogue with Jordan | Amman, March 7 (Petra) -- The first Jordanian-Japanese cyber security dialogue kicked off in Amman on Tuesday and will run through Wednesday. | 2023-03-08 | 1 | 2023-03-07 | 2023-03-08 | Amman",
        "U.S.-Japan Cyber Dialogue | The United States and Japan held the first U.S.-Japan Cyber Dialogue in Tokyo on Thursday and Friday, May 9-10, 2013. | - | 1 | 2013-05-09 | 2013-05-10 | Tokyo",
        "EU and Japan hold 6th Cyber Dialogue | Ten days after a partnership was announced, cyber officials from Brussels and Tokyo met in the Japanese capital on 11 November 2024 for the sixth EU-Japan Cyber Dialogue. | 2024-11-12 | 6 | 2024-11-11 | 2024-11-11 | Tokyo",
        "日豪サイバー政策対話(第5回) | 6月17日(金)、豪州の首都キャンベラにて、5回目となる日豪サイバー政策対話が行われた。前回の2020年の対話はテレビ会議方式であった。 | 2022-06-20 | 5 | 2022-06-17 | 2022-06-17 | Canberra",
        "日中韓サイバー協議 | 10月15日、昨年10月の北京に続き、ソウルにおいて第2回日中韓サイバー協議が開かれた。 | 2015-10-16 | 2 | 2015-10-15 | 2015-10-15 | Seoul",
        "第2回日中韓サイバー協議の開催 | 10月15日(木曜日),韓国・ソウルにおいて,日中韓三か国の外交当局によるサイバー協議が昨年の北京での初会合に続いて開催された。 | 2015-10-16 | 2 | 2015-10-15 | 2015-10-15 | Seoul",
        "第三回日仏サイバーセキュリティ協議の開催 | 本23日、外務省(東京都千代田区)において、第三回日仏サイバーセキュリティ協議が開催された。 | 2017-06-23 | 3 | 2017-06-23 | 2017-06-23 | Tokyo",
        "第7回日米サイバー対話の開催 | 本日、都内の三田共用会議所において、第7回日米サイバー対話が開催されました。 | 2019-10-11 | 7 | 2019-10-11 | 2019-10-11 | Tokyo",
        "サイバー:EUと日本、第5回サイバー対話を開催(2023年11月22日) | EUと日本は11月22日、ブリュッセルで4年ぶりにサイバー対話を開催し、今回で5回目を数えた。 | - | 5 | 2023-11-22 | 2023-11-22 | Brussels"
      })
  void aHeldMeetingIsTold(
      String title,
      String text,
      @Nullable String published,
      int ordinal,
      String start,
      String end,
      String place) {
    MeetingMention own = own(title, text, published);

    assertThat(own.ordinal()).isEqualTo(ordinal);
    assertThat(own.start()).hasToString(start);
    assertThat(own.end()).hasToString(end);
    assertThat(own.place()).isEqualTo(place);
    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
    assertThat(own.stage()).isEqualTo(Stage.HELD);
  }

  @Test
  void theFirstDayCanBeThatOfPublicationAndTheSeatOfTheHostIsNoVenue() {
    MeetingMention own =
        own(
            "サイバー防衛演習「ロックド・シールズ2023」への参加について",
            "防衛省は、本日から21日までの間、NATOサイバー防衛協力センター(所在地:エストニア・タリン)が主催する演習「ロックド・シールズ2023」に参加します。",
            "2023-04-18");

    assertThat(own.start()).hasToString("2023-04-18");
    assertThat(own.end()).hasToString("2023-04-21");
    assertThat(own.place()).isNull();
  }

  @Test
  void aLineWithACityAndTwoDaysTellsOfAMeeting() {
    MeetingMention own =
        own(
            "Cyber SEA Game 2022",
            "Bangkok, 10-11 November 2022. The yearly contest for young talents of ASEAN, supported by"
                + " Japan, was back at the centre for cybersecurity.",
            null);

    assertThat(own.start()).hasToString("2022-11-10");
    assertThat(own.end()).hasToString("2022-11-11");
    assertThat(own.place()).isEqualTo("Bangkok");
  }

  @Test
  void theNumberInABracketIsOfTheNameItOpens() {
    MeetingMention own =
        own(
            "デジタルエコノミーに関する日米対話(第12回インターネットエコノミーに関する日米政策協力対話)の結果",
            "総務省と米国国務省は、11月17日及び18日、標記対話をWeb会議の形で行いました。サイバーセキュリティでの連携を確認しました。",
            "2021-11-24");

    assertThat(own.series())
        .isEqualTo("Japan-U.S. Policy Cooperation Dialogue on the Internet Economy");
    assertThat(own.ordinal()).isEqualTo(12);
  }

  @Test
  void aDialogueLeadersAgreeOnIsNotTheirMeeting() {
    MeetingMention own =
        own(
            "Kishida and Marcos agree on cyber dialogue",
            "President Marcos of the Philippines and Prime Minister Kishida of Japan held a summit in"
                + " Tokyo on Friday and agreed on cybersecurity cooperation.",
            "2024-04-13");

    assertThat(own.series()).isEqualTo("Japan-Philippines Summit Meeting");
  }

  @Test
  void whoSitsWithAPairInTrilateralTalksIsOneOfThem() {
    MeetingMention own =
        own(
            "Trilateral ministers vow to counter cyber threats",
            "Japan and the United States, and also Mr. Cho of South Korea, had a Foreign Ministers'"
                + " Meeting in Tokyo on Monday and spoke of cybersecurity. Japan and South Korea will"
                + " fight ransomware.",
            "2024-07-30");

    assertThat(own.series()).isEqualTo("Japan-U.S.-ROK Foreign Ministers' Meeting");
  }

  @Test
  void aPageThatLooksBackOnTheDialoguesWithThreeHasNoneOfItsOwn() {
    PressItem page =
        Pages.item(
            "サイバー外交の歩み",
            "サイバー外交の歩みを担当者が語った。2013年5月に東京で第1回日米サイバー対話、2014年10月に第1回日EUサイバー対話、"
                + "同年11月に第1回日イスラエルの協議が開かれた。",
            PartialDate.parse("2024-09-10"));

    assertThat(TAGGER.tag(page).ownMeeting()).isEmpty();
  }

  @Test
  void someWhoWereConnectedMakeAMeetingHybrid() {
    MeetingMention own =
        own(
            "The 15th ASEAN-Japan Cybersecurity Policy Meeting",
            "The 15th ASEAN-Japan Cybersecurity Policy Meeting was convened in Tokyo on October 6 and"
                + " 7, 2022. Myanmar and Lao PDR were connected online.",
            "2022-10-11");

    assertThat(own.mode()).isEqualTo(Mode.HYBRID);
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day)).ownMeeting().orElseThrow();
  }
}
