package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PressItem;

/** What the pages of items, meetings, partners and Table 1 show. */
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
  void meetingsAreNarrowedByStage() throws Exception {
    Document page = web.page("/meetings?stage=ANNOUNCED");

    assertThat(page.select("tbody th").eachText()).containsExactly("9th Japan-U.S. Cyber Dialogue");
    assertThat(page.select("select[name=stage] option[selected]").attr("value"))
        .isEqualTo("ANNOUNCED");
    assertThat(web.get("/meetings?stage=ANNOUNCED&format=csv").body())
        .contains(Fixtures.US_KEY)
        .doesNotContain(Fixtures.EU_KEY);
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
}
