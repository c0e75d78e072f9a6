package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.systemtests.Kawaraban.Finished;

/** {@code import}, without an instance and beside a running one. */
class ImportIT {
  private static final String PAGE =
      """
      {"id":"one","url":"https://www.mofa.go.jp/press/release/press4e_000001.html","source":"mofa-en","lang":"en",\
      "title":"The 7th Japan-U.S. Cyber Dialogue","published":"2019-10-11","captured":"2026-11-01T00:00:00Z",\
      "text":"The 7th Japan-U.S. Cyber Dialogue was held in Tokyo on October 11, 2019. The two sides exchanged views on capacity building in cyberspace."}
      """;

  private static final String SAVED_PAGE =
      """
      <html lang="en"><head><meta charset="utf-8"><title>Dialogue</title>
      <link rel="canonical" href="https://www.mofa.go.jp/press/release/press4e_000002.html"></head>
      <body><div id="main"><h1 class="title1">The 3rd Japan-India Cyber Dialogue</h1>
      <p class="rightalign">February 27, 2019</p>
      <div class="any-area"><p>The 3rd Japan-India Cyber Dialogue was held in Tokyo on February 27, 2019.</p>
      <p>Both sides discussed cooperation on capacity building and on countering cybercrime.</p></div>
      </div></body></html>
      """;

  @TempDir Path directory;

  @Test
  void pagesBecomeCellsWithTheirItemsAndABrokenLineIsReported() throws IOException {
    Path lines = directory.resolve("pages.jsonl");
    Files.writeString(lines, PAGE + "{\"id\": broken\n" + "\n");
    Path saved = directory.resolve("saved.html");
    Files.writeString(saved, SAVED_PAGE);

    Finished imported = run("import", lines.toString(), saved.toString(), "--data", data());

    assertThat(imported.exitCode()).as(imported.output()).isEqualTo(1);
    assertThat(imported.output())
        .contains("pages.jsonl:2")
        .contains("2 taken")
        .contains("1 refused");

    JsonNode table = json("table1", "--format", "json", "--data", data());
    assertThat(evidence(table, "US", "cyber-dialogue").get("title").asText())
        .isEqualTo("The 7th Japan-U.S. Cyber Dialogue");
    assertThat(evidence(table, "IN", "cyber-dialogue").get("act").asText()).isEqualTo("2019-02-27");

    Finished letters = run("dead-letters", "list", "--data", data());
    assertThat(letters.output()).contains("import").contains("pages.jsonl:2");
  }

  @Test
  void aRunningInstanceIsUsedAndHasThePageWhenTheCommandReturns() throws IOException {
    Path lines = directory.resolve("pages.jsonl");
    Files.writeString(lines, PAGE);
    try (Kawaraban instance = Kawaraban.up(directory.resolve("data"), Map.of(), Demo.OPTIONS)) {
      instance.awaitReady();

      Finished imported = run("import", lines.toString(), "--data", data());

      assertThat(imported.exitCode()).as(imported.output()).isZero();
      assertThat(instance.get("/api/items?limit=1000")).contains("press4e_000001.html");
    }
  }

  @Test
  void aDirectoryWithoutPagesIsNotTakenForAnImport() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));

    Finished imported = run("import", empty.toString(), "--data", data());

    assertThat(imported.exitCode()).isEqualTo(1);
    assertThat(imported.err()).contains("nothing to import in " + empty);
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private Finished run(String... arguments) {
    return Kawaraban.run(directory, Map.of(), arguments);
  }

  private JsonNode json(String... arguments) throws IOException {
    return Json.mapper().readTree(run(arguments).out());
  }

  private static JsonNode evidence(JsonNode table, String partner, String area) {
    for (JsonNode row : table.get("rows")) {
      for (JsonNode cell : row.get("cells")) {
        if (row.get("partner").asText().equals(partner) && cell.get("area").asText().equals(area)) {
          return cell.get("evidence").get(0);
        }
      }
    }
    throw new AssertionError("no cell " + partner + " x " + area);
  }
}
