package org.kawaraban.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.systemtests.Kawaraban.Finished;

/**
 * Releases of what was imported: some two hundred pages, English and Japanese; or those of another
 * file, {@code -Drelease.pages=FILE}.
 */
class ReleaseIT {
  private static final Path PAGES =
      Path.of(System.getProperty("release.pages", "src/test/resources/pages.jsonl"));
  private static final Path KEPT = Path.of("target", "release");

  @TempDir Path directory;

  @Test
  void whateverTheOrderOfImportAndWhateverIsKilledTheReleaseHasTheSameBytes() throws IOException {
    Path first = release("first", shuffled(1), false);
    Path second = release("second", shuffled(2), false);
    Path third = release("third", shuffled(3), true);

    assertThat(bytes(second)).isEqualTo(bytes(first));
    assertThat(bytes(third)).isEqualTo(bytes(first));
    everyCellPointsToItsEvidence(first);
    assertThat(rebuilt("second")).isEqualTo(bytes(first));
    assertThat(Files.readString(first.resolve("README.md"))).contains("| partners micro f1 |");
    assertThat(first.resolve("quality.json")).exists();
    Finished validated = run("dataset", "validate", first.toString());
    assertThat(validated.exitCode()).as(validated.output()).isZero();
    keep(first);
    Finished compared = run("dataset", "diff", first.toString(), third.toString());
    assertThat(compared.out()).contains("The same rows in every table");
    theSameReleaseIsOffered(directory.resolve("first-data"), first);
    whatIsAskedOfTheRecordIsAnswered(directory.resolve("first-data").toString());
  }

  /** Without a directory it goes to where the pages look for it, once. */
  private void theSameReleaseIsOffered(Path data, Path release) throws IOException {
    Finished offered = run("dataset", "build", "--data", data.toString());
    assertThat(offered.exitCode()).as(offered.output()).isZero();
    assertThat(offered.out()).contains(" is offered at /dataset");
    assertThat(run("dataset", "build", "--data", data.toString()).out())
        .contains("the record has not changed since");
    try (Stream<Path> entries = Files.list(data.resolve("releases"))) {
      List<Path> directories = entries.filter(Files::isDirectory).toList();
      assertThat(directories).hasSize(1);
      assertThat(bytes(directories.get(0))).isEqualTo(bytes(release));
    }
  }

  /** On one of the records, whose import took long enough. */
  private void whatIsAskedOfTheRecordIsAnswered(String data) throws IOException {
    Finished changed = run("table1", "diff", "2019-10-01", "today", "--data", data);
    assertThat(changed.exitCode()).as(changed.output()).isZero();
    assertThat(changed.out()).contains(" -> ").contains("  + ");

    String meeting =
        rows(directory.resolve("first"), "meetings.json")
            .findFirst()
            .orElseThrow()
            .get("key")
            .asText();
    review(data, "reject", "meeting/" + meeting);
    whatNoSourceCarriesIsAdded(data, meeting);
    Path after = directory.resolve("after");
    run(
        "dataset",
        "build",
        after.toString(),
        "--previous",
        directory.resolve("first").toString(),
        "--data",
        data);
    assertThat(Files.readString(after.resolve("CHANGELOG.md")))
        .contains("- withdrawn `%s`".formatted(meeting))
        .contains("### decisions");
    assertThat(rows(after, "meetings.json"))
        .anySatisfy(
            row -> {
              assertThat(row.get("series").asText()).isEqualTo("Japan-Ukraine Cyber Consultations");
              assertThat(row.get("start").asText()).isEqualTo("2024-02-20");
            });
    assertThat(rows(after, "evidence.json"))
        .anySatisfy(
            row -> {
              assertThat(row.path("partner").asText()).isEqualTo("UA");
              assertThat(row.path("topic").asText()).isEqualTo("confidence-building");
              assertThat(row.path("quote").asText()).isEqualTo("Both sides spoke of trust.");
            });
    assertThat(rows(after, "decisions.json").map(row -> row.get("act").asText()))
        .containsExactly("reject", "erratum", "add-meeting", "add-evidence");

    Path backup = directory.resolve("backup.zip");
    String restored = directory.resolve("restored-data").toString();
    assertThat(run("backup", backup.toString(), "--data", data).exitCode()).isZero();
    assertThat(run("restore", backup.toString(), "--data", restored).exitCode()).isZero();
    Path rebuilt = directory.resolve("rebuilt");
    run(
        "dataset",
        "build",
        rebuilt.toString(),
        "--previous",
        directory.resolve("first").toString(),
        "--data",
        restored);
    assertThat(bytes(rebuilt)).isEqualTo(bytes(after));
    aRebuiltRecordIsTheSameWithItsDecisions(data, after);
  }

