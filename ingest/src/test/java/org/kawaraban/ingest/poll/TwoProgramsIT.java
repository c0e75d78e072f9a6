package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.FetchLimits;
import org.kawaraban.ingest.fetch.FetchSetup;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.ingest.fetch.LeasedTurns;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.publish.KeptOutlet;
import org.kawaraban.ingest.schema.IngestSchema;
import org.kawaraban.ingest.schema.Leases;
import org.kawaraban.testbed.Testbed;

/** Two programs of one instance: one database, one host. */
class TwoProgramsIT {
  private final String databaseUrl = Testbed.shared().freshDatabaseUrl();
  private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
  @TempDir private Path captures;

  @Test
  void eachListingIsFetchedOnceForAllAndWhatAServerAskedForOutlivesARestart() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    try (MisbehavingSite site = new MisbehavingSite()) {
      site.on(
          "/list",
          exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            MisbehavingSite.respond(exchange, 429, "text/html", "later");
          });
      SourceCatalogue catalogue = TestCatalogue.html(site.url("/list"));
      KeptOutlet outlet = new KeptOutlet();
      try (Program one = new Program();
          Program other = new Program();
          PollSchedule first = one.schedule(catalogue, outlet, clock);
          PollSchedule second = other.schedule(catalogue, outlet, clock)) {
        first.start();
        second.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> !outlet.reports.isEmpty());
      }
      Clock soon = Clock.offset(clock, Duration.ofHours(1));
      try (Program again = new Program();
          PollSchedule third = again.schedule(catalogue, outlet, soon)) {
        third.start();
      }

      assertThat(outlet.reports)
          .singleElement()
          .satisfies(report -> assertThat(report.state()).isEqualTo(SourceState.RATE_LIMITED));
      assertThat(outlet.reports.get(0).nextPoll())
          .isAfterOrEqualTo(clock.instant().plus(Duration.ofHours(2)));
      assertThat(site.hits("/list")).isEqualTo(1);
      assertThat(fatal).isEmpty();
    }
  }

  @Test
  void twoProgramsAskAHostOneAfterTheOtherWithTheGapBetween() {
    try (Program one = new Program();
        Program other = new Program()) {
      AtomicInteger asking = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      long start = System.nanoTime();
      List<CompletableFuture<Void>> requests =
          List.of(
              one.ask(asking, most),
              other.ask(asking, most),
              one.ask(asking, most),
              other.ask(asking, most));
      requests.forEach(CompletableFuture::join);

      assertThat(most).as("at once").hasValue(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("three gaps")
          .isGreaterThanOrEqualTo(Duration.ofMillis(590));
    }
  }

  /** What one process holds of its own. */
  private final class Program implements AutoCloseable {
    private final HikariDataSource database = database();
    private final Jdbi jdbi = IngestSchema.open(database);
    private final Leases leases = new Leases(database);
    private final LeasedTurns turns = new LeasedTurns(jdbi, leases);
    private final Fetcher fetcher =
        new Fetcher(
            new FetchSetup(
                new FetchLimits(200_000, 200_000, 3, Duration.ofSeconds(5), Duration.ofSeconds(5)),
                "Kawaraban test",
                HostMap.NONE,
                Proxy.NO_PROXY),
            turns,
            Clock.systemUTC());

    PollSchedule schedule(SourceCatalogue catalogue, KeptOutlet outlet, Clock clock) {
      Memory memory = Memory.of(jdbi, captures);
      PollParts parts = new PollParts(fetcher, new ListingReader(100), memory, leases, outlet);
      return new PollSchedule(catalogue, parts, clock, fatal::add);
    }

    CompletableFuture<Void> ask(AtomicInteger asking, AtomicInteger most) {
      return CompletableFuture.runAsync(
          () -> {
            try {
              turns.take(
                  "host.example",
                  Duration.ofMillis(200),
                  () -> {
                    most.accumulateAndGet(asking.incrementAndGet(), Math::max);
                    return asking.decrementAndGet();
                  });
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }

    private HikariDataSource database() {
      HikariConfig pool = new HikariConfig();
      pool.setJdbcUrl(databaseUrl);
      pool.setMaximumPoolSize(4);
      return new HikariDataSource(pool);
    }

    @Override
    public void close() {
      fetcher.close();
      leases.close();
      database.close();
    }
  }
}
