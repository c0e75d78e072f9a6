package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.record.RecordWriter;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.postgresql.ds.PGSimpleDataSource;

/** What a cell rests on, and what readers say of it. */
class CellPageIT {
  private static final String CELL = "/table1/EU/capacity-building";

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private Accounts accounts;
  private RunningWeb web;

  @BeforeEach
  void start() {
    String url = Testbed.shared().freshDatabaseUrl();
    database.setUrl(url);
    try (Database store = Database.open(url, 2)) {
      store.migrate();
    }
    accounts = Accounts.open(database, Clock.systemUTC());
    web = RunningWeb.with(TestServices.with(Fixtures.record(), database, accounts));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void theCardQuotesTheEarliestEvidenceAndSaysWhoAcceptedAll() throws Exception {
    Document card = web.page(CELL + "?hl=en");

    assertThat(card.selectFirst("h1").text())
        .isEqualTo("Japan and European Union: Capacity building");
    assertThat(card.selectFirst("blockquote").text()).isNotEmpty();
    assertThat(card.selectFirst("figcaption a").attr("href")).startsWith("/items/");
    assertThat(card.select("tbody tr")).isNotEmpty();
    assertThat(card.selectFirst("tbody td:last-child").text()).startsWith("rule ");
    assertThat(web.page(CELL + "?hl=ja").selectFirst("h1").text()).isEqualTo("日本と欧州連合（EU）：能力構築支援");
    assertThat(web.get("/table1/EU/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whatACuratorAddedIsShownWithNameAndDay() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    Act.Citation citation =
        new Act.Citation(
            URI.create("https://library.example.invalid/yearbook"),
            "Diplomatic Yearbook",
            "Both sides agreed on confidence-building measures.",
            PartialDate.parse("2024"));
    new ReviewDesk(database, clock)
        .decide(
            "tanaka",
            "in no source of ours",
            new Act.AddEvidence("IL", "confidence-building", "agreement", citation));
    Jdbi.create(database)
        .useHandle(
            handle -> new RecordWriter("1", Duration.ofDays(14), clock).refreshLedger(handle));
    try (RunningWeb real =
        RunningWeb.with(TestServices.with(new JdbiRecordReader(database), database, accounts))) {
      Document card = real.page("/table1/IL/confidence-building?hl=en");

      assertThat(card.selectFirst("tbody td:last-child").text())
          .startsWith("curator tanaka, ")
          .contains("2026");
    }
  }

  @Test
  void aReportReachesTheDeskAsPlainText() throws Exception {
    String link = web.page(CELL + "?hl=en").selectFirst("a[href^=/report]").attr("href");
    assertThat(web.page(link).selectFirst("textarea").attr("maxlength")).isEqualTo("1000");

    HttpResponse<String> sent = report("<script>alert(1)</script> \u0000 The year is wrong.");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(web.page(sent.headers().firstValue("Location").orElseThrow()).text())
        .contains("It waits at the review desk.");
    assertThat(new ReviewDesk(database, Clock.systemUTC()).queue())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Waiting.Kind.REPORTED));
    String session = signedIn();
    Document desk = web.page("/review?hl=ja", "Cookie", session);
    assertThat(desk.text()).contains("読者の指摘", "<script>alert(1)</script>");
    assertThat(desk.select("script")).isEmpty();
    Document subject = web.page("/review/subject?of=report/1", "Cookie", session);
    assertThat(subject.select("a[href=" + CELL + "]")).hasSize(1);
    assertThat(subject.select("form h3").eachText()).contains("Accept", "Reject");
  }

  @Test
  void aReportIsBoundedAndComesFromOurOwnForm() throws Exception {
    assertThat(report("").statusCode()).isEqualTo(422);
    assertThat(report("x".repeat(1001)).statusCode()).isEqualTo(422);
    assertThat(web.get("/report?about=https://evil.example/").statusCode()).isEqualTo(400);
    assertThat(
            web.post("/report", "about=" + CELL + "&text=wrong", "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void oneAddressCannotFillTheDesk() throws Exception {
    for (int sent = 0; sent < 10; sent++) {
      assertThat(report("wrong " + sent).statusCode()).isEqualTo(303);
    }

    HttpResponse<String> tooMuch = report("wrong again");

    assertThat(tooMuch.statusCode()).isEqualTo(429);
    assertThat(tooMuch.headers().firstValue("Retry-After")).isPresent();
    assertThat(tooMuch.body()).contains("wrong again");
  }

  private HttpResponse<String> report(String text) throws Exception {
    return web.post(
        "/report", "about=" + CELL + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  private String signedIn() throws Exception {
    String password = "correct horse battery";
    HttpResponse<String> done =
        web.post(
            "/invitations/" + accounts.invite("sato", Role.CURATOR),
            "password=" + password + "&again=" + password);
    String cookie = done.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
