package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed into the box, and what is shown of what was found. */
class SearchTest {
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
  void theNewestPageHasABoxThatLeadsToTheSearch() throws Exception {
    Element form = web.page("/?hl=ja").selectFirst("form.search");

    assertThat(form.attr("action")).isEqualTo("/search");
    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.selectFirst("input[type=search]").attr("name")).isEqualTo("q");
    assertThat(form.selectFirst("input[name=hl]").attr("value")).isEqualTo("ja");
  }

  @Test
  void withoutWordsThereIsOnlyTheBox() throws Exception {
    Document page = web.page("/search");

    assertThat(page.select("form.search")).hasSize(1);
    assertThat(page.select(".items")).isEmpty();
  }

  @Test
  void whatWasFoundIsMarkedInTitleAndSnippet() throws Exception {
    Document page = web.page("/search?q=EU");

    assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("EU");
    assertThat(page.selectFirst(".items h2 mark").text()).isEqualTo("EU");
    assertThat(page.selectFirst(".items .snippet").text()).isEqualTo("About EU");
    assertThat(page.selectFirst(".items .snippet mark").text()).isEqualTo("EU");
  }

  @Test
  void aCountNarrowsAndAChosenOneIsTakenBack() throws Exception {
    Element partner = web.page("/search?q=EU&hl=en").selectFirst(".facets a");
    assertThat(partner.text()).isEqualTo("European Union");
    assertThat(partner.attr("href")).isEqualTo("/search?q=EU&partner=EU&hl=en");

    Element chosen = web.page("/search?q=EU&partner=EU&hl=en").selectFirst(".facets a");
    assertThat(chosen.attr("aria-current")).isEqualTo("true");
    assertThat(chosen.attr("href")).isEqualTo("/search?q=EU&hl=en");
  }

  @Test
  void theApiAnswersHitsCountsAndANext() throws Exception {
    JsonNode answer = web.json("/api/search?q=EU");

    assertThat(answer.get("total").asInt()).isEqualTo(answer.get("items").size());
    assertThat(answer.get("complete").asBoolean()).isTrue();
    assertThat(answer.at("/items/0/item/title").asText()).isEqualTo(Fixtures.EU_TITLE);
    assertThat(answer.at("/items/0/titleMarks/0/start").isInt()).isTrue();
    assertThat(answer.at("/items/0/snippet/text").asText()).isEqualTo("About EU");
    assertThat(answer.at("/facets/partner/0/value").asText()).isEqualTo("EU");
    assertThat(answer.has("next")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'',q",
    "?q=the,q",
    "?q=EU&partner=XX,partner",
    "?q=EU&stage=over,stage",
    "?q=EU&year=25,year",
    "?q=EU&limit=101,limit",
    "?q=EU&cursor=nonsense,cursor",
    "?q=EU&page=2,page"
  })
  void whatCannotBeLookedForIsRefusedByName(String query, String named) throws Exception {
    HttpResponse<String> response = web.get("/api/search" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(named);
  }

  @Test
  void aPageForASearchForNothingSaysSo() throws Exception {
    HttpResponse<String> response = web.get("/search?q=the");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("no article or particle");
  }
}
