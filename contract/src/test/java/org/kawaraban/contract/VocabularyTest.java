package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();

  @Test
  void theAreasAreTheColumnsOfThePapersTable1InItsOrder() {
    assertThat(vocabulary.areas())
        .extracting(Vocabulary.Topic::column)
        .containsExactly(
            "cyber_dialogue",
            "capacity_building",
            "internet_governance_cooperation",
            "technical_and_training_cooperation",
            "confidence_building",
            "whole_of_government_approach");
  }

  @Test
  void thePapersTenComeFirstInItsOrder() {
    assertThat(vocabulary.partners().subList(0, 10))
        .extracting(Vocabulary.Partner::paper)
        .containsExactly(
            "USA",
            "EU",
            "NATO",
            "Estonia",
            "UK",
            "France",
            "Australia",
            "India",
            "ASEAN",
            "Israel");
    assertThat(vocabulary.partners().stream().skip(10))
        .allSatisfy(partner -> assertThat(partner.paper()).isNull());
  }

  @Test
  void aSeriesNamesOnlyPartnersAndInstrumentsThatExist() {
    Set<String> partners = new HashSet<>();
    vocabulary.partners().forEach(partner -> partners.add(partner.key()));
    List<String> instruments =
        vocabulary.instruments().stream().map(Vocabulary.Label::key).toList();

    assertThat(vocabulary.series())
        .isNotEmpty()
        .allSatisfy(
            series -> {
              assertThat(partners).containsAll(series.partners());
              assertThat(instruments).contains(series.instrument());
              assertThat(series.ja()).isNotBlank();
            });
    assertThat(vocabulary.series()).extracting(Vocabulary.Series::slug).doesNotHaveDuplicates();
  }

  @Test
  void aSlugIsSafeInAUrlAndKeepsWhatTellsSeriesApart() {
    assertThat(Vocabulary.slug("Japan-U.S. Cyber Dialogue")).isEqualTo("japan-us-cyber-dialogue");
    assertThat(Vocabulary.slug("Japan-UK Foreign and Defence Ministers' Meeting (2+2)"))
        .isEqualTo("japan-uk-foreign-and-defence-ministers-meeting-2-2");
    assertThat(Vocabulary.slug("Japan-Türkiye Cyber Dialogue"))
        .isEqualTo("japan-turkiye-cyber-dialogue");
  }
}
