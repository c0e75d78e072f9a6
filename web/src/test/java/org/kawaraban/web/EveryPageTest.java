package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page. */
class EveryPageTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items?partner=XX",
        "/items?cursor=stale",
        "/items?lang=fr",
        "/items?format=xls",
        "/items?from=2020&to=2010",
        "/meetings?cursor=x",
        "/meetings?from=2020&to=2010"
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
  void aSourceIsCalledWhatReadersOfTheLanguageCallIt() throws Exception {
    for (String path : List.of("/sources", "/sources/eeas", "/items")) {
      assertThat(web.page(path).text()).contains("EEAS, Japan").doesNotContain("欧州対外活動庁");
      assertThat(web.page(path + "?hl=ja").text())
          .contains("欧州対外活動庁")
          .doesNotContain("EEAS, Japan");
    }
  }

  @Test
  void machinesFindThePagesAndTheFeeds() throws Exception {
    assertThat(web.get("/sitemap.xml").body())
        .contains("/meetings/" + Fixtures.EU_KEY + "</loc>", "/items/" + Fixtures.US_ITEM.id());
    assertThat(web.get("/sources.opml").body()).contains("<opml");
  }
}
