package org.kawaraban.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.SourceState;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.services.Tried;
import org.postgresql.ds.PGSimpleDataSource;

/** Curators try addresses; what an address gives is the tests'. */
class TryPageIT {
  private static final String PASSWORD = "correct horse battery";
  private static final String HOSTILE = "<script>alert(1)</script>";
  private static final String PAGE = Fixtures.EU_ITEM.url().toString();

  private final PGSimpleDataSource database = database();
  private final Accounts accounts = Accounts.open(database, Clock.systemUTC());
  private final List<URI> asked = new ArrayList<>();
  private final RunningWeb web =
      RunningWeb.with(TestServices.trying(database, accounts, this::answer));

  @AfterEach
  void stop() {
    web.close();
  }

  private Optional<Tried> answer(URI address) {
    asked.add(address);
    return switch (address.getPath()) {
      case "/busy" -> Optional.empty();
      case "/feed" ->
          Optional.of(
              new Tried.Listing(
                  SourceState.OK,
                  "",
                  List.of(
                      new Tried.Row(HOSTILE, PartialDate.parse("2026-11-01"), PAGE),
                      new Tried.Row("no web", null, "javascript:alert(1)"))));
      case "/refused" -> Optional.of(new Tried.Nothing("10.0.0.1 is a private address"));
      default -> Optional.of(new Tried.Page("eeas", Fixtures.eu()));
    };
  }

  @Test
  void aPageIsShownWithItsTextItsTagsAndTheRulesThatReadIt() throws Exception {
    Document shown = tried(signedIn(Role.CURATOR), PAGE, "hl=en");

    assertThat(asked).containsExactly(URI.create(PAGE));
    assertThat(shown.select("article h2").first().text()).contains("Cyber Dialogue");
    assertThat(shown.select("dl.facts").text()).contains("Read by eeas");
    assertThat(shown.select(".evidence").text()).contains("European Union", "Capacity building");
    assertThat(shown.select("mark")).isNotEmpty();
  }

  @Test
  void aFeedIsShownWithItsEntriesEachOfWhichCanBeTried() throws Exception {
    Document shown = tried(signedIn(Role.CURATOR), "https://example.org/feed", "hl=ja");

    assertThat(shown.select("tbody th").eachText()).containsExactly(HOSTILE, "no web");
    assertThat(shown.select("input[type=hidden][name=address]").eachAttr("value"))
        .containsExactly(PAGE);
    assertThat(shown.select("[role=status]").text()).contains("2件");
    assertThat(shown.select("a[href^=javascript], script:not([src])")).isEmpty();
  }

  @Test
  void whatIsNotAskedOrGivesNothingIsSaid() throws Exception {
    String curator = signedIn(Role.CURATOR);

    assertThat(tried(curator, "https://example.org/refused", "hl=ja").text())
        .contains("何も読み取れませんでした", "10.0.0.1 is a private address");
    assertThat(post(curator, "https://example.org/busy", "").statusCode()).isEqualTo(503);
    for (String no : List.of("file:///etc/passwd", "javascript:alert(1)", "https:///x", "x y")) {
      assertThat(post(curator, no, "").statusCode()).as(no).isEqualTo(422);
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void aSubscriberMayNotAndACuratorNotWithoutEnd() throws Exception {
    assertThat(post(signedIn(Role.SUBSCRIBER), PAGE, "").statusCode()).isEqualTo(403);

    String curator = signedIn(Role.CURATOR);
    for (int time = 0; time < 10; time++) {
      assertThat(post(curator, PAGE, "").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = post(curator, PAGE, "hl=ja");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("15分間に試せる数を超えました");
    assertThat(asked).hasSize(10);
  }

  private Document tried(String cookie, String address, String query) throws Exception {
    return Jsoup.parse(post(cookie, address, query).body());
  }

  private HttpResponse<String> post(String cookie, String address, String query) throws Exception {
    return web.post(
        "/sources/try?" + query, "address=" + URLEncoder.encode(address, UTF_8), "Cookie", cookie);
  }

  private String signedIn(Role role) throws Exception {
    String name = role.word();
    accounts.accept(accounts.invite(name, role), PASSWORD);
    return web.post("/sign-in", "name=" + name + "&password=" + PASSWORD)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }
}
