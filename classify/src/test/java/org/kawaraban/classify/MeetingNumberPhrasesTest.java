package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tagging;

/** Which of its series a meeting was, and what other things are counted. */
class MeetingNumberPhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void whoTakesPartForTheFirstTimeDoesNotNumberTheMeeting() {
    MeetingMention exercise =
        own("防衛省、NATOのサイバー防衛演習に初参加", "防衛省は12月2日から6日まで、NATOのサイバー・コアリションに初めて公式に参加する。", "2024-11-28");

    assertThat(exercise.series()).isEqualTo("Cyber Coalition");
    assertThat(exercise.ordinal()).isNull();
    assertThat(exercise.start()).isEqualTo(PartialDate.parse("2024-12-02"));
    assertThat(exercise.end()).isEqualTo(PartialDate.parse("2024-12-06"));
  }

  @Test
  void howOftenSomebodyHasComeDoesNotNumberTheMeeting() {
    MeetingMention exercise =
        own(
            "サイバー防衛演習「ロックド・シールズ」への参加について",
            "防衛省は4月22日から26日まで、ロックド・シールズに参加します。令和2年から数えて5回目の参加です。",
            "2024-04-19");

    assertThat(exercise.ordinal()).isNull();
  }

  @Test
  void whatThoseWhoMetCountIsTheirOwnMeeting() {
    MeetingMention theirs =
        own(
            "ASEAN, Japan agree on digital plan",
            "Digital ministers of ASEAN and Japan adopted a plan at their third meeting in Manila,"
                + " which followed the ASEAN Digital Ministers' Meeting of February 9. They will"
                + " train officials in cybersecurity.",
            "2023-02-12");
    MeetingMention named =
        own(
            "ASEAN, Japan to fight cybercrime",
            "Interior and security ministers of ASEAN and Japan met in Vientiane on Thursday for the"
                + " second ASEAN Plus Japan Ministerial Meeting on Transnational Crime and spoke of"
                + " cybercrime.",
            "2015-10-02");

    assertThat(theirs.ordinal()).isEqualTo(3);
    assertThat(named.series())
        .isEqualTo("ASEAN Plus Japan Ministerial Meeting on Transnational Crime");
    assertThat(named.ordinal()).isEqualTo(2);
  }

  @Test
  void sessionsOfOtherBodiesDoNotNumberTheMeeting() {
    MeetingMention own =
        own(
            "サイバーセキュリティに関する国連オープン・エンド作業部会の結果",
            "3月8日から12日まで、サイバーセキュリティに関する国連オープン・エンド作業部会が行われ、日本も出席しました。報告書は第75回国連総会に提出されます。",
            "2021-03-13");

    assertThat(own.ordinal()).isNull();
  }

  @Test
  void anIntersessionalTakesNoNumberFromTheNextRound() {
    MeetingMention own =
        own(
            "日米サイバー対話課長級会合",
            "日米サイバー対話課長級会合が5月19日にテレビ会議で行われました。第8回日米サイバー対話をできるだけ早く開くことで一致しました。",
            "2021-05-20");

    assertThat(own.ordinal()).isNull();
    assertThat(own.mode()).isEqualTo(Mode.VIRTUAL);
  }

  @Test
  void aSentenceCanOpenWithTheCountOfWhatTheOneBeforeTells() {
    MeetingMention japanese =
        own(
            "日伊2プラス2、サイバーで協力",
            "日本とイタリア両政府は9日、外務・防衛担当閣僚協議(2プラス2)を開いた。4回目で、2018年10月以来となる。サイバー空間での協力を確認した。",
            "2021-06-10");
    MeetingMention english =
        own(
            "Japan and Italy talk cyber",
            "Officials of Japan and Italy held their Cyber Dialogue in Rome on Monday. It was"
                + " the fourth.",
            "2017-10-11");

    assertThat(japanese.ordinal()).isEqualTo(4);
    assertThat(english.ordinal()).isEqualTo(4);
  }

  @Test
  void theCountGoesOnFromThoseNamedBeforeIt() {
    MeetingMention own =
        own(
            "サイバー空間に関する国際会議への参加",
            "10月17日、サイバー空間に関する国際会議が開催され、日本から外務副大臣が出席した。2012年の会議に続く3回目の会議で、87か国が参加した。",
            "2013-10-21");

    assertThat(own.ordinal()).isEqualTo(3);
  }

  @Test
  void whoFormsATeamForTheFirstTimeDoesNotNumberTheExercise() {
    MeetingMention own =
        own(
            "「ロックド・シールズ2023」への参加について",
            "防衛省は4月18日から21日まで「ロックド・シールズ2023」に参加します。ロックド・シールズに我が国は豪州と初めて合同チームを組みます。",
            "2023-04-17");

    assertThat(own.ordinal()).isNull();
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
  void theNextSentenceCanCountTheMeeting() {
    MeetingMention own =
        own(
            "日豪2プラス2、サイバー協力を確認",
            "日豪両政府は9日、外務・防衛担当閣僚会合(2プラス2)をテレビ会議方式で開いた。9回目で、サイバー領域の協力を確かめた。",
            "2021-06-09");

    assertThat(own.ordinal()).isEqualTo(9);
  }

  @Test
  void itWasTheThirdTimeThatTheyMetNumbersTheMeeting() {
    assertThat(
            own(
                    "Japan-NATO Cyber Defence Staff Talks",
                    "Experts met in Brussels on 4 June. It was the third time that the Cyber Defence"
                        + " Staff Talks of Japan and NATO took place.",
                    "2024-06-10")
                .ordinal())
        .isEqualTo(3);
    assertThat(
            own(
                    "Japan, Kenya discuss cyber security",
                    "Japan and Kenya held consultations on cyber policy in Nairobi on Tuesday, the"
                        + " first to take place between the two countries.",
                    "2024-06-13")
                .ordinal())
        .isEqualTo(1);
  }

  @Test
  void theFirstMeetingOfItsKindIsTheFirstOfAGeneralOneToo() {
    assertThat(
            own(
                    "Japan-Italy Foreign and Defence Ministers' Meeting (2+2)",
                    "Ministers welcomed their guests to Tokyo on 3 June for the first meeting of its"
                        + " kind between Japan and Italy. They agreed to cooperate on cyber security.",
                    "2024-06-10")
                .ordinal())
        .isEqualTo(1);
  }

  @Test
  void whoComesForTheFirstTimeDoesNotNumberTheExercise() {
    assertThat(
            own(
                    "ASEAN向けサイバー演習の実施",
                    "総務省は、6月3日から5日まで、バンコクでASEAN向けサイバー演習を行います。東ティモールから研修生を迎えるのは、これが初めてです。",
                    "2024-05-20")
                .ordinal())
        .isNull();
  }

  @Test
  void theNumberOfAnotherBodysSessionIsNotThatOfTalksBesideIt() {
    MeetingMention summit =
        own(
            "日越首脳会談",
            "第21回関連首脳会議出席のためタイを訪問中の総理大臣は、10月10日、ベトナムの首相と日越首脳会談を行い、サイバー分野での協力を確認した。",
            "2024-10-11");
    MeetingMention law =
        own(
            "日越首脳会談",
            "3月5日、総理大臣はハノイで日越首脳会談を行い、日本で初めて成立した能動的サイバー防御法を説明し、サイバー協力で一致した。",
            "2025-03-06");

    assertThat(summit.ordinal()).isNull();
    assertThat(law.ordinal()).isNull();
  }

  @Test
  void whatIsPlannedForMinistersIsNotTheSummitOfTheHeadline() {
    MeetingMention own =
        own(
            "Japan, Australia hold ninth annual summit, agree on ministerial 2+2",
            "The prime ministers of Japan and Australia held talks in Perth on 12 May 2023 and"
                + " agreed to work together on cyber security.",
            "2023-05-13");

    assertThat(own.series()).isEqualTo("Japan-Australia Summit Meeting");
    assertThat(own.ordinal()).isEqualTo(9);
  }

  @Test
  void aMeetingIsToldByItsNumberSinceTheFirstOrByItsNumberAlone() {
    MeetingMention since =
        own(
            "Japanese experts in Tallinn for yearly dialogue",
            "Officials of the two foreign ministries wound up their talks on cyber security, the"
                + " fourth Japan-Estonia cyber dialogue since 2014.",
            "2019-03-06");
    MeetingMention alone =
        own(
            "Japan-Brazil Cyber Dialogue",
            "Japan and Brazil began their Cyber Dialogue in 2021. On 12 March 2024 the second was"
                + " held in Brasilia.",
            "2024-03-14");
    MeetingMention occasion =
        own(
            "Japan-Kenya Consultations on Cybersecurity",
            "The Consultations on Cybersecurity between Japan and Kenya were held on 3 June in"
                + " Nairobi. It was the third occasion, following the one in Tokyo.",
            "2024-06-05");

    assertThat(since.ordinal()).isEqualTo(4);
    assertThat(alone.ordinal()).isEqualTo(2);
    assertThat(occasion.ordinal()).isEqualTo(3);
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
