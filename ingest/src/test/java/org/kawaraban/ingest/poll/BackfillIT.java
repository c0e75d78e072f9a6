package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.publish.KeptOutlet;
import org.kawaraban.ingest.publish.Outlet;

/** An archive of some months, walked to its end however often the walk is cut short. */
class BackfillIT {
  private static final YearMonth FROM = YearMonth.of(2020, 11);
  private static final YearMonth TO = YearMonth.of(2021, 2);
  private static final int PAGES_A_MONTH = 5;

  private final TestDesk desk = new TestDesk();
  private final SourceCatalogue catalogue =
      TestCatalogue.archive(desk.site.url("/list"), desk.site.url("/") + "{yyyy}{MM}");

  @BeforeEach
  void serve() {
    for (YearMonth month = FROM; !month.isAfter(TO); month = month.plusMonths(1)) {
      serve(month, PAGES_A_MONTH);
    }
  }

  private void serve(YearMonth month, int pages) {
    String path = "/%d%02d".formatted(month.getYear(), month.getMonthValue());
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      String page = path + "-" + i;
      rows.append("<li><a href='%1$s'>%1$s</a></li>".formatted(page));
      desk.site.page(page, "text/html", TestDesk.article("Page " + page));
    }
    String list =
        "<h1>%s %d</h1><dl class='list'><dt>%s</dt><dd><ul>%s</ul></dd></dl>"
            .formatted(month.getMonth(), month.getYear(), month.atDay(3), rows);
    desk.site.page(path, "text/html", list);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyMonthIsWalkedOnceAndMarkedAsBackfill() {
    List<Double> shares = new ArrayList<>();

    Backfill.Summary summary =
        backfill(desk.outlet).run(catalogue.sources().get(0), FROM, TO, p -> shares.add(p.share()));
    Backfill.Summary again = run(desk.outlet);

    assertThat(summary.problem()).isEmpty();
    assertThat(summary.progress().pagesDone()).isEqualTo(4);
    assertThat(desk.outlet.items).hasSize(4 * PAGES_A_MONTH);
    assertThat(desk.outlet.items).extracting(PressItem::origin).containsOnly(Origin.BACKFILL);
    assertThat(shares).isSorted().endsWith(1.0);
    assertThat(again.progress().published()).isZero();
    assertThat(desk.site.hits("/202011")).isEqualTo(1);
  }

  @Test
  void aPageThatFailsIsAskedAgainByTheNextRun() {
    desk.site.on("/202012-3", exchange -> MisbehavingSite.respond(exchange, 500, "text/html", "x"));

    Backfill.Summary first = run(desk.outlet);
    desk.site.page("/202012-3", "text/html", TestDesk.article("Page at last"));
    desk.clock.forward(Duration.ofDays(1));
    Backfill.Summary second = run(desk.outlet);

    assertThat(first.problem()).contains("1 of 5 listed pages could not be read yet");
    assertThat(second.problem()).isEmpty();
    assertThat(second.progress().published()).isEqualTo(1);
    assertThat(desk.outlet.items).hasSize(4 * PAGES_A_MONTH);
  }

  @Test
  void theMonthThatIsNotOverYetIsWalkedAgain() {
    YearMonth now = YearMonth.of(2026, 11);
    serve(now, 2);
    backfill(desk.outlet).run(catalogue.sources().get(0), now, now, progress -> {});
    serve(now, 3);
    Backfill.Summary again =
        backfill(desk.outlet).run(catalogue.sources().get(0), now, now, progress -> {});

    assertThat(again.progress().published()).isEqualTo(1);
    assertThat(desk.site.hits("/202611-0")).isEqualTo(1);
  }

