package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
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
  void eachFigureIsATableFirst() throws Exception {
    Document page = web.page("/figures?hl=en");

    assertThat(page.select(".figure h2").eachText())
        .containsExactly(
            "Meetings by partner and year",
            "Areas and key issues over time",
            "Partners and multilateral bodies",
            "What the sources gave");
    Element meetings = page.selectFirst("#dialogues").parent();
    assertThat(meetings.select("thead th").eachText())
        .containsExactly("Meetings by partner and year", "2022", "2023", "2024", "All");
    assertThat(meetings.select("tbody tr").eachText())
        .containsExactly("United States 2 1 3", "European Union 1 1");
    assertThat(page.selectFirst("#network").parent().select("tbody tr").eachText())
        .containsExactly("Japan 5 2 7", "United States 5 1 6", "European Union 2 1 3");
  }

  @Test
  void theTablesSpeakJapanese() throws Exception {
    assertThat(web.page("/figures?hl=ja").select("th[data-key=EU]").get(0).text())
        .isEqualTo("欧州連合（EU）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dialogues|'partner,year,held,announced'|'US,2022,1,1'",
        "areas|'topic,partner,year,items'|'cyber-dialogue,US,2024,4'",
        "network|'one,other,items'|'EU,US,1'",
        "coverage|'source,year,items,polls,readable'|'eeas,2026,0,3,1'"
      })
  void theDataOfEachAreOneLinkAway(String figure, String columns, String row) throws Exception {
    Document page = web.page("/figures");
    Element drawn = page.selectFirst("figure[data-figure=" + figure + "]");
    String csv = page.selectFirst("a[download=" + figure + ".csv]").attr("href");

    assertThat(web.get(csv).body()).startsWith(columns + "\n").contains("\n" + row + "\n");
    assertThat(web.json(drawn.attr("data-source")).get("items").isEmpty()).isFalse();
  }

  @Test
  void onlyOurOwnScriptsRunAndOnlyHere() throws Exception {
    HttpResponse<String> figures = web.get("/figures");
    Document page = web.page("/figures");

    assertThat(figures.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.select("script").eachAttr("src"))
        .hasSize(2)
        .allSatisfy(
            script -> {
              assertThat(script).startsWith("/assets/");
              HttpResponse<String> answer = web.get(script);
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.headers().firstValue("Content-Type"))
                  .hasValue("text/javascript; charset=utf-8");
            });
    assertThat(web.page("/meetings").select("script")).isEmpty();
  }

  @Test
  void anEmptyRecordHasNothingToDraw() throws Exception {
    try (RunningWeb empty = RunningWeb.over(new SmallRecord())) {
      assertThat(empty.page("/figures").select("figure, table")).isEmpty();
    }
  }
}
