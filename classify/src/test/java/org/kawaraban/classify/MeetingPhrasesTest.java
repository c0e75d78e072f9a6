package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kawaraban.contract.MeetingMention;
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

  private static MeetingMention own(String title, String text, String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
