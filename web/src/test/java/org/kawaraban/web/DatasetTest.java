package org.kawaraban.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.Releases;

/** Two releases as they lie in their directory, the second with a DOI and a hostile row. */
class DatasetTest {
  private static final String FIRST = "2026.10.1+0123456789ab";
  private static final String SECOND = "2026.11.1+ba9876543210";

  @TempDir static Path directory;
  private static RunningWeb web;

  @BeforeAll
  static void start() throws IOException {
    release(FIRST, "", "No previous release was given to compare with.\n", "2026-10-02T00:00:00Z");
    release(
        SECOND,
        "\"id\": \"https://doi.org/10.5281/zenodo.7\",",
        """
        ## 2026.11.1 against 2026.10.1

        ### meetings
        - added `japan-us-cyber-dialogue/9`
        - changed `<script>alert(1)</script>`; place: Tokyo -> <b>Osaka</b>
        """,
        "2026-11-02T00:00:00Z");
    web = RunningWeb.with(TestServices.offering(new Releases(directory)));
  }

  private static void release(String version, String id, String changelog, String offered)
      throws IOException {
    Path files = Files.createDirectory(directory.resolve(version));
    Files.writeString(files.resolve("cells.csv"), "partner,topic,basis\nUS,cyber-dialogue,BOTH\n");
    Files.writeString(files.resolve("CHANGELOG.md"), "# Changelog\n\n" + changelog);
    Files.writeString(
        files.resolve("quality.json"),
        """
        {"groups": {"en": {"n": 90, "partners_micro_f1":
          {"value": 0.9551, "low": 0.931, "high": 0.97, "keyword": 0.5, "majority": null}},
          "ja": {"n": 80, "relevant_f1": {"value": null}}}}
        """);
    Path descriptor = files.resolve("datapackage.json");
    Files.writeString(
        descriptor, "{%s \"version\": \"%s\", \"resources\": []}".formatted(id, version));
    Files.setLastModifiedTime(descriptor, FileTime.from(Instant.parse(offered)));
    Files.writeString(directory.resolve(version + ".zip"), "PK of " + version);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void theNewestReleaseIsShownAndTheOthersAreListed() throws Exception {
    Document page = web.page("/dataset?hl=en");

    assertThat(page.select("table[aria-labelledby=releases] tbody th").eachText())
        .containsExactly(SECOND, FIRST);
    assertThat(page.select("table[aria-labelledby=releases] tbody tr").first().text())
        .contains("1 Nov 2026", "2 Nov 2026", "ZIP", "28 B");
    assertThat(page.select("code.digest").first().text()).matches("[0-9a-f]{64}");
    assertThat(page.select("dl.facts a").eachAttr("href"))
        .contains("https://doi.org/10.5281/zenodo.7");
    assertThat(page.select("table[aria-labelledby=quality-en] tbody").text())
        .isEqualTo("Partners (F1) 0.96 0.93 – 0.97 0.50");
    assertThat(page.select("ul.changes li").eachText())
        .containsExactly(
            "added meetings japan-us-cyber-dialogue/9",
            "changed meetings <script>alert(1)</script> place: Tokyo -> <b>Osaka</b>");
    assertThat(page.select("pre code").text())
        .contains("https://kawaraban.example.org/dataset/" + SECOND, "pd.read_csv", "read.csv");
    String data = page.selectFirst("head script").data();
    assertThat(Json.mapper().readTree(data).at("/identifier").asText()).contains("zenodo.7");
  }

  @Test
  void anEarlierReleaseKeepsItsAddress() throws Exception {
    Document page = web.page("/dataset/" + FIRST + "?hl=ja");

    assertThat(page.select("[aria-current=true]").eachText()).contains(FIRST);
    assertThat(page.select("h2").eachText()).contains(FIRST + "の引用方法", "変更点");
    assertThat(page.select("dl.facts").text()).contains("登録されていません");
    assertThat(page.select(".empty").text()).contains("以前の公開版がない");
    assertThat(page.select("a[href^=/dataset/" + SECOND + "]")).isNotEmpty();
  }

  @Test
  void aReleaseIsCitedInEveryFormatOnThePageAndAsAFile() throws Exception {
    Document page = web.page("/dataset/" + FIRST);
    assertThat(page.select("details.citation pre").eachText())
        .hasSize(5)
        .allSatisfy(citation -> assertThat(citation).contains(FIRST));

    for (String format : List.of("bibtex", "ris", "csl-json", "footnote-en", "footnote-ja")) {
      HttpResponse<String> file = web.get("/dataset/" + FIRST + "/citation/" + format);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.body()).contains("https://kawaraban.example.org/dataset/" + FIRST);
    }
    assertThat(web.get("/dataset/" + FIRST + "/citation/harvard").statusCode()).isEqualTo(404);
  }

  @Test
  void itsFilesAreHandedOutAndNothingElse() throws Exception {
    HttpResponse<String> csv = web.get("/dataset/" + SECOND + "/cells.csv");
    assertThat(csv.body()).startsWith("partner,topic,basis");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
    String zip = "japan-cyber-diplomacy-" + SECOND + ".zip";
    assertThat(web.get("/dataset/" + SECOND + "/" + zip).body())
        .isEqualTo(new String(Files.readAllBytes(directory.resolve(SECOND + ".zip")), UTF_8));

    for (String nothing :
        List.of(
            "/dataset/2026.1.1+0123456789ab",
            "/dataset/..",
            "/dataset/" + SECOND + "/..%2F" + FIRST + "%2Fcells.csv",
            "/dataset/" + SECOND + "/passwd")) {
      assertThat(web.get(nothing).statusCode()).as(nothing).isIn(400, 404);
    }
  }
}
