package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.Json;

class ApiTest {
  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web = RunningWeb.over(Fixtures.record());
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void aListAnswersItemsAndANextThatIsNullAtTheEnd() throws Exception {
    JsonNode answer = web.json("/api/items");

    assertThat(answer.get("items")).hasSize(3);
    assertThat(answer.has("next")).isTrue();
    assertThat(answer.get("next").isNull()).isTrue();
    assertThat(answer.at("/items/0/title").asText()).isEqualTo(Fixtures.EU_TITLE);
    assertThat(answer.at("/items/0/published").asText()).isEqualTo("2024-11-16");
    assertThat(answer.at("/items/0/meeting/key").asText()).isEqualTo(Fixtures.EU_KEY);
    assertThat(answer.at("/items/0/meeting/ordinal").asInt()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "relevant=true,2",
    "relevant=false,1",
    "partner=US,1",
    "topic=whole-of-government,1",
    "source=mofa-en,1",
    "lang=ja,2",
    "partner=EU&lang=en&relevant=true,1",
    "partner=EU&lang=ja,0"
  })
  void filtersNarrowTheItems(String query, int expected) throws Exception {
    assertThat(web.json("/api/items?" + query).get("items")).hasSize(expected);
  }

  @Test
  void followingTheCursorsGivesEveryItemOnce() throws Exception {
    try (RunningWeb many = RunningWeb.over(SmallRecord.ofPlainItems(25))) {
      List<String> titles = new ArrayList<>();
      String path = "/api/items?limit=10";
      while (!path.isEmpty()) {
        JsonNode answer = many.json(path);
        answer.get("items").forEach(item -> titles.add(item.get("title").asText()));
        JsonNode next = answer.get("next");
        path = next.isNull() ? "" : "/api/items?limit=10&cursor=" + next.asText();
      }
      assertThat(titles).hasSize(25).doesNotHaveDuplicates().endsWith("Item 24");
    }
  }

  @Test
  void oneItemIsAnsweredWithItsEvidenceAndRevisions() throws Exception {
    JsonNode answer = web.json("/api/items/" + Fixtures.EU_ITEM.id());

    assertThat(answer.at("/newest/item/title").asText()).isEqualTo(Fixtures.EU_TITLE);
    assertThat(answer.at("/newest/tagging/partners/0/evidence/0/quote").asText())
        .isEqualTo("Japan-EU");
    assertThat(answer.at("/meeting/key").asText()).isEqualTo(Fixtures.EU_KEY);
    assertThat(answer.get("revisions")).hasSize(1);
  }

  @Test
  void meetingsAreListedFilteredAndFoundByAnyKey() throws Exception {
    assertThat(web.json("/api/meetings").get("items")).hasSize(2);
    assertThat(web.json("/api/meetings?partner=EU").get("items")).hasSize(1);
    assertThat(web.json("/api/meetings?series=Japan-U.S.%20Cyber%20Dialogue").get("items"))
        .hasSize(1);
    assertThat(web.json("/api/meetings?limit=1").get("next").asText()).isEqualTo("c1");
    assertThat(web.json("/api/meetings/" + Fixtures.EU_DATE_KEY).get("key").asText())
        .isEqualTo(Fixtures.EU_KEY);
  }

  @Test
  void tableOneIsAnsweredWithWhatEachCellRestsOn() throws Exception {
    JsonNode whole = web.json("/api/table1");
    JsonNode baseline = web.json("/api/table1?baselineOnly=true");

    assertThat(whole.at("/rows/0/cells/0/basis").asText()).isEqualTo("both");
    assertThat(whole.at("/rows/0/cells/0/evidence/0/item").asText())
        .isEqualTo(Fixtures.US_ITEM.id().value());
    assertThat(baseline.at("/rows/0/cells/0/basis").asText()).isEqualTo("paper");
  }

