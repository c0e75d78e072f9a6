package org.kawaraban.ingest.poll;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.FetchLimits;
import org.kawaraban.ingest.fetch.FetchSetup;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.publish.KeptOutlet;
import org.kawaraban.ingest.publish.Outlet;
import org.kawaraban.ingest.schema.IngestSchema;
import org.kawaraban.ingest.schema.Leases;
import org.kawaraban.testbed.Testbed;

/** A real HTTP server, a real PostgreSQL and a real directory; time stands where a test puts it. */
final class TestDesk implements AutoCloseable {
  static final int MAX_BYTES = 200_000;

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T00:00:00Z"));
  final MisbehavingSite site = new MisbehavingSite();
  final KeptOutlet outlet = new KeptOutlet();
  final Path captureDirectory = temporary();
  private final HikariDataSource database = database();
  final Jdbi jdbi = IngestSchema.open(database);
  final Memory memory = Memory.of(jdbi, captureDirectory);
  final Leases leases = new Leases(database);
  final Fetcher fetcher;

  TestDesk() {
    this(Duration.ofSeconds(5));
  }

  /** With a limit on the time of one request. */
  TestDesk(Duration total) {
    FetchLimits limits = new FetchLimits(MAX_BYTES, MAX_BYTES, 3, Duration.ofSeconds(5), total);
    fetcher =
        new Fetcher(new FetchSetup(limits, "Kawaraban test", HostMap.NONE, Proxy.NO_PROXY), clock);
  }

  SourceCatalogue listing() {
    return TestCatalogue.html(site.url("/list"));
  }

  Tally poll() {
    return poll(outlet, listing());
  }

  Tally poll(Outlet to, SourceCatalogue catalogue) {
    SourcePoller poller = poller(to, catalogue);
    Tally tally = poller.poll(catalogue.sources().get(0));
    poller.reported(tally);
    return tally;
  }

  Tally pollKilledBeforeItsReport() {
    return poller(outlet, listing()).poll(listing().sources().get(0));
  }

  private SourcePoller poller(Outlet to, SourceCatalogue catalogue) {
    ListingDesk desk = ListingDesk.of(catalogue, parts(to), clock);
    return new SourcePoller(desk, desk.recheck(to));
  }

  PollParts parts(Outlet to) {
    return new PollParts(fetcher, new ListingReader(100), memory, leases, to);
  }

  static String list(String... names) {
    String rows =
        Arrays.stream(names)
            .map(name -> "<li><a href='/%1$s'>%1$s</a></li>".formatted(name))
            .collect(Collectors.joining());
    return "<dl class='list'><dt>November 20</dt><dd><ul>" + rows + "</ul></dd></dl>";
  }

  static String article(String title) {
    return "<h1>" + title + "</h1><main><p>They met in Tokyo and spoke.</p></main>";
  }

  @Override
  public void close() {
    fetcher.close();
    leases.close();
    database.close();
    site.close();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("captures");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HikariDataSource database() {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(Testbed.shared().freshDatabaseUrl());
    pool.setMaximumPoolSize(3);
    return new HikariDataSource(pool);
  }

  /** Stands still until it is told to move. */
  static final class MovableClock extends Clock {
    private Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    void forward(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalStateException("nobody asks for a clock of " + zone);
    }
  }
}
