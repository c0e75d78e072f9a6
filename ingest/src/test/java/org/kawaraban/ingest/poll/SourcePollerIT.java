package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.publish.KeptOutlet;
import org.kawaraban.ingest.publish.Outlet;

/** One source, a real HTTP server and a real PostgreSQL; time stands where a test puts it. */
class SourcePollerIT {
  private final TestDesk desk = new TestDesk();
  private final TestDesk.MovableClock clock = desk.clock;
  private final MisbehavingSite site = desk.site;
  private final KeptOutlet outlet = desk.outlet;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsListedIsPublishedOnceAndAfterARestartNotAgain() {
    site.on("/list", exchange -> tagged(exchange, TestDesk.list("a", "b")));
    site.page("/a", "text/html", TestDesk.article("A"))
        .page("/b", "text/html", TestDesk.article("B"));

    Tally first = poll(outlet);
    Tally again = poll(outlet);

    assertThat(first.state()).isEqualTo(SourceState.OK);
    assertThat(first.publishedItems()).isEqualTo(2);
    assertThat(again.state()).isEqualTo(SourceState.NOT_MODIFIED);
    assertThat(outlet.items).extracting(PressItem::title).containsExactly("A", "B");
    assertThat(outlet.items).extracting(PressItem::source).containsOnly("test");
    assertThat(site.hits("/a")).isEqualTo(1);
  }

  @Test
  void aKillBetweenPublishingAndRememberingSendsTheSameItemAgain() {
    site.on("/list", exchange -> tagged(exchange, TestDesk.list("a", "b")));
    site.page("/a", "text/html", TestDesk.article("A"))
        .page("/b", "text/html", TestDesk.article("B"));

    assertThatThrownBy(() -> poll(new KilledOutlet(outlet)))
        .isInstanceOf(CompletionException.class);
    poll(outlet);

    assertThat(outlet.items).extracting(PressItem::title).containsExactly("A", "A", "B");
    assertThat(outlet.items.get(0).id()).isEqualTo(outlet.items.get(1).id());
    assertThat(outlet.items.get(0).revision()).isEqualTo(outlet.items.get(1).revision());
  }

  @Test
  void aPageThatFailsIsAskedAgainAndTheListingStaysOpenUntilThen() {
    AtomicBoolean broken = new AtomicBoolean(true);
    site.on("/list", exchange -> tagged(exchange, TestDesk.list("a", "b")));
    site.page("/b", "text/html", TestDesk.article("B"));
    site.on(
        "/a",
        exchange ->
            MisbehavingSite.respond(
                exchange, broken.get() ? 500 : 200, "text/html", TestDesk.article("A")));

    Tally first = poll(outlet);
    assertThat(first.failedPages()).isEqualTo(1);
    assertThat(first.state()).isEqualTo(SourceState.OK);
    assertThat(first.reason()).contains("1 of 2 listed pages could not be read yet");

    broken.set(false);
    assertThat(poll(outlet).publishedItems()).as("left alone for a while").isZero();
    clock.forward(Duration.ofMinutes(16));
    assertThat(poll(outlet).publishedItems()).isEqualTo(1);
    assertThat(poll(outlet).state()).isEqualTo(SourceState.NOT_MODIFIED);
    assertThat(outlet.items).extracting(PressItem::title).containsExactly("B", "A");
  }

