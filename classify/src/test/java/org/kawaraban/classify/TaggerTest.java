package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void aDialogueIsReadInEnglish() {
    Tagging tagging =
        tag(
            "The 7th Japan-U.S. Cyber Dialogue",
            """
            On October 11, 2019, the 7th Japan-U.S. Cyber Dialogue was held in Tokyo.
            The two sides discussed capacity building, cybercrime and international law.
            Officials of the Ministry of Foreign Affairs, NISC and METI took part for Japan.
            They agreed to hold the 8th Japan-U.S. Cyber Dialogue in Washington next year.
            """);

    assertThat(keys(tagging.partners())).containsExactly("US");
    assertThat(keys(tagging.topics()))
        .containsExactlyInAnyOrder(
            "cyber-dialogue",
            "capacity-building",
            "whole-of-government",
            "international-law",
            "cybercrime");
    assertThat(tagging.instrument().key()).isEqualTo("dialogue");
    MeetingMention own = tagging.ownMeeting().orElseThrow();
    assertThat(own.series()).isEqualTo("Japan-U.S. Cyber Dialogue");
    assertThat(own.known()).isTrue();
    assertThat(own.ordinal()).isEqualTo(7);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2019-10-11"));
    assertThat(own.place()).isEqualTo("Tokyo");
    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
    assertThat(own.stage()).isEqualTo(Stage.HELD);
    assertThat(tagging.meetings())
        .anySatisfy(
            promised -> {
              assertThat(promised.kind()).isEqualTo(MentionKind.PROMISED);
              assertThat(promised.ordinal()).isEqualTo(8);
            });
  }

  @Test
  void aDialogueIsReadInJapanese() {
    Tagging tagging =
        TAGGER.tag(
            Pages.item(
                "第３回日英サイバー協議の開催",
                "本20日、第３回日英サイバー協議が東京で開催されます。\n日本側から外務省、警察庁、防衛省が参加し、信頼醸成措置について議論します。",
                PartialDate.parse("2016-10-18")));

    assertThat(keys(tagging.partners())).containsExactly("GB");
    assertThat(keys(tagging.topics()))
        .contains("cyber-dialogue", "confidence-building", "whole-of-government");
    assertThat(tagging.instrument().key()).isEqualTo("consultation");
    MeetingMention own = tagging.ownMeeting().orElseThrow();
    assertThat(own.series()).isEqualTo("Japan-UK Cyber Consultations");
    assertThat(own.ordinal()).isEqualTo(3);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2016-10-20"));
    assertThat(own.place()).isEqualTo("Tokyo");
    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void aDialogueWithAnUnknownPartnerOfTheSeriesIsACandidate() {
    Tagging tagging =
        tag("First Japan-Chile Cyber Dialogue", "Japan and Chile held a cyber dialogue in Tokyo.");

    assertThat(tagging.ownMeeting().orElseThrow().known()).isFalse();
    assertThat(tagging.candidates())
        .anySatisfy(
            candidate -> {
              assertThat(candidate.kind()).isEqualTo(Candidate.Kind.SERIES);
              assertThat(candidate.name()).isEqualTo("Japan-Chile Cyber Dialogue");
            });
  }

  @Test
  void aSummitIsAKnownMeetingNamedByKindAndPartner() {
    Tagging tagging =
        tag(
            "Japan-Israel Summit Meeting",
            "Prime Minister Abe met Prime Minister Netanyahu in Jerusalem. The leaders agreed to cooperate on cyber security.");

    MeetingMention own = tagging.ownMeeting().orElseThrow();
    assertThat(own.series()).isEqualTo("Japan-Israel Summit Meeting");
    assertThat(own.known()).isTrue();
    assertThat(own.place()).isEqualTo("Jerusalem");
    assertThat(keys(tagging.topics())).doesNotContain("cyber-dialogue");
  }

  @Test
  void whatOthersDoWithoutJapanIsNotRelevant() {
    Tagging tagging =
        tag(
            "Fifth India-Australia Cyber Policy Dialogue",
            "India and Australia held their cyber policy dialogue in New Delhi and discussed capacity building.");

    assertThat(tagging.relevant()).isFalse();
    assertThat(tagging.partners()).isEmpty();
    assertThat(tagging.ownMeeting()).isEmpty();
  }

  @Test
  void domesticMeasuresAreNotRelevant() {
    assertThat(
            tag(
                    "Call for Attention: Strengthening Cybersecurity Measures",
                    "The Ministry of Economy, Trade and Industry asks companies in Japan to check their systems for malware.")
                .relevant())
        .isFalse();
  }

  @Test
  void theAccusedIsNoPartner() {
    Tagging tagging =
        tag(
            "Japan-U.S.-ROK working group to counter cyber threats",
            "Japan, the United States and the Republic of Korea discussed cyber threats from North Korea and China.");

    assertThat(keys(tagging.partners())).containsExactly("KR", "US");
  }

  @Test
  void onAPageWithTwoPartnersATopicIsTiedToTheOneOfItsSentence() {
    Tagging tagging =
        tag(
            "Japan's cyber diplomacy",
            """
            Japan and Estonia discussed cybercrime in their cyber dialogue.

            Japan and Australia agreed to cooperate on cyber capacity building in the Pacific.
            """);

    assertThat(tagging.ties().stream().map(tie -> tie.partner() + " " + tie.topic()))
        .contains("EE cybercrime", "AU capacity-building")
        .doesNotContain("AU cybercrime", "EE capacity-building");
    assertThat(tagging.candidates())
        .anySatisfy(candidate -> assertThat(candidate.name()).isEqualTo("AU x cybercrime"));
  }

  @Test
  void everyLabelQuotesThePage() {
    PressItem item =
        Pages.item(
            "第１回　日・ＥＵ サイバー対話",
            "日本とＥＵは、サイバー犯罪対策と能力構築支援について\n意見交換を行った。",
            PartialDate.parse("2014-10-07"));
    Tagging tagging = TAGGER.tag(item);

    List<Evidence> spans =
        Stream.of(
                tagging.relevance().stream(),
                tagging.partners().stream().flatMap(tag -> tag.evidence().stream()),
                tagging.topics().stream().flatMap(tag -> tag.evidence().stream()),
                tagging.ties().stream().flatMap(tie -> tie.evidence().stream()),
                tagging.meetings().stream().flatMap(meeting -> meeting.evidence().stream()))
            .flatMap(spansOf -> spansOf)
            .toList();
    assertThat(spans).hasSizeGreaterThan(5);
    for (Evidence span : spans) {
      String field = span.field() == Evidence.Field.TITLE ? item.title() : item.text();
      assertThat(field.substring(span.start(), span.end())).isEqualTo(span.quote());
      assertThat(span.quote()).isNotBlank();
    }
  }

  @Test
  void pagesWithoutTextOrInOtherLanguagesSaySo() {
    assertThat(tag("", " \n ").outcome()).isEqualTo(Outcome.EMPTY_TEXT);
    assertThat(
            tag("", "La France et le Japon ont tenu une session du dialogue cyber dans la capitale")
                .outcome())
        .isEqualTo(Outcome.UNSUPPORTED_LANGUAGE);
  }

  private static Tagging tag(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, null));
  }

  private static List<String> keys(List<Tag> tags) {
    return tags.stream().map(Tag::key).toList();
  }
}
