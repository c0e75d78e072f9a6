package org.kawaraban.classify.taxonomy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.Vocabulary;

class ConceptsTest {
  private static final String NOTHING =
      "partners: {}\nstates: {en: a, ja: b}\ntopics: {}\ninstruments: {}\nseries: {}\ninstitutions: []\n";

  @Test
  void aConceptWithoutADefinitionIsRefused() {
    assertThatThrownBy(() -> Concepts.read(NOTHING, Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageContaining(
            "concepts.yaml:1: partners \"NATO\" lacks a definition; needed: en and ja")
        .hasMessageContaining("concepts.yaml:3: topics \"cybercrime\" lacks")
        .hasMessageContaining("concepts.yaml:5: series \"Japan-U.S. Cyber Dialogue\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en: Office, from: 2025-07-01, until: 2025-06-30|concepts.yaml:2: the name \"Office\" ends on 2025-06-30, before it begins on 2025-07-01",
        "ja: 室, until: 2025-06-31|concepts.yaml:2: the name \"室\" has the day \"2025-06-31\"; allowed: days such as 2025-07-01",
        "en: Office|concepts.yaml:2: the name \"Office\" has no day; needed: from or until",
        "from: 2025-07-01|has no words; needed: en or ja"
      })
  void aNameWithImpossibleDaysIsRefused(String name, String sentence) {
    String yaml =
        NOTHING.replace(
            "partners: {}", "partners: {US: {en: A, ja: B, names: [\n{" + name + "}]}}");

    assertThatThrownBy(() -> Concepts.read(yaml, Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XX: {en: A, ja: B}|concepts.yaml:1: partners \"XX\" is not in the vocabulary",
        "US: {en: A}|concepts.yaml:1: partners \"US\" lacks a definition; needed: en and ja",
        "US: {en: A, ja: B, fr: C}|fr"
      })
  void aDefinitionThatDoesNotFitIsRefused(String partner, String sentence) {
    String yaml = NOTHING.replace("partners: {}", "partners: {" + partner + "}");

    assertThatThrownBy(() -> Concepts.read(yaml, Vocabulary.bundled()))
        .isInstanceOf(BadTaxonomy.class)
        .hasMessageContaining(sentence);
  }
}
