package org.kawaraban.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every entry this build ships. */
class BundledCatalogueTest {
  private final SourceCatalogue catalogue = SourceCatalogue.bundled();

  @Test
  void aGuessIsNeverSwitchedOnAndSaysWhy() {
    assertThat(catalogue.sources())
        .filteredOn(source -> source.mark() == Mark.GUESS)
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.enabled()).as(source.id()).isFalse();
              assertThat(source.reason()).as(source.id()).isNotBlank();
            });
  }

  @Test
  void everyEntryIsDatedAndWhatIsAskedHasTermsAndAttribution() {
    assertThat(catalogue.sources())
        .allSatisfy(source -> assertThat(source.verified()).as(source.id()).isNotNull());
    assertThat(catalogue.sources())
        .filteredOn(Source::enabled)
        .allSatisfy(
            source -> {
              assertThat(source.terms()).as(source.id()).isNotBlank();
              assertThat(source.attribution()).as(source.id()).isNotBlank();
              assertThat(source.silenceLimit()).as(source.id()).isNotNull();
            });
  }

  @Test
  void theRenamedOfficeIsOneInstitutionWithTwoNamesAndTheirDates() {
    Source former = catalogue.source("nisc").orElseThrow();
    Source current = catalogue.source(former.succeededBy()).orElseThrow();

    assertThat(former.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(current.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(catalogue.currentHost("www.nisc.go.jp")).isEqualTo("www.cyber.go.jp");
  }

  @Test
  void archivesAreNamedAsTheSitesNameThem() {
    assertThat(archive("mofa-en", YearMonth.of(2012, 12), YearMonth.of(2013, 1)))
        .containsExactly(
            "https://www.mofa.go.jp/press/release/201212_index.html",
            "https://www.mofa.go.jp/press/release/201301_index.html");
    assertThat(archive("mofa-ja", YearMonth.of(2019, 4), YearMonth.of(2019, 5)))
        .as("no page before the era")
        .containsExactly("https://www.mofa.go.jp/mofaj/press/release/1_05_index.html");
    assertThat(archive("nco", YearMonth.of(2025, 11), YearMonth.of(2026, 2)))
        .containsExactly(
            "https://www.cyber.go.jp/csv/2025.csv", "https://www.cyber.go.jp/csv/2026.csv");
    assertThat(archive("eeas", YearMonth.of(2024, 2), YearMonth.of(2024, 2)))
        .containsExactly(
            "https://www.eeas.europa.eu/eeas/press-material_en"
                + "?fulltext=&created_from=2024-02-01&created_to=2024-02-29");
  }

  @Test
  void aSuccessorThatDoesNotExistIsRefused() {
    String yaml =
        """
        sources:
          - id: old
            name: Old
            mark: seen
            lang: en
            zone: UTC
            interval: 1h
            succeededBy: nobody
            listing: {shape: feed, urls: ["https://a.example/feed"]}
        """;

    assertThatThrownBy(() -> SourceCatalogue.parse("mine.yaml", yaml))
        .hasMessageContaining("old is succeededBy an unknown nobody");
  }

  private List<String> archive(String id, YearMonth from, YearMonth to) {
    return catalogue.source(id).orElseThrow().archivePages(from, to).stream()
        .map(page -> page.url().toString())
        .toList();
  }
}