  @Test
  void whatWasTakenAfterAWaitIsNoProblemAnyMore() {
    desk.site.on("/202012-3", exchange -> MisbehavingSite.respond(exchange, 429, "text/html", "x"));
    List<Duration> waits = new ArrayList<>();
    Backfill backfill =
        new Backfill(
            catalogue,
            desk.parts(desk.outlet),
            desk.clock,
            wait -> {
              waits.add(wait);
              desk.site.page("/202012-3", "text/html", TestDesk.article("Page at last"));
            });

    Backfill.Summary summary = backfill.run(catalogue.sources().get(0), FROM, TO, progress -> {});

    assertThat(waits).hasSize(1);
    assertThat(summary.problem()).isEmpty();
    assertThat(summary.progress().failed()).isZero();
    assertThat(desk.outlet.items).hasSize(4 * PAGES_A_MONTH);
  }

  @Test
  void whatIsBackFilledIsNotTakenForTheSpeedOfItsSource() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    desk.site.page("/a", "text/html", TestDesk.article("A"));
    desk.poll();
    desk.clock.forward(Duration.ofDays(2));
    run(desk.outlet);
    desk.clock.forward(Duration.ofDays(3));

    Instant now = desk.clock.instant();
    assertThat(desk.memory.seen().observed("test", now.minus(Duration.ofDays(14)), now))
        .isEqualTo(new AdaptiveInterval.Observed(Duration.ofDays(4), 0));
  }

  @Test
  void aSourceWithoutAnArchiveSaysSo() {
    SourceCatalogue none = desk.listing();
    Backfill backfill = new Backfill(none, desk.parts(desk.outlet), desk.clock);

    assertThatThrownBy(() -> backfill.run(none.sources().get(0), FROM, TO, progress -> {}))
        .hasMessageContaining("has no archive");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void killedAtAnyMomentAndResumedItYieldsWhatAnUndisturbedRunYields(long seed) {
    killAndResume(seed);
  }

  @Tag("soak")
  @Test
  void killedAtFiftyMomentsItYieldsWhatAnUndisturbedRunYields() {
    for (long seed = 1; seed <= 50; seed++) {
      desk.jdbi.useHandle(
          handle ->
              handle.execute(
                  "TRUNCATE ingest.seen, ingest.failing, ingest.backfill, ingest.capture"));
      desk.outlet.items.clear();
      killAndResume(seed);
    }
  }

  private void killAndResume(long seed) {
    Random random = new Random(seed);
    int kills = 0;
    Backfill.Summary summary = null;
    while (summary == null) {
      try {
        summary = run(new Mortal(desk.outlet, random.nextInt(8), random.nextBoolean()));
      } catch (CompletionException killed) {
        kills++;
      }
    }

    assertThat(kills).isPositive();
    assertThat(summary.problem()).isEmpty();
    Set<String> revisions =
        desk.outlet.items.stream()
            .map(item -> item.id() + item.revision())
            .collect(Collectors.toSet());
    assertThat(revisions).hasSize(4 * PAGES_A_MONTH);
    assertThat(desk.outlet.items.size())
        .as("each kill sends at most one item twice")
        .isBetween(4 * PAGES_A_MONTH, 4 * PAGES_A_MONTH + kills);
  }

  private Backfill.Summary run(Outlet outlet) {
    return backfill(outlet).run(catalogue.sources().get(0), FROM, TO, progress -> {});
  }

  private Backfill backfill(Outlet outlet) {
    return new Backfill(catalogue, desk.parts(outlet), desk.clock);
  }

  /** Lives for some items, and dies before or after the broker has the next. */
  private static final class Mortal implements Outlet {
    private final KeptOutlet broker;
    private final boolean afterSending;
    private int left;

    Mortal(KeptOutlet broker, int life, boolean afterSending) {
      this.broker = broker;
      this.left = life;
      this.afterSending = afterSending;
    }

    @Override
    public CompletableFuture<Position> publish(PressItem item) {
      if (left-- > 0) {
        return broker.publish(item);
      }
      if (afterSending) {
        broker.publish(item).join();
      }
      return CompletableFuture.failedFuture(new IllegalStateException("killed"));
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
