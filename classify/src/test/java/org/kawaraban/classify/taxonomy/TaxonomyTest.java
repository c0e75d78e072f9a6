package org.kawaraban.classify.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Vocabulary;

class TaxonomyTest {
  @Test
  void everyPartnerOfTheVocabularyHasForms() {
    Taxonomy taxonomy = Taxonomy.bundled();

    assertThat(taxonomy.partners().keys())
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
  void whatIsLeftEmptyIsRefusedWithItsName() {
    assertRefused("- key: EE", "- key:", "\"key\" of partners/");
    assertRefused("{name: Japan-EU Cyber Dialogue, kind", "{kind", "\"name\" of series/");
    assertRefused(
        "\nacts:", "\nacts:\n  - {rank: 1}", "\"instrument\" of acts/0 is left out or empty");
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

  @Test
  void aFaultIsToldWithItsFileAndLine() {
    String yaml = TaxonomySource.bundledYaml().replace("- key: EE", "- key: FR");
    long line = yaml.substring(0, yaml.lastIndexOf("- key: FR")).lines().count();

    assertThatThrownBy(() -> Taxonomy.read(yaml, "mine.yaml", Vocabulary.bundled()))
        .hasMessageContaining("mine.yaml:" + line + ": partner \"FR\" is written twice");
  }

  @Test
  void everyFaultIsToldInTheOrderOfTheFile() {
    String yaml =
        TaxonomySource.bundledYaml()
            .replace("[エストニア]", "[フランス]")
            .replace("{name: Japan-EU Cyber Dialogue, kind", "{name: Japan-EU Chat, kind");

    assertThatThrownBy(() -> Taxonomy.read(yaml, "mine.yaml", Vocabulary.bundled()))
        .satisfies(
            refused ->
                assertThat(refused.getMessage().lines())
                    .hasSize(3)
                    .allSatisfy(fault -> assertThat(fault).matches("mine\\.yaml:\\d+: .+"))
                    .isSortedAccordingTo(Comparator.comparingInt(TaxonomyTest::line)));
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThatThrownBy(
            () -> Taxonomy.read("japan:\n  en: [Japan\n", "mine.yaml", Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageMatching("mine\\.yaml:\\d+: .+");
    assertThatThrownBy(() -> Taxonomy.read("", "mine.yaml", Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class);
  }

  @Test
  void aFormThatItsOwnRuleForbidsIsRefused() {
    assertRefused(
        "without: {en: [domestic], ja: []}",
        "without: {en: [inter-agency], ja: []}",
        "the form \"inter-agency\" of whole-of-government.named can never count");
  }

  @Test
  void aParticleThatNoFoldedTextContainsIsRefused() {
    assertRefused(
        "beforeCountryAsPlace: [\" in \"",
        "beforeCountryAsPlace: [\" In \"",
        "the particle \" In \" can never be found");
  }

  @Test
  void aFormWrittenTwiceInOneListIsToldAndDoesNoHarm() {
    String yaml = TaxonomySource.bundledYaml().replace("ja: [エストニア]", "ja: [エストニア, エストニア]");

    assertThat(Taxonomy.read(yaml, "mine.yaml", Vocabulary.bundled()).partners().keys())
        .contains("EE");
    assertThat(TaxonomySource.redundancies(yaml, "mine.yaml"))
        .extracting(Fault::sentence)
        .contains("the form \"エストニア\" is written twice in partners/EE");
  }

  private static int line(String fault) {
    return Integer.parseInt(fault.split(":", 3)[1]);
  }

  private static void assertRefused(String written, String changed, String sentence) {
    String yaml = TaxonomySource.bundledYaml();
    assertThat(yaml).contains(written);
    String broken = yaml.replace(written, changed);

    assertThatThrownBy(() -> Taxonomy.read(broken, "mine.yaml", Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageContaining(sentence);
  }
}
