package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How sources fare, and what everybody may know of each. */
class SourcesTest {
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
  void sourcesSayHowTheyFareAndWhy() throws Exception {
    Document page = web.page("/sources");

    assertThat(page.selectFirst(".lead").text()).startsWith("3 of 4 sources");
    assertThat(page.select("tbody tr").get(2).text())
        .contains(
            "EEAS, Japan",
            "Bot challenge",
            "a bot challenge, status 200",
            "3 days ago",
            "in 23 min");
    assertThat(page.select("tbody th a[rel~=external]").eachAttr("href"))
        .hasSize(4)
        .allSatisfy(href -> assertThat(URI.create(href).getScheme()).isEqualTo("https"));
    assertThat(page.text()).doesNotContain("Try an address");
  }

  @Test
  void aSourceHasItsPollsItsWindowsAndItsTermsInBothLanguages() throws Exception {
    String path = web.page("/sources").selectFirst("tbody tr:eq(2) th a").attr("href");
    assertThat(path).isEqualTo("/sources/eeas");

    Document english = web.page(path + "?hl=en");
    assertThat(english.selectFirst("h1").text()).isEqualTo("EEAS, Japan");
    assertThat(english.select("table[aria-labelledby=polls] tbody tr").text())
        .contains("Bot challenge", "a bot challenge, status 200");
    assertThat(english.select("table[aria-labelledby=windows] tbody tr").text())
        .contains("not covered", "Bot challenge");
    assertThat(english.select("dl.facts").text())
        .contains("Source: European External Action Service", "Readable in 90 days 0 %");

    Document japanese = web.page(path + "?hl=ja");
    assertThat(japanese.select("table[aria-labelledby=windows] tbody tr").text()).contains("ボット");
    assertThat(japanese.select("h2").eachText()).contains("最近の取得", "過去90日間の取得期間");
  }

  @Test
  void aSourceNobodyAskedIsNotFound() throws Exception {
    assertThat(web.get("/sources/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void whoDidNotSignInIsLedToDoSoBeforeTheyTryAnAddress() throws Exception {
    assertThat(web.get("/sources/try").headers().firstValue("Location"))
        .hasValue("/sign-in?to=%2Fsources%2Ftry");
    assertThat(web.post("/sources/try", "address=https://example.org").statusCode()).isEqualTo(303);
  }
}
