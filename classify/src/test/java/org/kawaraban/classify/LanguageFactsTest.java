package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** How the two languages say with whom, when and where: one sentence for each fact. */
class LanguageFactsTest {
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
  void whoTakesPartForTheFirstTimeDoesNotNumberTheMeeting() {
    MeetingMention exercise =
        own("防衛省、NATOのサイバー防衛演習に初参加", "防衛省は12月2日から6日まで、NATOのサイバー・コアリションに初めて公式に参加する。", "2024-11-28");

    assertThat(exercise.series()).isEqualTo("Cyber Coalition");
    assertThat(exercise.ordinal()).isNull();
    assertThat(exercise.start()).isEqualTo(PartialDate.parse("2024-12-02"));
    assertThat(exercise.end()).isEqualTo(PartialDate.parse("2024-12-06"));
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
  void aStatementIssuedAtAMeetingTakesTheMeetingsKind() {
    Tagging tagging =
        tag(
            "Japan-France Joint Statement on Cybersecurity",
            "The fifth Japan-France Cyber Dialogue was held in Paris on May 9, 2019.",
            "2019-05-10");

    assertThat(tagging.instrument().key()).isEqualTo("dialogue");
  }

  @Test
  void aStatementOnItsOwnStaysOne() {
    Tagging tagging =
        tag(
            "Japan-UK Cyber Partnership Statement",
            "Japan and the United Kingdom will work together on cyber threats.",
            "2023-05-20");

    assertThat(tagging.instrument().key()).isEqualTo("joint-statement");
    assertThat(tagging.ownMeeting()).isEmpty();
  }

  @Test
  void ministriesOfOthersDoNotMakeAPageJapans() {
    Tagging tagging =
        tag(
            "Cyber Dialogue of France and Poland",
            "The Ministry of Foreign Affairs and the Ministry of Defence of Poland discussed cyber"
                + " capacity building with France.",
            "2022-03-18");

    assertThat(tagging.relevant()).isFalse();
  }

  @Test
  void aPartnersOwnPolicyIsNoTopicOfAPageThatNamesJapanInPassing() {
    Tagging tagging =
        tag(
            "Our cyber policy",
            """
            Canada supports the Budapest Convention and multi-stakeholder Internet governance.

            Canada holds cyber dialogues with France, Japan, Germany and Australia.
            """,
            null);

    assertThat(keys(tagging.partners())).containsExactly("CA");
    assertThat(keys(tagging.topics())).containsExactly("cyber-dialogue");
  }

  @Test
  void traineesAreReadFromListsAndFootnotes() {
    Tagging inText =
        tag(
            "産業制御システムのサイバーセキュリティ演習を実施",
            "経済産業省は米国政府と連携し、サイバー演習を実施しました。ケニア、モンゴル、スリランカから20名が参加しました。",
            "2024-05-02");
    Tagging inFootnote =
        tag(
            "産業制御システムのサイバーセキュリティ演習を実施",
            "経済産業省は米国と連携してサイバー演習を実施し、対象地域(※1)から研修員を招聘しました。\n※1 ASEAN加盟国(ブルネイ、カンボジア、ラオス)、インド、モンゴル",
            "2024-05-02");

    assertThat(keys(inText.partners())).contains("KE", "MN", "LK");
    assertThat(keys(inText.topics())).contains("technical-training");
    assertThat(keys(inFootnote.partners())).containsExactly("ASEAN", "IN", "MN", "US");
  }

  @Test
  void moreThanFiveStatesOfAnOrganisationAreTheOrganisation() {
    Tagging tagging =
        tag(
            "ASEAN-Japan Cybersecurity Policy Meeting",
            "Officials of Brunei, Cambodia, Indonesia, Laos, Malaysia, Thailand and Japan discussed"
                + " cyber exercises.",
            "2020-10-20");

    assertThat(keys(tagging.partners())).containsExactly("ASEAN");
  }

  @Test
  void thePartnersOfTalksAreListedWithTheirDates() {
    Tagging tagging =
        tag(
            "令和5年度年次報告",
            "我が国のサイバー協議は多くの国・機関と行っており、その相手は、フランス(2023年\n11月)、EU(同11月)、ヨルダン(2023年6月)、米韓(12月)である。",
            "2024-07-10");

    assertThat(keys(tagging.partners())).containsExactly("EU", "FR", "JO", "KR", "US");
  }

  @Test
  void signatoriesOfAnAdvisoryArePartnersAndTheAccusedIsNot() {
    Tagging tagging =
        tag(
            "警察庁など、注意喚起文書を公表",
            "警察庁は9日、中国を背景とするハッカー集団に関する注意喚起文書を公表した。日本、米国、英国、カナダ、ニュージーランド、ドイツ、イタリア、オランダの機関が署名した。",
            "2024-07-09");

    assertThat(keys(tagging.partners())).containsExactly("CA", "DE", "GB", "IT", "NL", "NZ", "US");
    assertThat(tagging.instrument().key()).isEqualTo("attribution");
    assertThat(keys(tagging.topics())).contains("technical-training");
  }

  @Test
  void aPartnerAndASeriesNobodyKnowsAreProposedAndNotSqueezedIntoKnownOnes() {
    Tagging english =
        tag(
            "First Japan-Xland Cyber Dialogue",
            "On 1 May the first Japan-Xland Cyber Dialogue was held in Tokyo.",
            "2024-05-02");
    Tagging japanese =
        tag("第1回日・アトランティスサイバー協議の開催", "5月1日、東京において、第1回日・アトランティスサイバー協議が開催されました。", "2024-05-02");

    assertThat(english.relevant()).isTrue();
    assertThat(english.partners()).isEmpty();
    assertThat(proposed(english)).containsExactly("Japan-Xland Cyber Dialogue", "Xland");
    assertThat(english.ownMeeting().orElseThrow().known()).isFalse();
    assertThat(japanese.partners()).isEmpty();
    assertThat(proposed(japanese)).containsExactly("Japan-アトランティス Cyber Consultations", "アトランティス");
    assertThat(japanese.ownMeeting().orElseThrow().place()).isEqualTo("Tokyo");
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
  void ofFourPartnersEachIsTiedToWhatItsOwnSentenceSays() {
    Tagging tagging =
        tag(
            "我が国のサイバー外交",
            """
            フランスとの間でサイバー犯罪対策の協力を進めています。

            オーストラリアとの間では太平洋島嶼国のサイバー能力構築支援で連携しています。

            エストニアとはサイバー演習に共同で参加しています。

            ドイツとのサイバー協議では国際法の適用について議論しました。
            """,
            "2024-05-02");

    assertThat(tagging.ties().stream().map(tie -> tie.partner() + " " + tie.topic()))
        .contains(
            "FR cybercrime",
            "AU capacity-building",
            "EE technical-training",
            "DE international-law")
        .doesNotContain(
            "FR capacity-building", "AU cybercrime", "EE international-law", "DE cybercrime");
    assertThat(tagging.ties().size())
        .isLessThan(tagging.partners().size() * tagging.topics().size());
  }

  private static List<String> proposed(Tagging tagging) {
    return tagging.candidates().stream()
        .filter(candidate -> candidate.kind() != Candidate.Kind.CELL)
        .map(Candidate::name)
        .toList();
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }

  private static List<String> keys(List<Tag> tags) {
    return tags.stream().map(Tag::key).toList();
  }
}
