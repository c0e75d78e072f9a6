package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.PressItem;

/** Lists as feeds and files: the same rows as the page. */
class ListFormatsTest {
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
  @ValueSource(
      strings = {
        "/items?partner=EU&hl=en",
        "/meetings?partner=EU&hl=en",
        "/search?q=Dialogue&hl=en"
      })
  void everyListNamesItsFeedAndFilesInHeadAndText(String path) throws Exception {
    Document page = web.page(path);

    List<String> head = page.select("head link[rel=alternate][type]").eachAttr("href");
    assertThat(page.select(".formats a").eachAttr("href")).isEqualTo(head);
    assertThat(head).hasSize(3);
    for (String link : head) {
      HttpResponse<String> answer = web.get(link);
      assertThat(answer.statusCode()).as(link).isEqualTo(200);
      assertThat(answer.body()).as(link).contains("Japan-EU Cyber Dialogue");
    }
  }

  @Test
  void aFeedHasTheRowsOfItsPageWithAbsoluteAddresses() throws Exception {
    HttpResponse<String> answer = web.get("/items?partner=EU&format=atom&hl=en");
    Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
    String origin = RunningWeb.ADDRESS.toString();

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml; charset=utf-8");
    assertThat(feed.selectFirst("feed > title").text()).isEqualTo("Newest items · Kawaraban");
    assertThat(feed.selectFirst("feed > link[rel=self]").attr("href"))
        .isEqualTo(origin + "/items?partner=EU&format=atom&hl=en");
    assertThat(feed.selectFirst("feed > link[rel=alternate]").attr("href"))
        .isEqualTo(origin + "/items?partner=EU&hl=en");
    assertThat(feed.select("entry")).hasSize(1);
    Element entry = feed.selectFirst("entry");
    assertThat(entry.selectFirst("title").text()).isEqualTo(Fixtures.EU_TITLE);
    assertThat(entry.selectFirst("link").attr("href"))
        .isEqualTo(origin + "/items/" + Fixtures.EU_ITEM.id());
    assertThat(entry.selectFirst("updated").text()).isEqualTo("2026-11-20T08:30:00Z");
    assertThat(entry.selectFirst("published").text()).isEqualTo("2024-11-16T00:00:00Z");
    assertThat(entry.selectFirst("summary").text())
        .isEqualTo("MOFA, press releases · 6th Japan-EU Cyber Dialogue");
    assertThat(entry.select("category").eachAttr("term"))
        .contains("European Union", "Capacity building");
  }

  @Test
  void aFeedSpeaksJapaneseAndNamesMeetingsAndPlacesInIt() throws Exception {
    Document feed =
        Jsoup.parse(web.get("/meetings?format=atom&hl=ja").body(), "", Parser.xmlParser());

    assertThat(feed.select("entry > title").eachText())
        .containsExactly("第6回日EUサイバー対話", "第9回日米サイバー対話");
    assertThat(feed.selectFirst("entry > summary").text()).isEqualTo("2024年11月15日 · ブリュッセル · 開催済み");
  }

  @Test
  void anEntryKeepsItsIdWhateverItsFeedIsNarrowedTo() throws Exception {
    assertThat(id("/items?format=atom")).isEqualTo(id("/items?format=atom&partner=EU&hl=ja"));
  }

  private static String id(String path) throws Exception {
    return Jsoup.parse(web.get(path).body(), "", Parser.xmlParser())
        .selectFirst("entry > id")
        .text();
  }

  @Test
  void aHostileTitleStaysTextInAFeed() throws Exception {
    PressItem hostile =
        Pieces.item(
            "https://www.mofa.go.jp/x", "en", "<script>alert(1)</script>\u0000]]>\u000B&", "Text");
    try (RunningWeb attacked =
        RunningWeb.over(new SmallRecord().with(Pieces.tagged(hostile, Pieces.relevant())))) {
      Document feed =
          Jsoup.parse(attacked.get("/items?format=atom").body(), "", Parser.xmlParser());

      assertThat(feed.select("script")).isEmpty();
      assertThat(feed.selectFirst("entry > title").text())
          .isEqualTo("<script>alert(1)</script>\uFFFD]]>\uFFFD&");
    }
  }

  @Test
  void csvHasOneRowForEachItemWithStableColumns() throws Exception {
    HttpResponse<String> answer = web.get("/items?format=csv&hl=ja");
    List<CSVRecord> rows = rows(answer.body());

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("title")).isEqualTo(Fixtures.EU_TITLE);
    assertThat(rows.get(0).get("topics"))
        .isEqualTo("cyber-dialogue international-law capacity-building");
    assertThat(rows.get(0).get("meeting")).isEqualTo(Fixtures.EU_KEY);
  }

  @Test
  void csvHasTheWordsOfJson() throws Exception {
    List<CSVRecord> items = rows(web.get("/items?format=csv").body());
    List<CSVRecord> meetings = rows(web.get("/meetings?format=csv").body());
    JsonNode item = web.json("/items?format=json").at("/items/0");
    JsonNode meeting = web.json("/meetings?format=json").at("/items/0");

    assertThat(items.get(0).get("tier")).isEqualTo(item.get("tier").asText()).isEqualTo("official");
    assertThat(meetings.get(0).get("mode")).isEqualTo(meeting.get("mode").asText());
    assertThat(meetings.get(0).get("stage"))
        .isEqualTo(meeting.get("stage").asText())
        .isEqualTo("held");
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }

  @Test
  void csvLeadsOnToTheRowsThatFollow() throws Exception {
    try (RunningWeb many = RunningWeb.over(SmallRecord.ofPlainItems(1100))) {
      HttpResponse<String> first = many.get("/items?format=csv&hl=en&source=mofa-en");
      assertThat(first.body().lines()).hasSize(1001);
      String next = first.headers().firstValue("Link").orElseThrow();
      assertThat(next)
          .isEqualTo("</items?source=mofa-en&cursor=c1000&format=csv&hl=en>; rel=\"next\"");
      assertThat(many.get(next.substring(1, next.indexOf('>'))).body().lines()).hasSize(101);
    }
  }

  @Test
  void jsonIsTheAnswerOfTheApi() throws Exception {
    JsonNode page = web.json("/items?partner=EU&format=json");

    assertThat(page).isEqualTo(web.json("/api/items?partner=EU&relevant=true"));
    assertThat(web.json("/meetings?format=json")).isEqualTo(web.json("/api/meetings"));
    assertThat(web.json("/search?q=Dialogue&format=json"))
        .isEqualTo(web.json("/api/search?q=Dialogue"));
  }

  @Test
  void itemsAreNarrowedByStageAndYears() throws Exception {
    assertThat(web.page("/items?stage=HELD&from=2024&to=2024").select(".items h2")).hasSize(2);
    assertThat(web.page("/items?stage=ANNOUNCED").select(".items h2")).isEmpty();
    Document none = web.page("/items?from=2025&hl=en");
    assertThat(none.select(".empty").text()).contains("No relevant item matches");
    assertThat(none.selectFirst("input[name=from]").attr("value")).isEqualTo("2025");
  }
}
