package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tagging;

/** Which meeting, when, where and of what number, class of phrase by class of phrase. */
class MeetingPhrasesTest {
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
  void aRemoteExerciseTalkedAboutDoesNotMakeTheMeetingVirtual() {
    MeetingMention own =
        own(
            "日・ASEANサイバーセキュリティワーキンググループ会合の開催結果",
            "令和5年2月16日、ジャカルタにおいて会合を開催した。リモート演習の筋書きを改める。",
            "2023-02-20");

    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
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
  void theFirstSinceAChangeIsNotTheFirst() {
    MeetingMention own =
        own(
            "Ishiba and Trump agree on cyber cooperation between Japan and the United States",
            "In their first meeting since the election, Prime Minister Ishiba and President Trump"
                + " agreed to work together on cybersecurity.",
            "2025-02-08");

    assertThat(own.ordinal()).isNull();
  }

  @Test
  void whatIsHeldTomorrowIsAnnouncedIfItsSentenceSaysSo() {
    MeetingMention own =
        own(
            "The 6th Japan-U.S. Cyber Dialogue",
            "On July 26 the 6th Japan-U.S. Cyber Dialogue will be held in Washington D.C. It follows"
                + " the 5th Dialogue, which Tokyo hosted in July 2017.",
            "2018-07-25");

    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
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
  void whatIsSaidWithAVerbIsNoName() {
    MeetingMention own =
        own(
            "ベトナムとサイバーセキュリティ・5G等で協議",
            "総務省は12月17日、「第2回日ベトナムICT共同作業部会」を行い、サイバーセキュリティの協力を議論した。",
            "2018-12-20");

    assertThat(own.series()).isEqualTo("Japan-Vietnam ICT Joint Working Group");
    assertThat(own.ordinal()).isEqualTo(2);
  }

  @Test
  void aCentreIsNoMeetingAndNorIsWhereItWasDecidedOn() {
    Tagging tagging =
        tag(
            "ASEANのサイバーセキュリティ研修拠点に日本が支援",
            "カンボジアで開かれた大臣会合で、ASEANのサイバーセキュリティ研修所を日本の支援で置くことが決まった。",
            "2017-12-12");

    assertThat(tagging.ownMeeting()).isEmpty();
    assertThat(tagging.instrument().key()).isEqualTo("training");
  }

  @Test
  void aMissionThatIsSentIsAVisit() {
    Tagging tagging =
        tag(
            "ベトナムに対するサイバーセキュリティに関する調査団の派遣",
            "我が国は、サイバーセキュリティに関する調査団を7月8日から10日までベトナムに派遣します。",
            "2015-07-04");

    assertThat(tagging.instrument().key()).isEqualTo("visit");
    assertThat(tagging.ownMeeting().orElseThrow().end()).isEqualTo(PartialDate.parse("2015-07-10"));
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
  void aDialogueThatShallBeIsNotTheMeetingReported() {
    Tagging tagging =
        tag(
            "日伊首脳、行動計画を発表 サイバー協議を新設",
            "岸田文雄首相は14日、イタリアのメローニ首相と会談した。両首脳はサイバー協議を始めることで合意した。",
            "2024-06-15");

    assertThat(tagging.instrument().key()).isEqualTo("summit");
    assertThat(tagging.ownMeeting().orElseThrow().series()).isEqualTo("Japan-Italy Summit Meeting");
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
  void aHeadlineOfTwoDialoguesHasNone() {
    Tagging japanese =
        tag(
            "日蘭サイバー協議及び日・フィンランド・サイバー協議の開催",
            "7月31日にハーグで日蘭サイバー協議を、8月2日にヘルシンキで日フィンランドサイバー協議を行いました。",
            null);
    Tagging english =
        tag(
            "Japan-Spain Cyber Dialogue and Japan-Italy Cyber Dialogue",
            "The dialogues were held in Madrid and Rome in May 2024.",
            null);

    assertThat(japanese.ownMeeting()).isEmpty();
    assertThat(english.ownMeeting()).isEmpty();
  }

  @Test
  void theNextSentenceCanCountTheMeeting() {
    MeetingMention own =
        own(
            "日豪2プラス2、サイバー協力を確認",
            "日豪両政府は9日、外務・防衛担当閣僚会合(2プラス2)をテレビ会議方式で開いた。9回目で、サイバー領域の協力を確かめた。",
            "2021-06-09");

    assertThat(own.ordinal()).isEqualTo(9);
  }

  @Test
  void newsTellsWhatIsToComeByThePlainVerb() {
    MeetingMention own =
        own("日独、18日に初の政府間協議", "日独両政府は18日、「政府間協議」を都内で初めて開く。サイバー攻撃から電力網を守る協力を打ち出す。", "2023-03-16");

    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-03-18"));
  }

  private static MeetingMention own(String title, String text, String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