  @Test
  void tableOneIsThePapersCsvForWhoAsks() throws Exception {
    HttpResponse<String> byParameter = web.get("/api/table1?format=csv&baselineOnly=true");
    HttpResponse<String> byHeader =
        web.get("/api/table1?baselineOnly=true", "Accept", "text/csv, application/json;q=0.5");
    HttpResponse<String> json =
        web.get("/api/table1?format=json", "Accept", "application/json;q=0.5, text/csv");

    assertThat(byParameter.body())
        .startsWith("initial_year,partner,cyber_dialogue,")
        .contains("\n2013,USA,O,,O,O,,O\n");
    assertThat(byParameter.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(byHeader.body()).isEqualTo(byParameter.body());
    assertThat(byHeader.headers().firstValue("Vary")).hasValue("Accept-Encoding, Accept");
    assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @Test
  void tableOneIsDrawnInTheLanguageAskedFor() throws Exception {
    HttpResponse<String> svg = web.get("/api/table1?format=svg&lang=ja");

    assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
    Document drawing = Jsoup.parse(svg.body(), "", Parser.xmlParser());
    assertThat(drawing.select("text").eachText()).contains("米国", "2013");
    assertThat(drawing.select("circle")).isNotEmpty();
    assertThat(web.get("/api/table1?format=markdown").body()).startsWith("| Since | Partner |");
  }

  @Test
  void sourcesAreAnsweredWithTheirNewestReport() throws Exception {
    JsonNode answer = web.json("/api/sources");

    assertThat(answer.get("items")).hasSize(4);
    assertThat(answer.at("/items/2/newest/state").asText()).isEqualTo("CHALLENGED");
    assertThat(answer.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/items?limit=0|limit|0|1 to 1000",
        "/api/items?limit=1001|limit|1001|1 to 1000",
        "/api/items?limit=many|limit|many|1 to 1000",
        "/api/items?relevant=yes|relevant|yes|true, false",
        "/api/items?lang=fr|lang|fr|en, ja",
        "/api/items?lang=en&lang=ja|lang|en, ja|given once",
        "/api/items?topic=cyber|topic|cyber|cyber-dialogue, capacity-building",
        "/api/items?cursor=stale|cursor|stale|a cursor from",
        "/api/items?parnter=US|parameter|parnter|cursor, from, instrument, lang, limit, partner",
        "/api/meetings?topic=cybercrime|parameter|topic|cursor, from, limit, partner, series, stage, to",
        "/api/sources?limit=3|parameter|limit|no parameters",
        "/api/table1?baselineOnly=1|baselineOnly|1|true, false",
        "/api/table1?format=xml|format|xml|csv, json, markdown, svg",
        "/api/table1?asKnownOn=2019-13-01|asKnownOn|2019-13-01|a day as yyyy-MM-dd",
        "/api/table1?asTrueIn=19|asTrueIn|19|1900 to 2100",
        "/api/sources/eeas/windows?to=2026-01-01|from|''|a day as yyyy-MM-dd",
        "/api/sources/eeas/windows?from=2026-01-02&to=2026-01-01|to|2026-01-01|a day not before",
        "/api/table1?asRecordedOn=yesterday|asRecordedOn|yesterday|a day as yyyy-MM-dd, or an",
        "/api/table1?asRecordedOn=2999-01-01|asRecordedOn|2999-01-01|a day as yyyy-MM-dd, or an"
      })
  void whatCannotBeAnsweredIsAProblemThatSaysWhatIsAllowed(
      String path, String what, String found, String allowed) throws Exception {
    HttpResponse<String> answer = web.get(path);
    JsonNode problem = Json.mapper().readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.get("what").asText()).isEqualTo(what);
    assertThat(problem.get("where").asText()).startsWith("query of /api/");
    assertThat(problem.get("found").asText()).isEqualTo(found);
    assertThat(problem.get("allowed").asText()).startsWith(allowed);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("title").asText()).isEqualTo("Bad Request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/items/xyz",
        "/api/items/000000000000000000000000",
        "/api/meetings/no/such",
        "/api/nowhere"
      })
  void whatIsNotThereIsAProblemToo(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Json.mapper().readTree(answer.body()).get("where").asText()).isEqualTo(path);
  }
}
