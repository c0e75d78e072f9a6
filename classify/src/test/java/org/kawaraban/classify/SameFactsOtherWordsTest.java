package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** One meeting told in many ways gives one answer; what only looks like one gives none. */
class SameFactsOtherWordsTest {
  private static final Tagger TAGGER = Tagger.bundled();
  private static final PartialDate PUBLISHED = PartialDate.parse("2022-06-20");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris hosted the seventh Japan-France Cyber Consultations on Tuesday, June 14.",
        "On 14 June 2022, Paris was the venue of the 7th Japan-France cyber consultations.",
        "Held in Paris on 14th June 2022, the seventh Japan-France Cyber Consultations brought"
            + " together officials of both sides.",
        "The Franco-Japanese cyber consultations took place for the seventh round in Paris on June"
            + " 14th.",
        "Japan and France sat down in Paris on 14.06.2022 for the seventh consultations on"
            + " cyberspace.",
        "The seventh cybersecurity talks of Japan and France wrapped up in Paris on Tuesday, 14"
            + " June.",
        "6月14日(火)、パリにおいて、第7回日仏サイバー協議が開催されました。",
        "令和4年6月14日、仏パリで、第七回日仏サイバー協議があった。",
        "日本とフランスの両政府は今月14日、パリで7回目のサイバー協議を開いた。",
        "第７回日・フランスサイバー協議は14日、パリで行われた。"
      })
  void howeverAMeetingIsToldItIsTheSame(String told) {
    MeetingMention own = tag("サイバー Japan-France", told).ownMeeting().orElseThrow();

    assertThat(own.series()).isEqualTo("Japan-France Bilateral Consultations on Cybersecurity");
    assertThat(own.ordinal()).isEqualTo(7);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2022-06-14"));
    assertThat(own.place()).isEqualTo("Paris");
    assertThat(own.stage()).isEqualTo(Stage.HELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The seventh Japan-France Cyber Consultations will be staged in Paris on June 27.",
        "On Monday 27 June, Japan and France hold the seventh Japan-France Cyber Consultations in"
            + " Paris.",
        "Next Monday, 27 June, the seventh Japan-France Cyber Consultations go ahead in Paris.",
        "6月27日、パリで第7回日仏サイバー協議を開催する運びとなりました。",
        "6月27日、パリで第7回日仏サイバー協議の開催が決まった。"
      })
  void howeverAMeetingIsAnnouncedItIsToCome(String told) {
    MeetingMention own = tag("Japan-France Cyber 日仏", told).ownMeeting().orElseThrow();

    assertThat(own.start()).isEqualTo(PartialDate.parse("2022-06-27"));
    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void aShortSentenceOfTheLeadTellsTheDay() {
    Tagging tagging =
        tag("Japan-France Cyber Dialogue", "The dialogue was held on 14 June 2022. It went well.");

    assertThat(tagging.ownMeeting().orElseThrow().start())
        .isEqualTo(PartialDate.parse("2022-06-14"));
  }

  @Test
  void leadersWhoMetComeBeforeWhatTheyResolvedToDo() {
    Tagging tagging =
        tag(
            "Japan, France adopt road map",
            "Prime Minister Kishida and President Macron agreed on closer cyber cooperation in a phone"
                + " call on Saturday. A working group on economic security is to follow.");

    assertThat(tagging.instrument().key()).isEqualTo("summit");
  }

  @Test
  void someOfManyWhoCameAreNoPartners() {
    Tagging tagging =
        tag(
            "NATOのサイバー演習に日本から過去最多参加",
            "NATOのサイバー防衛演習「サイバー・コアリション」が6月6日から10日にあった。加盟27カ国と日本、韓国、ウクライナなど6カ国の約100人が参加した。");

    assertThat(tagging.partners()).extracting(Tag::key).containsExactly("NATO");
  }

  @Test
  void whatOthersDoTogetherAndWhatMerelyThreatensIsNoEngagement() {
    Tagging ofOthers =
        tag(
            "US-UK Cyber Dialogue held",
            "The United States and the United Kingdom held their cyber dialogue in London. They also"
                + " spoke of the situation of Japan's neighbours.");
    Tagging threat =
        tag("日越海洋対話", "日本とベトナムはハノイで海洋安全保障に関する対話を行い、海上保安機関の能力構築支援を議論した。近年はサイバー攻撃が増えている。");
    Tagging rollCall =
        tag(
            "APCERT Cyber Drill",
            "Sri Lanka took part in the cyber drill of Australia, China, India, Indonesia, Japan,"
                + " Korea, Laos, Malaysia, Mongolia and Singapore.");

    assertThat(ofOthers.relevant()).isFalse();
    assertThat(threat.relevant()).isFalse();
    assertThat(rollCall.relevant()).isFalse();
  }

  private static Tagging tag(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, PUBLISHED));
  }
}
