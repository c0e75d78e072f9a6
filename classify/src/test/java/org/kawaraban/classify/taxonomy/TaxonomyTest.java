package org.kawaraban.classify.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Vocabulary;

class TaxonomyTest {
  @Test
  void everyPartnerOfTheVocabularyHasForms() {
    Taxonomy taxonomy = Taxonomy.bundled();

    assertThat(taxonomy.partners())
        .containsExactlyInAnyOrderElementsOf(
            Vocabulary.bundled().partners().stream().map(Vocabulary.Partner::key).toList());
  }

  @Test
  void aSeriesIsToldByItsKindAndPartners() {
    Taxonomy taxonomy = Taxonomy.bundled();
    MeetingType talks = taxonomy.meetingType("cyber-talks");

    assertThat(taxonomy.series(talks, Set.of("CN", "KR")).orElseThrow().name())
        .isEqualTo("Japan-China-ROK Trilateral Cyber Policy Consultation");
    assertThat(taxonomy.series(talks, Set.of("CL"))).isEmpty();
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertRefused("japan:", "japann:", "japann");
  }

  @Test
  void aPartnerTheVocabularyLacksIsRefused() {
    assertRefused("- key: EE", "- key: XX", "partner \"XX\" is not in the vocabulary");
  }

  @Test
  void aPartnerWrittenTwiceIsRefused() {
    assertRefused("- key: EE", "- key: FR", "partner \"FR\" is written twice");
  }

  @Test
  void aFormWithTwoMeaningsIsRefused() {
    assertRefused(
        "[エストニア]", "[フランス]", "the form \"フランス\" stands for PARTNER EE and for PARTNER FR");
  }

  @Test
  void aSeriesTheVocabularyLacksIsRefusedAndSoIsOneLeftOut() {
    assertRefused(
        "{name: Japan-EU Cyber Dialogue, kind",
        "{name: Japan-EU Cyber Chat, kind",
        "series \"Japan-EU Cyber Chat\" is not in the vocabulary");
    assertRefused(
        "{name: Japan-EU Cyber Dialogue, kind",
        "{name: Japan-EU Cyber Chat, kind",
        "series \"Japan-EU Cyber Dialogue\" of the vocabulary has no kind");
  }

  @Test
  void anInstrumentTheVocabularyLacksIsRefused() {
    assertRefused(
        "instrument: workshop, rank",
        "instrument: chat, rank",
        "instrument \"chat\" is not in the");
  }

  private static void assertRefused(String written, String changed, String sentence) {
    String yaml = bundledYaml();
    assertThat(yaml).contains(written);
    String broken = yaml.replace(written, changed);

    assertThatThrownBy(() -> Taxonomy.read(broken, Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageContaining(sentence);
  }

  private static String bundledYaml() {
    try (InputStream in = Taxonomy.class.getResourceAsStream("taxonomy.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
