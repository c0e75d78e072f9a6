package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PressItem;

class PagesTest {
  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web = RunningWeb.over(Fixtures.record());
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  /** Every page there is, an error among them. */
  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/items",
        "/items/" + Fixtures.EU_ITEM.id(),
        "/search",
        "/meetings",
        "/meetings/" + Fixtures.EU_KEY,
        "/partners/US",
        "/table1",
        "/figures",
        "/sources",
        "/sources/eeas",
        "/dataset",
        "/nowhere");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageSpeaksBothLanguagesAndKeepsTheChosenOne(String path) throws Exception {
    Document english = web.page(path + "?hl=en");
    Document japanese = web.page(path + "?hl=ja");

    assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(japanese.selectFirst("html").attr("lang")).isEqualTo("ja");
    assertThat(japanese.select("h1, nav, th, dt").text())
        .isNotEqualTo(english.select("h1, nav, th, dt").text());
    assertThat(ownLinks(japanese)).isNotEmpty().allMatch(link -> link.contains("hl=ja"));
    assertThat(japanese.selectFirst(".languages a").attr("href")).contains("hl=en");
  }

  /** Links to our pages, but for the language switch and the API, which has one language. */
  private static List<String> ownLinks(Document page) {
    return page.select("a[href^=/]").stream()
        .filter(link -> link.closest(".languages") == null)
        .map(link -> link.attr("href"))
        .filter(href -> !href.startsWith("/api/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageLoadsAnythingFromElsewhereOrHasScriptWithin(String path) throws Exception {
    Document page = web.page(path);

    assertThat(
            page.select(
                "script:not([src]):not([type$=ld+json]), iframe, object, embed, style, [style], base"))
        .isEmpty();
    assertThat(page.select("[src], link[rel=stylesheet], link[rel=icon]"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.attr("href") + it.attr("src")).startsWith("/assets/"));
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasLandmarksOneHeadingAndNamedColumns(String path) throws Exception {
    Document page = web.page(path);

    assertThat(page.select("main#content, header.masthead, footer.colophon")).hasSize(3);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#content");
    assertThat(page.select("th")).allSatisfy(th -> assertThat(th.hasAttr("scope")).isTrue());
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]"))
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsHtmlWithoutErrors(String path) throws Exception {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    parser.parseInput(web.get(path).body(), "");

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void theLanguageIsTheBrowsersUntilOneIsChosen() throws Exception {
    Document page = web.page("/", "Accept-Language", "ja-JP,ja;q=0.9,en;q=0.8");

    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ja");
    assertThat(ownLinks(page)).noneMatch(link -> link.contains("hl="));
  }

  @Test
  void theStyleSheetIsServedWithItsDigestInTheAddress() throws Exception {
    String address = web.page("/").selectFirst("link[rel=stylesheet]").attr("href");
    HttpResponse<String> style = web.get(address);

    assertThat(address).matches("/assets/kawaraban\\.css\\?v=[0-9a-f]{12}");
    assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    assertThat(style.body())
        .contains("prefers-color-scheme: dark")
        .doesNotContain("http", "@import");
  }

  @Test
  void theNewestRelevantItemsAreListedWithTheirLabels() throws Exception {
    Document page = web.page("/items?hl=ja");

    assertThat(page.select(".items h2").eachText())
        .containsExactly(Fixtures.EU_TITLE, Fixtures.US_TITLE);
    Element first = page.selectFirst(".items > li");
    assertThat(first.select(".tags a").eachText())
        .containsExactly("欧州連合（EU）", "サイバー対話", "国際法・規範", "能力構築支援");
    assertThat(first.selectFirst(".source").text()).isEqualTo("MOFA, press releases");
    assertThat(first.selectFirst("time").attr("datetime")).isEqualTo("2024-11-16");
    assertThat(first.selectFirst("h2").attr("lang")).isEqualTo("en");
    assertThat(first.selectFirst("a.sitting").text()).isEqualTo("第6回日EUサイバー対話");
    assertThat(first.selectFirst("a.sitting").attr("href"))
        .isEqualTo("/meetings/" + Fixtures.EU_KEY + "?hl=ja");
  }

  @Test
  void filtersNarrowTheListAndStayChosenInTheForm() throws Exception {
    Document page = web.page("/items?partner=US&topic=&lang=ja");

    assertThat(page.select(".items h2").eachText()).containsExactly(Fixtures.US_TITLE);
    assertThat(page.select("select option[selected]").eachAttr("value")).contains("US", "ja");
    assertThat(page.select("select[name=source] option").eachText())
        .contains("MOFA, press releases");
  }

  @Test
  void olderItemsAreOneLinkAway() throws Exception {
    try (RunningWeb long_ = RunningWeb.over(SmallRecord.ofPlainItems(120))) {
      Document page = long_.page("/items?source=mofa-en&hl=en");
      assertThat(page.select(".items > li")).hasSize(50);

      String older = page.selectFirst("a[rel=next]").attr("href");
      assertThat(older).contains("source=mofa-en", "hl=en", "cursor=c50");
      assertThat(long_.page(older).selectFirst(".items h2").text()).isEqualTo("Item 50");

      Document last = long_.page("/items?cursor=c100");
      assertThat(last.select(".items > li")).hasSize(20);
      assertThat(last.select("a[rel=next]")).isEmpty();
      assertThat(last.selectFirst(".paging a").attr("href")).isEqualTo("/items");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items?partner=XX",
        "/items?cursor=stale",
        "/items?lang=fr",
        "/items?format=xls",
        "/meetings?cursor=x"
      })
  void aValueThatCannotBeIsAnswered400WithWhatIsAllowed(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This cannot be answered", "allowed:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/items/xyz",
        "/items/000000000000000000000000",
        "/meetings/no-series/1",
        "/assets/../secret"
      })
  void whatIsNotThereIs404(String path) throws Exception {
    assertThat(web.get(path).statusCode()).isIn(404);
  }

  @Test
  void aPathThatLooksLikeAnotherHostLeadsToNone() throws Exception {
    Document page = web.page("//evil.example/x");

    assertThat(page.select("[href*=evil]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("/evil.example/x"));
  }

  @Test
  void theMeetingIsFoundUnderAnyOfItsKeys() throws Exception {
    Document page = web.page("/meetings/" + Fixtures.EU_DATE_KEY);

    assertThat(page.selectFirst("h1").text()).isEqualTo("6th Japan-EU Cyber Dialogue");
    assertThat(page.select("tbody th").eachText()).containsExactly(Fixtures.EU_TITLE);
    assertThat(page.select(".facts code").text()).isEqualTo("/meetings/" + Fixtures.EU_KEY);
  }

  @Test
  void meetingsAreListedByNameDateAndPlace() throws Exception {
    Document page = web.page("/meetings?hl=ja");

    assertThat(page.select("tbody th").eachText()).containsExactly("第6回日EUサイバー対話", "第9回日米サイバー対話");
    assertThat(page.select("tbody tr").get(1).text()).contains("2024年6月", "オンライン", "予告");
  }

  @Test
  void theBasisOfEachMarkIsToldByShapeAndText() throws Exception {
    Document page = web.page("/table1");

    assertThat(page.select("td.paper")).hasSize(8).allSatisfy(PagesTest::drawnAsPaper);
    Element both = page.selectFirst("td.both");
    assertThat(both.text()).isEqualTo("O both 2013 1 item acted upon");
    assertThat(both.select("svg .ring, svg .disc")).hasSize(2);
    assertThat(both.selectFirst("a").attr("href")).isEqualTo("/table1/US/cyber-dialogue");
    Element primary = page.selectFirst("td.primary");
    assertThat(primary.text()).isEqualTo("O primary 2024 2 items named in talks");
    assertThat(page.select("td.none").first().text()).isEqualTo("no mark");
  }

  private static void drawnAsPaper(Element cell) {
    assertThat(cell.text()).isEqualTo("O paper");
    assertThat(cell.select("svg .ring")).hasSize(1);
    assertThat(cell.select("svg .disc")).isEmpty();
  }

  @Test
  void bothInitialYearsAreShownWhereTheyDiffer() throws Exception {
    assertThat(web.page("/table1").select("td.initial").eachText())
        .containsExactly("2013", "2014primary sources: 2015", "2018");
  }

  @Test
  void thePaperAloneIsOneLinkAway() throws Exception {
    Document page = web.page("/table1?baselineOnly=true");

    assertThat(page.select("td.both, td.primary")).isEmpty();
    assertThat(page.select("a[download]").eachAttr("href"))
        .containsExactly(
            "/api/table1?format=csv&baselineOnly=true",
            "/api/table1?format=markdown&baselineOnly=true",
            "/api/table1?format=svg&baselineOnly=true&lang=en",
            "/api/table1?format=json&baselineOnly=true");
  }

  @Test
  void theTableAsTheRecordHadItKeepsTheInstantInItsFormAndFiles() throws Exception {
    Document page = web.page("/table1?asRecordedOn=2024-06-01T09:00Z&hl=ja");

    assertThat(page.selectFirst("main").text()).contains("2024年6月1日 09:00 UTCに本記録が保持していた表です");
    assertThat(page.selectFirst("input[name=asRecordedOn]").val()).isEqualTo("2024-06-01T09:00Z");
    assertThat(page.select("a[download]").eachAttr("href"))
        .contains("/api/table1?format=csv&asRecordedOn=2024-06-01T09%3A00Z");
    assertThat(web.get("/table1?asRecordedOn=2999-01-01").statusCode()).isEqualTo(400);
  }

  @Test
  void aMeetingShowsWhereItsSourcesDisagree() throws Exception {
    Document page = web.page("/meetings/" + Fixtures.US_KEY);

    assertThat(page.select("td.disagreed").eachText()).contains("Tokyo", "Osaka");
  }

  @Test
  void aMeetingIsCitedInTheLanguageOfThePageAndGoesIntoACalendar() throws Exception {
    Document page = web.page("/meetings/" + Fixtures.EU_KEY + "?hl=ja");

    assertThat(page.selectFirst(".footnote").text()).contains("日EUサイバー対話");
    String calendar = page.selectFirst("a[href*=calendar.ics]").attr("href");
    HttpResponse<String> file = web.get(calendar);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
    assertThat(file.body()).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20241115");
    assertThat(web.page("/meetings/" + Fixtures.US_KEY).select("a[href*=calendar.ics]")).isEmpty();
  }

  @Test
  void theFetchedPageIsSavedAndNeverShown() throws Exception {
    String item = "/items/" + Fixtures.EU_ITEM.id();

    HttpResponse<String> capture = web.get(item + "/capture/cafe");

    assertThat(capture.body()).isEqualTo(TestServices.CAPTURED);
    assertThat(capture.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(capture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(capture.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment");
    assertThat(capture.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .startsWith("sandbox");
    assertThat(web.get(item + "/capture/unknown").statusCode()).isEqualTo(404);
    assertThat(web.page(item).select("a[download]").attr("href")).startsWith(item + "/capture/");
  }

  @Test
  void theTermsOfTheSourceStandBesideTheAccessDate() throws Exception {
    assertThat(web.page("/items/" + Fixtures.EU_ITEM.id() + "?hl=en").selectFirst(".facts").text())
        .contains("Accessed", "Terms", "Source: ");
  }

  @Test
  void partnersStandSideBySide() throws Exception {
    Document page = web.page("/partners?one=US&two=EU&hl=en");

    assertThat(page.select("thead th").eachText())
        .containsExactly("United States", "European Union");
    assertThat(page.select("tbody tr").first().text()).isEqualTo("Initial year 2013 2014");
    assertThat(page.select("a[href=/table1/US/cyber-dialogue?hl=en]")).hasSize(1);
    assertThat(web.page("/partners?hl=ja").selectFirst(".empty").text()).contains("選んで");
    assertThat(web.get("/partners?one=XX").statusCode()).isEqualTo(400);
  }

  @Test
  void whatAPageIsAboutIsSaidToThoseWhoGatherDataAndNoTitleEndsIt() throws Exception {
    String meeting =
        web.page("/meetings/" + Fixtures.EU_KEY)
            .selectFirst("script[type=application/ld+json]")
            .data();

    assertThat(Json.mapper().readTree(meeting).get("startDate").asText()).isEqualTo("2024-11-15");
    for (PressItem item : List.of(Fixtures.EU_ITEM, Fixtures.US_ITEM)) {
      String data = web.page("/items/" + item.id()).selectFirst("head script").data();
      assertThat(data).doesNotContain("<");
      assertThat(Json.mapper().readTree(data).at("/mainEntity/headline").asText())
          .isEqualTo(item.title());
    }
  }

  @Test
  void machinesFindThePagesAndTheFeeds() throws Exception {
    assertThat(web.get("/sitemap.xml").body())
        .contains("/meetings/" + Fixtures.EU_KEY + "</loc>", "/items/" + Fixtures.US_ITEM.id());
    assertThat(web.get("/sources.opml").body()).contains("<opml");
  }
}
