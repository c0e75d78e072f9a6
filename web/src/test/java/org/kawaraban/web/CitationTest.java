package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.Json;

class CitationTest {
  private static final String ITEM = "/api/items/" + Fixtures.EU_ITEM.id() + "/citation";

  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web = RunningWeb.over(Fixtures.record());
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bibtex,application/x-bibtex,@online{kawaraban-",
    "ris,application/x-research-info-systems,TY  - ELEC",
    "csl-json,application/vnd.citationstyles.csl+json,webpage",
    "footnote-en,text/plain,accessed",
    "footnote-ja,text/plain,閲覧"
  })
  void anItemIsCitedInEveryFormat(String format, String mediaType, String part) throws Exception {
    HttpResponse<String> response = web.get(ITEM + "?format=" + format);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(mediaType));
    assertThat(response.body()).contains(part).contains(Fixtures.EU_ITEM.url().toASCIIString());
  }

  @Test
  void aMeetingIsCitedWithItsSources() throws Exception {
    HttpResponse<String> response =
        web.get("/api/meetings/" + Fixtures.EU_KEY + "/citation?format=csl-json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.mapper().readTree(response.body()).at("/0/type").asText()).isEqualTo("event");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/table1/XX/cyber-dialogue/citation", "/api/table1/EU/x/citation"})
  void aCellWithoutEvidenceCannotBeCited(String path) throws Exception {
    HttpResponse<String> response = web.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("partner/area of a cell with evidence");
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThereAre() throws Exception {
    HttpResponse<String> response = web.get(ITEM + "?format=docx");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("bibtex, ris, csl-json, footnote-en, footnote-ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/items/", "/meetings/"})
  void pagesLinkToTheirCitations(String kind) throws Exception {
    String name = kind.equals("/items/") ? Fixtures.EU_ITEM.id().value() : Fixtures.EU_KEY;

    assertThat(web.page(kind + name).select("a[href*=citation]"))
        .hasSize(5)
        .allSatisfy(link -> assertThat(web.get(link.attr("href")).statusCode()).isEqualTo(200));
  }
}
