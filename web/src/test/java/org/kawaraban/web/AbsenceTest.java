package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {
  private static final String ISRAEL =
      "partner=IL&area=confidence-building&from=2026-01-01&to=2026-01-31";

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
  void anEmptyCellOfTableOneLeadsToItsCertificate() throws Exception {
    String cell = web.page("/table1?hl=en").selectFirst("td.none a").attr("href");
    String link = web.page(cell).selectFirst("main a[href^=/absence]").attr("href");

    assertThat(link).startsWith("/absence?").contains("partner=").contains("area=");
    Document page = web.page(link);
    assertThat(page.selectFirst("h1").text()).isEqualTo("Certificate of absence");
    assertThat(page.selectFirst("input[name=to]").attr("value"))
        .isEqualTo(Fixtures.NOW.toString().substring(0, 10));
  }

  @Test
  void aPageSaysInBothLanguagesWhatCouldNotBeRead() throws Exception {
    Document english = web.page("/absence?hl=en&" + ISRAEL);
    Document japanese = web.page("/absence?hl=ja&" + ISRAEL);

    assertThat(english.selectFirst("[role=status]").text())
        .contains("Nothing on Confidence building with Israel")
        .contains("not all sources");
    assertThat(japanese.selectFirst("[role=status]").text()).contains("イスラエル").contains("ありません");
    assertThat(english.select("table.ledger tbody tr")).hasSize(2);
    assertThat(english.select("table.ledger tbody tr").get(1).text())
        .contains("not covered")
        .contains("Unreachable");
    assertThat(japanese.select("table.ledger tbody tr").get(1).text())
        .contains("未確認")
        .contains("接続不可");
  }

  @Test
  void whereThereAreItemsTheyAreListed() throws Exception {
    JsonNode answer =
        web.json("/api/absence?partner=EU&area=capacity-building&from=2024-01-01&to=2024-12-31");

    assertThat(answer.get("found")).isNotEmpty();
    assertThat(
            web.page(
                    "/absence?partner=EU&area=capacity-building&from=2024-01-01&to=2024-12-31&hl=en")
                .select("ul[aria-labelledby=found] a"))
        .hasSize(answer.get("found").size());
  }

  @Test
  void asCsvEachWindowIsARow() throws Exception {
    HttpResponse<String> response = web.get("/api/absence?format=csv&" + ISRAEL);

    assertThat(response.body().lines())
        .containsExactly(
            "kind,source,from,to,polls,item,note",
            "readable,eeas,2026-01-01T12:00:00Z,2026-01-01T12:01:00Z,2,,",
            "uncovered,eeas,2026-01-01T12:01:00Z,2026-01-01T12:01:30Z,1,,failed");
  }

  @ParameterizedTest
  @CsvSource({
    "area=cyber-dialogue&from=2026-01-01&to=2026-01-31,partner",
    "partner=IL&from=2026-01-01&to=2026-01-31,area",
    "partner=IL&area=cyber-dialogue&to=2026-01-31,from",
    "partner=IL&area=cyber-dialogue&from=2026-01-01,to",
    "partner=IL&area=cyber-dialogue&from=2026-02-01&to=2026-01-31,a day not before 2026-02-01",
    "partner=IL&area=weather&from=2026-01-01&to=2026-01-31,area",
    "partner=IL&area=cyber-dialogue&from=1.1.2026&to=2026-01-31,yyyy-MM-dd"
  })
  void whatIsMissingOrWrongIsNamed(String query, String named) throws Exception {
    HttpResponse<String> response = web.get("/api/absence?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(named);
  }
}
