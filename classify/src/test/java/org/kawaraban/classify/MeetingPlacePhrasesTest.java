package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tagging;

/** In which city a meeting was held, and whether anybody came there. */
class MeetingPlacePhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void aCountryCanStandBeforeItsCity() {
    MeetingMention label =
        own(
            "日米比サイバーセキュリティ・セミナーを開催しました",
            "概要\n主催:JICA\n案件名:サイバーセキュリティ能力向上\n開催日:2024年7月16日\n内容:研修\n備考:なし\n場所:フィリピン・マニラ\n\nセミナーを実施した。",
            "2024-08-08");
    MeetingMention capital =
        own(
            "Second Japan-Thailand Cyber Dialogue",
            "The second Japan-Thailand Cyber Dialogue took place in the Thai capital Bangkok.",
            "2024-08-08");

    assertThat(label.place()).isEqualTo("Manila");
    assertThat(capital.place()).isEqualTo("Bangkok");
  }

  @Test
  void theCityOfAnEarlierRoundOrOfAnAgencyIsNotTheVenue() {
    MeetingMention earlier =
        own(
            "Third Japan-India Cyber Dialogue",
            "Tokyo having seen the second one, Japan and India met for the third Japan-India Cyber"
                + " Dialogue.",
            "2019-02-28");
    MeetingMention agency =
        own("日米サイバー対話を来月開催", "【ワシントン共同】米国務省は、日米サイバー対話を6月に開催すると明らかにした。", "2024-05-02");

    assertThat(earlier.place()).isNull();
    assertThat(agency.place()).isNull();
    assertThat(agency.stage()).isEqualTo(Stage.ANNOUNCED);
    assertThat(agency.start()).isEqualTo(PartialDate.parse("2024-06"));
  }

  @Test
  void aHallBearsTheNameOfItsCityAndEarlierVenuesAreNoPlace() {
    MeetingMention own =
        own(
            "「インターネット・ガバナンス・フォーラム」の開催結果",
            """
            総務省は、国際連合とともに、令和5年5月8日から12日まで、横浜国際会議場において第30回インターネット・ガバナンス・フォーラム(IGF)を開催しました。

            過去最多の5,000名が現地で、2,000名がオンラインで参加しました。

            <参考>これまでの開催地はアテネ、ベルリン等です。
            """,
            "2023-05-15");

    assertThat(own.place()).isEqualTo("Yokohama");
    assertThat(own.mode()).isEqualTo(Mode.HYBRID);
  }

  @Test
  void aCityCanBeTheSubjectOfWhatHostsDo() {
    MeetingMention own =
        own(
            "Japan and Australia deepen cyber ties",
            "Canberra earlier this week was host to the 4th Japan-Australia Cyber Policy Dialogue.",
            null);

    assertThat(own.place()).isEqualTo("Canberra");
    assertThat(own.ordinal()).isEqualTo(4);
  }

  @Test
  void aCityCanHaveBeenTheSceneOfLate() {
    MeetingMention own =
        own(
            "Japan and NATO talk about cyber defence",
            "Brussels was recently the scene of the 2nd Japan-NATO Cyber Dialogue.",
            null);

    assertThat(own.place()).isEqualTo("Brussels");
  }

  @Test
  void whereSomebodySpokeOrAShipCalledIsNoVenue() {
    MeetingMention spoke =
        own(
            "S. Korea, Japan to hold cyber dialogue this week",
            "SEOUL, June 13 (Yonhap) -- Attacks do not abate, the ministry here said. South Korea and"
                + " Japan will hold the second Japan-ROK Cyber Dialogue on Thursday.",
            "2017-06-13");
    MeetingMention called =
        own(
            "Japan-Netherlands Foreign Ministers' Meeting",
            "On March 28 the ministers of Japan and the Netherlands held talks. The frigate had"
                + " called at Yokosuka. They agreed to cooperate on cyber.",
            "2023-03-28");

    assertThat(spoke.place()).isNull();
    assertThat(called.place()).isNull();
  }

  @Test
  void aReportOfASummitPutsItInTheOneCityItPutsAnythingIn() {
    MeetingMention own =
        own(
            "Prime Minister Ishiba and President Trump vow closer Japan-U.S. cyber ties",
            "Prime Minister Ishiba and President Trump met on Friday. They will work together in"
                + " cyberspace. It took Ishiba less than a day in Washington to return.",
            "2025-02-08");

    assertThat(own.place()).isEqualTo("Washington, D.C.");
    assertThat(own.start()).isEqualTo(PartialDate.parse("2025-02-07"));
  }

  @Test
  void whereTheReportWasWrittenIsHere() {
    MeetingMention japanese = own("日ウクライナ、サイバー協議", "【キーウ共同】日本とウクライナ両政府は28日、サイバー協議を当地で開いた。", null);
    MeetingMention english =
        own(
            "Jordan, Japan hold cybersecurity consultations",
            "Amman, June 15 (Petra) -- Jordan and Japan held consultations on cybersecurity here"
                + " Wednesday.",
            null);

    assertThat(japanese.place()).isEqualTo("Kyiv");
    assertThat(english.place()).isEqualTo("Amman");
  }

  @Test
  void aRemoteExerciseTalkedAboutDoesNotMakeTheMeetingVirtual() {
    MeetingMention own =
        own(
            "日・ASEANサイバーセキュリティワーキンググループ会合の開催結果",
            "令和5年2月16日、ジャカルタにおいて会合を開催した。リモート演習の筋書きを改める。",
            "2023-02-20");

    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
  }

  @Test
  void someWhoJoinFromElsewhereMakeAMeetingHybridAndItsCityStays() {
    MeetingMention japanese =
        own(
            "第18回日・ASEANサイバーセキュリティ政策会議の結果",
            "10月15日、東京都内において標記会議を開催しました(一部の国はオンラインで参加)。",
            "2025-10-17");
    MeetingMention english =
        own(
            "5th Japan-Australia Cyber Policy Dialogue",
            "The 5th Japan-Australia Cyber Policy Dialogue was held in Tokyo on 5 December 2023. A"
                + " handful of officials dialled in.",
            "2023-12-06");

    assertThat(japanese.mode()).isEqualTo(Mode.HYBRID);
    assertThat(japanese.place()).isEqualTo("Tokyo");
    assertThat(english.mode()).isEqualTo(Mode.HYBRID);
  }

  @Test
  void whatIsSaidOfTheNetOrOfTeamsIsNotHowAMeetingWasHeld() {
    MeetingMention own =
        own(
            "Fifth Japan-EU Cyber Dialogue in Tokyo",
            "The fifth Japan-EU Cyber Dialogue took place in Tokyo on 6 November. International law"
                + " governs what states do online. The Cyber and Hybrid Policy Section looks at"
                + " virtual assets. Four teams had to find a server.",
            "2023-11-08");

    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
  }

  @Test
  void aLabelledLineCanTellTheMode() {
    MeetingMention own =
        own(
            "第4回日NATOサイバー防衛スタッフトークスの開催について",
            "防衛省は第4回日NATOサイバー防衛スタッフトークスを行います。\n脅威を議論します。\n人材を議論します。\n日時:11月25日\n形式:テレビ会議",
            "2021-11-19");

    assertThat(own.mode()).isEqualTo(Mode.VIRTUAL);
  }

  @Test
  void capitalsThatStandForGovernmentsAreNoVenue() {
    MeetingMention own =
        own(
            "Japanese delegation in Rome for second cyber dialogue",
            "Officials of Tokyo and Rome opened the second Japan-Italy Cyber Dialogue at the Foreign"
                + " Ministry on Monday.",
            "2024-06-04");

    assertThat(own.place()).isEqualTo("Rome");
  }

  @Test
  void headquartersInACityAreAVenueAndWhatLiesNearACityIsNotInIt() {
    MeetingMention headquarters =
        own(
            "Second Japan-NATO Cyber Dialogue",
            "On 4 June the second Japan-NATO Cyber Dialogue was held at NATO Headquarters in Brussels."
                + " Japan works with the Centre in Tallinn.",
            "2024-06-10");
    MeetingMention near =
        own("日インドネシア首脳会談", "石破首相は11日、プラボウォ大統領とジャカルタ近郊のボゴール宮殿で会談し、サイバーでの協力で一致した。", "2025-01-12");

    assertThat(headquarters.place()).isEqualTo("Brussels");
    assertThat(near.place()).isEqualTo("Bogor");
  }

  @Test
  void correspondentsWriteFromWhereMinistersMet() {
    MeetingMention bracket =
        own("日ポーランド外相、サイバーで協力", "【ワルシャワ共同】上川外相は12日、ポーランドの外相と会談し、サイバー防衛で協力すると確認した。", "2024-01-13");
    MeetingMention visited =
        own(
            "日豪防衛相、サイバーで協力",
            "【パリ時事】防衛相は28日、訪問先でオーストラリアの国防相と会談し、サイバー攻撃への対処で協力すると確認した。",
            "2024-05-29");

    assertThat(bracket.place()).isEqualTo("Warsaw");
    assertThat(visited.place()).isEqualTo("Paris");
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
