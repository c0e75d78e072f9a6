package org.kawaraban.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
    SmallRelease.write(
        directory,
        FIRST,
        "",
        "No previous release was given to compare with.\n",
        "2026-10-02T00:00:00Z");
    SmallRelease.write(
        directory,
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
  void theApiListsReleasesAndHandsOutTheirFilesToBeKept() throws Exception {
    JsonNode releases = web.json("/api/releases");
    JsonNode one = web.json("/api/releases/" + FIRST);
    JsonNode cells = one.at("/files/1");
    HttpResponse<String> file = web.get(cells.get("path").asText());

    assertThat(releases.get("items").findValuesAsText("version")).containsExactly(SECOND, FIRST);
    assertThat(releases.at("/items/1")).isEqualTo(one);
    assertThat(releases.at("/items/0/doi").asText()).isEqualTo("10.5281/zenodo.7");
    assertThat(cells.get("name").asText()).isEqualTo("cells.csv");
    assertThat(file.body()).hasSize(cells.get("bytes").asInt()).startsWith("partner,topic");
    assertThat(file.headers().firstValue("ETag"))
        .hasValue("\"" + cells.get("sha256").asText() + "\"");
    assertThat(web.get(one.at("/zip/path").asText()).body()).isEqualTo("PK of " + FIRST);
    assertThat(web.get("/api/releases/" + FIRST + "/secret").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/releases/1.0.0").statusCode()).isEqualTo(404);
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
