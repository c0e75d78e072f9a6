package org.kawaraban.store.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** Releases that are offered one after the other, of a record that grows. */
class ReleasesIT {
  private static final TaggedItem SEVENTH =
      TestItem.named("seventh")
          .captured("2026-10-05T12:00:00Z")
          .published("2019-10-12")
          .own(US_DIALOGUE, 7, "2019-10-11")
          .tagged();
  private static final TaggedItem EIGHTH =
      TestItem.named("eighth")
          .captured("2026-11-06T12:00:00Z")
          .published("2023-05-01")
          .own(US_DIALOGUE, 8, "2023-04-30")
          .tagged();

  @TempDir Path directory;

  @Test
  void eachIsToldFromTheOneBeforeAndStaysAsItWas() throws IOException {
    Releases releases = new Releases(directory.resolve("releases"));
    assertThat(releases.all()).isEmpty();
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      database.migrate();
      RecordFixture.write(database.jdbi(), List.of(SEVENTH), List.of());
      KeptRelease first = offer(database, releases, Optional.empty());
      assertThat(first.version()).startsWith("2026.10.5+");
      assertThat(first.asOf()).isEqualTo(LocalDate.of(2026, 10, 5));
      assertThat(first.changelog(10)).isEmpty();

      KeptRelease again = offer(database, releases, Optional.empty());
      assertThat(again).as("of the same record").isEqualTo(first);

      RecordFixture.write(database.jdbi(), List.of(EIGHTH), List.of());
      KeptRelease second = offer(database, releases, Optional.of("10.5281/zenodo.1"));
      assertThat(releases.all()).containsExactly(second, first);
      assertThat(new Releases(directory.resolve("releases")).all())
          .as("read anew")
          .containsExactly(second, first);
      assertThat(second.doi()).contains("10.5281/zenodo.1");
      assertThat(second.changelog(100))
          .contains(
              new ReleaseDifference.Noted(
                  ReleaseDifference.Kind.ADDED, "meetings", "japan-us-cyber-dialogue/8", ""));
      assertThat(second.changelog(1)).hasSize(1);
      assertThat(second.quality().path("pages").asInt()).isEqualTo(3);
      assertThat(second.cited(URI.create("https://k.example.org")).as(CitationFormat.FOOTNOTE_EN))
          .contains("version " + second.version(), "6 November 2026", "doi.org/10.5281/zenodo.1");
      theZipHoldsItsFiles(second);
      nothingElseLiesThere();
    }
  }

  @Test
  void aReleaseThatIsOfferedTakesNoDoiAndSaysWhatToDo() throws IOException {
    Releases releases = new Releases(directory.resolve("releases"));
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      database.migrate();
      RecordFixture.write(database.jdbi(), List.of(SEVENTH), List.of());
      KeptRelease offered = offer(database, releases, Optional.empty());

      assertThatThrownBy(() -> offer(database, releases, Optional.of("10.5281/zenodo.1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(offered.version(), "without a DOI", "dataset build DIR --doi");

      assertThat(releases.all()).containsExactly(offered);
      theNamesLieThere(offered.version(), offered.version() + ".zip");
      RecordFixture.write(database.jdbi(), List.of(EIGHTH), List.of());
      Optional<String> doi = Optional.of("10.5281/zenodo.1");
      KeptRelease cited = offer(database, releases, doi);
      assertThat(offer(database, releases, doi)).as("with the DOI it has").isEqualTo(cited);
    }
  }

  @Test
  void whatAKilledBuildLeftBehindIsInNobodysWay() throws IOException {
    Releases releases = new Releases(directory.resolve("releases"));
    Path elsewhere = directory.resolve("elsewhere");
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      database.migrate();
      RecordFixture.write(database.jdbi(), List.of(SEVENTH), List.of());
      String version = offer(database, new Releases(elsewhere), Optional.empty()).version();
      Files.createDirectories(directory.resolve("releases/.new-123/files"));
      Files.writeString(directory.resolve("releases/.new-123/files/items.csv"), "id");
      Files.writeString(directory.resolve("releases/" + version + ".zip"), "half a ZIP");

      theZipHoldsItsFiles(offer(database, releases, Optional.empty()));

      theNamesLieThere(version, version + ".zip");
    }
  }

  @Test
  void whatIsNoVersionNamesNoRelease() {
    Releases releases = new Releases(directory);

    assertThat(List.of("..", "../..", "", "1.2.3", "2026.1.1+0123456789ab"))
        .allSatisfy(version -> assertThat(releases.of(version)).isEmpty());
  }

  private static KeptRelease offer(Database database, Releases releases, Optional<String> doi)
      throws IOException {
    Quality quality = new Quality(Json.mapper().createObjectNode().put("pages", 3), "");
    Release.Request request = new Release.Request(List.of(), quality, doi, Optional.empty());
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> releases.offer(handle, request));
  }

  private static void theZipHoldsItsFiles(KeptRelease release) throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(release.zip().path());
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(zip.readAllBytes())
            .isEqualTo(Files.readAllBytes(release.file(entry.getName()).orElseThrow().path()));
      }
    }
    assertThat(names)
        .containsExactlyElementsOf(release.files().stream().map(KeptRelease.FileOf::name).toList())
        .contains("datapackage.json", "meetings.csv", "CITATION.cff");
  }

  private void theNamesLieThere(String... names) throws IOException {
    try (Stream<Path> entries = Files.list(directory.resolve("releases"))) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder(names);
    }
  }

  private void nothingElseLiesThere() throws IOException {
    try (Stream<Path> entries = Files.list(directory.resolve("releases"))) {
      assertThat(entries).hasSize(4);
    }
  }
}
