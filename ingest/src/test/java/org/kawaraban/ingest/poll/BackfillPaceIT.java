package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.publish.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A long archive costs as much for its last thousand pages as for its first. */
@Tag("soak")
class BackfillPaceIT {
  private static final Logger LOG = LoggerFactory.getLogger(BackfillPaceIT.class);
  private static final int MONTHS = 20;
  private static final int PAGES_A_MONTH = 100;
  private static final YearMonth FROM = YearMonth.of(2020, 1);

  private final TestDesk desk = new TestDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theCostOfAPageDoesNotGrowWithTheArchive() {
    for (int month = 0; month < MONTHS; month++) {
      serve(FROM.plusMonths(month));
    }
    SourceCatalogue catalogue =
        TestCatalogue.archive(desk.site.url("/list"), desk.site.url("/") + "{yyyy}{MM}");
    Backfill backfill = new Backfill(catalogue, desk.parts(new Counting()), desk.clock);
    List<Long> millis = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      long start = System.nanoTime();
      YearMonth at = FROM.plusMonths(month);
      backfill.run(catalogue.sources().get(0), at, at, progress -> {});
      millis.add((System.nanoTime() - start) / 1_000_000);
    }

    long first = millis.subList(2, 6).stream().mapToLong(Long::longValue).sum();
    long last = millis.subList(MONTHS - 4, MONTHS).stream().mapToLong(Long::longValue).sum();
    LOG.info(
        "back-fill pages_per_second={} first_ms={} last_ms={}",
        1000L * MONTHS * PAGES_A_MONTH / millis.stream().mapToLong(Long::longValue).sum(),
        first,
        last);
    assertThat(last).isLessThan(2 * first);
  }

  private void serve(YearMonth month) {
    String path = "/%d%02d".formatted(month.getYear(), month.getMonthValue());
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < PAGES_A_MONTH; i++) {
      String page = path + "-" + i;
      rows.append("<li><a href='%1$s'>%1$s</a></li>".formatted(page));
      String text = ("<p>They met on day " + i + " and spoke of norms.</p>").repeat(40);
      desk.site.page(page, "text/html", "<h1>Page " + page + "</h1><main>" + text + "</main>");
    }
    String list =
        "<h1>%d</h1><dl class='list'><dt>%s</dt><dd><ul>%s</ul></dd></dl>"
            .formatted(month.getYear(), month.atDay(3), rows);
    desk.site.page(path, "text/html", list);
  }

  /** Forgets what it was given. */
  private static final class Counting implements Outlet {
    private final CompletableFuture<Position> sent =
        CompletableFuture.completedFuture(new Position(0, 0));

    @Override
    public CompletableFuture<Position> publish(PressItem item) {
      return sent;
    }

    @Override
    public CompletableFuture<Position> setAside(DeadLetter letter) {
      return sent;
    }

    @Override
    public CompletableFuture<Position> report(SourceReport report) {
      return sent;
    }
  }
}