  @Test
  void aPageThatCannotBeReadIsSetAsideWithItsBytes() {
    site.page("/list", "text/html", TestDesk.list("a", "b"));
    site.page("/a", "text/html", "<nav>no text</nav>")
        .page("/b", "text/html", TestDesk.article("B"));

    poll(outlet);
    poll(outlet);

    assertThat(outlet.letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.stage()).isEqualTo("ingest");
              assertThat(letter.reason()).isEqualTo("the page has no text");
              assertThat(letter.subject()).isEqualTo(site.url("/a").toString());
              assertThat(letter.value()).asString().isEqualTo("<nav>no text</nav>");
            });
    assertThat(site.hits("/a")).isEqualTo(1);
  }

  @Test
  void aPageThatIsGoneIsSetAsideAfterSomeTries() {
    site.page("/list", "text/html", TestDesk.list("a"));

    for (int poll = 0; poll < 8; poll++) {
      poll(outlet);
      clock.forward(Duration.ofDays(1));
    }

    assertThat(site.hits("/a")).isEqualTo(6);
    assertThat(outlet.letters).hasSize(1);
  }

  @Test
  void aChallengeAmongThePagesStopsThePoll() {
    site.page("/list", "text/html", TestDesk.list("a", "b"));
    site.page("/a", "text/html", "<title>Just a moment...</title>");
    site.page("/b", "text/html", TestDesk.article("B"));

    Tally tally = poll(outlet);

    assertThat(tally.state()).isEqualTo(SourceState.CHALLENGED);
    assertThat(tally.reason()).contains("bot challenge");
    assertThat(site.hits("/b")).isZero();
    assertThat(outlet.items).isEmpty();
  }

  @Test
  void aChallengeOnAnotherHostStopsOnlyWhatLiesThere() {
    String elsewhere = "http://localhost:" + site.address().getPort();
    String list = TestDesk.list("x", "y", "b");
    site.page(
        "/list",
        "text/html",
        list.replace("'/x'", "'" + elsewhere + "/x'").replace("'/y'", "'" + elsewhere + "/y'"));
    site.page("/x", "text/html", "<title>Just a moment...</title>");
    site.page("/y", "text/html", TestDesk.article("Y"))
        .page("/b", "text/html", TestDesk.article("B"));

    Tally tally = poll(outlet);

    assertThat(tally.state()).isEqualTo(SourceState.OK);
    assertThat(tally.reason()).contains("2 of 3 listed pages could not be read yet");
    assertThat(outlet.items).extracting(PressItem::title).containsExactly("B");
    assertThat(site.hits("/y")).as("the same host, not asked on").isZero();
    assertThat(poll(outlet).state()).isEqualTo(SourceState.OK);
    assertThat(site.hits("/x")).as("left alone for a while").isEqualTo(1);
    assertThat(outlet.items).extracting(PressItem::title).containsExactly("B", "Y");
  }

  @Test
  void theStatesOfAListingAreToldApart() {
    assertThat(poll(outlet).state()).isEqualTo(SourceState.SCHEMA_CHANGED);
    site.page("/list", "text/html", "<p>moved</p>");
    assertThat(poll(outlet).state()).isEqualTo(SourceState.SCHEMA_CHANGED);
    site.page("/list", "text/html", TestDesk.list());
    assertThat(poll(outlet).state()).isEqualTo(SourceState.EMPTY);
    site.on("/list", exchange -> MisbehavingSite.respond(exchange, 500, "text/html", "x"));
    assertThat(poll(outlet).state()).isEqualTo(SourceState.FAILED);
    site.on(
        "/list",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          MisbehavingSite.respond(exchange, 429, "text/html", "x");
        });
    assertThat(poll(outlet).state()).isEqualTo(SourceState.RATE_LIMITED);
    assertThat(poll(outlet).retryAfter()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aSilentSourceIsStaleEvenWhileNothingIsModified() {
    site.on("/list", exchange -> tagged(exchange, TestDesk.list("a")));
    site.page("/a", "text/html", TestDesk.article("A"));

    assertThat(poll(outlet).state()).isEqualTo(SourceState.OK);
    clock.forward(Duration.ofDays(20));

    Tally later = poll(outlet);
    assertThat(later.state()).isEqualTo(SourceState.STALE);
    assertThat(later.reason()).contains("2026-11-20");
  }

  @Test
  void olderPagesAreReadUntilNothingOnThemIsNew() {
    site.page("/list", "text/html", TestDesk.list("a") + "<a class='next' href='/list2'>next</a>");
    site.page("/list2", "text/html", TestDesk.list("b"));
    site.page("/a", "text/html", TestDesk.article("A"))
        .page("/b", "text/html", TestDesk.article("B"));

    poll(outlet);
    poll(outlet);

    assertThat(outlet.items).extracting(PressItem::title).containsExactly("A", "B");
    assertThat(site.hits("/list2")).isEqualTo(1);
  }

  @Test
  void theYearTurnsInTokyoWhileItIsStillDecemberInGreenwich() {
    // 1 January 2027, 00:30 in Tokyo.
    desk.clock.forward(
        Duration.between(desk.clock.instant(), Instant.parse("2026-12-31T15:30:00Z")));
    desk.site.page(
        "/list",
        "text/html",
        "<dl class='list'><dt>January 1</dt><dd><ul><li><a href='/new'>New</a></li></ul></dd>"
            + "<dt>December 31</dt><dd><ul><li><a href='/old'>Old</a></li></ul></dd></dl>");
    desk.site.page("/new", "text/html", TestDesk.article("New"));
    desk.site.page("/old", "text/html", TestDesk.article("Old"));

    desk.poll();

    assertThat(desk.outlet.items)
        .extracting(PressItem::title, PressItem::published)
        .containsExactlyInAnyOrder(
            tuple("New", PartialDate.parse("2027-01-01")),
            tuple("Old", PartialDate.parse("2026-12-31")));
  }

  @Test
  void rowsWithoutAUrlAreItemsOfTheirOwn() {
    site.page("/2026.csv", "text/csv", "date,name,path\n2026/11/10,お知らせ,#\n2026/11/09,お知らせ,#\n");
    SourceCatalogue catalogue = TestCatalogue.csv(site.url("/") + "{yyyy}.csv");

    poll(outlet, catalogue);
    poll(outlet, catalogue);

    assertThat(outlet.items).hasSize(2);
    assertThat(outlet.items).extracting(PressItem::completeness).containsOnly(Completeness.TITLE);
    assertThat(outlet.items).extracting(PressItem::id).doesNotHaveDuplicates();
  }

  private Tally poll(Outlet to) {
    return desk.poll(to, desk.listing());
  }

  private Tally poll(Outlet to, SourceCatalogue catalogue) {
    return desk.poll(to, catalogue);
  }

  private static void tagged(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    MisbehavingSite.respond(exchange, same ? 304 : 200, "text/html", body);
  }

  /** The broker has the item, and then the process is gone. */
  private record KilledOutlet(KeptOutlet broker) implements Outlet {
    @Override
    public CompletableFuture<Position> publish(PressItem item) {
      return broker
          .publish(item)
          .thenCompose(sent -> CompletableFuture.failedFuture(new IllegalStateException("killed")));
    }

    @Override
    public CompletableFuture<Position> setAside(DeadLetter letter) {
      return broker.setAside(letter);
    }

    @Override
    public CompletableFuture<Position> report(SourceReport report) {
      return broker.report(report);
    }
  }
}