  private void whatNoSourceCarriesIsAdded(String data, String meeting) {
    review(data, "erratum", "meeting/" + meeting);
    review(
        data,
        "add-meeting",
        "--series",
        "Japan-Ukraine Cyber Consultations",
        "--partner",
        "UA",
        "--start",
        "2024-02-20",
        "--place",
        "Kyiv",
        "--url",
        "https://archive.example/consultations",
        "--title",
        "Cyber Consultations",
        "--quote",
        "They met in Kyiv.",
        "--published",
        "2024-02-21");
    review(
        data,
        "add-evidence",
        "--partner",
        "UA",
        "--topic",
        "confidence-building",
        "--url",
        "https://archive.example/trust",
        "--title",
        "On trust",
        "--quote",
        "Both sides spoke of trust.",
        "--published",
        "2024-02-22");
  }

  private void review(String data, String... act) {
    List<String> arguments = new ArrayList<>(List.of("review"));
    arguments.addAll(List.of(act));
    arguments.addAll(List.of("--reason", "a test", "--author", "curator", "--data", data));
    Finished decided = run(arguments.toArray(String[]::new));
    assertThat(decided.exitCode()).as(decided.output()).isZero();
  }

  private void aRebuiltRecordIsTheSameWithItsDecisions(String data, Path before)
      throws IOException {
    Finished built = run("rebuild", "--data", data);
    assertThat(built.exitCode()).as(built.output()).isZero();
    Path again = directory.resolve("again");
    run(
        "dataset",
        "build",
        again.toString(),
        "--previous",
        directory.resolve("first").toString(),
        "--data",
        data);
    assertThat(bytes(again)).isEqualTo(bytes(before));
  }

  /** Nothing was decided on this record. */
  private Map<String, String> rebuilt(String name) throws IOException {
    String data = directory.resolve(name + "-data").toString();
    Finished built = run("rebuild", "--data", data);
    assertThat(built.exitCode()).as(built.output()).isZero();
    Path again = directory.resolve(name + "-rebuilt");
    run("dataset", "build", again.toString(), "--data", data);
    return bytes(again);
  }

  private void everyCellPointsToItsEvidence(Path release) throws IOException {
    Set<String> carried =
        rows(release, "evidence.json")
            .filter(row -> row.get("kind").asText().equals("cell"))
            .map(row -> row.get("partner").asText() + "/" + row.get("topic").asText())
            .collect(Collectors.toSet());
    List<String> cells =
        rows(release, "cells.json")
            .map(row -> row.get("partner").asText() + "/" + row.get("topic").asText())
            .toList();
    assertThat(cells).isNotEmpty();
    assertThat(carried).containsExactlyInAnyOrderElementsOf(cells);
  }

  private static Stream<JsonNode> rows(Path release, String file) throws IOException {
    JsonNode array = Json.mapper().readTree(release.resolve(file).toFile());
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Where `.ci/run` has a validator of others read it. */
  private static void keep(Path release) throws IOException {
    Files.createDirectories(KEPT);
    try (Stream<Path> files = Files.list(release)) {
      for (Path file : files.toList()) {
        Files.copy(file, KEPT.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path release(String name, Path pages, boolean killed) {
    String data = directory.resolve(name + "-data").toString();
    if (killed) {
      killWhileItImports(pages, data);
    }
    Finished imported = run("import", pages.toString(), "--data", data);
    assertThat(imported.exitCode()).as(imported.output()).isZero();
    Path release = directory.resolve(name);
    Finished built = run("dataset", "build", release.toString(), "--data", data);
    assertThat(built.exitCode()).as(built.output()).isZero();
    return release;
  }

  /** SIGKILL between the first rows of the record and the last. */
  private void killWhileItImports(Path pages, String data) {
    try (Kawaraban importing =
        Kawaraban.begin(directory, Map.of(), "import", pages.toString(), "--data", data)) {
      Path log = Path.of(data, "log", "kawaraban.log");
      await()
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Files.exists(log) && Files.readString(log).contains("reading topics"));
      importing.kill();
    }
  }

  private Path shuffled(long seed) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PAGES));
    Collections.shuffle(lines, new Random(seed));
    Path file = directory.resolve("pages-" + seed + ".jsonl");
    return Files.write(file, lines, UTF_8);
  }

  private static Map<String, String> bytes(Path release) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(release)) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private Finished run(String... arguments) {
    return Kawaraban.run(directory, Map.of(), arguments);
  }
}
