package org.kawaraban.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.publish.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls every source at its interval, the first time at once. Sources on different hosts are asked
 * at the same time; one that fails is left alone longer and stops no other.
 */
public final class PollSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);
  private static final int MOST_THREADS = 6;
  private static final Duration LAST_PAGES = Duration.ofSeconds(5);

  private final SourceCatalogue catalogue;
  private final SourcePoller poller;
  private final Fetcher fetcher;
  private final Outlet outlet;
  private final Clock clock;
  private final Consumer<Throwable> onFatal;
  private final ScheduledThreadPoolExecutor threads;
  private final Map<String, SourceReport> newest = new ConcurrentHashMap<>();

  /**
   * A schedule that asks nothing before {@link #start}.
   *
   * @param onFatal told once what ingest cannot go on without: its broker, its database, or a bug
   */
  public PollSchedule(
      SourceCatalogue catalogue, Parts parts, Clock clock, Consumer<Throwable> onFatal) {
    this.catalogue = catalogue;
    this.fetcher = parts.fetcher();
    this.outlet = parts.outlet();
    this.clock = clock;
    this.onFatal = onFatal;
    PageIntake pages =
        new PageIntake(catalogue, parts.fetcher(), parts.outlet(), parts.seen(), clock);
    this.poller = new SourcePoller(parts.fetcher(), parts.reader(), pages, parts.seen(), clock);
    this.threads = new ScheduledThreadPoolExecutor(MOST_THREADS, new PollThreads());
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** What polling works with; closed by whoever made them. */
  public record Parts(Fetcher fetcher, ListingReader reader, SeenRepository seen, Outlet outlet) {}

  public void start() {
    for (Source source : catalogue.sources()) {
      if (source.enabled()) {
        schedule(new Polling(source, 0), Duration.ZERO);
      } else {
        threads.execute(() -> report(disabled(source)));
      }
    }
  }

  /**
   * The newest report of each source, in the catalogue's order; sources not asked yet are left out.
   */
  public List<SourceReport> newestReports() {
    return catalogue.sources().stream()
        .flatMap(source -> Stream.ofNullable(newest.get(source.id())))
        .toList();
  }

  private void schedule(Polling polling, Duration wait) {
    try {
      var unused = threads.schedule(polling, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      LOG.debug("not scheduled any more source={}", polling.source.id());
    }
  }

  /** One source's turn; it puts itself in line again. */
  private final class Polling implements Runnable {
    private final Source source;
    private final int failuresBefore;

    Polling(Source source, int failuresBefore) {
      this.source = source;
      this.failuresBefore = failuresBefore;
    }

    @Override
    public void run() {
      try {
        Tally tally = poller.poll(source);
        int failures = tally.isFailure() ? failuresBefore + 1 : 0;
        Duration wait =
            Backoff.wait(source.interval(), Math.max(0, failures - 1), tally.retryAfter());
        Instant now = clock.instant();
        report(reportOf(source, tally, now, now.plus(wait)));
        schedule(new Polling(source, failures), wait);
      } catch (RuntimeException | Error e) {
        if (!threads.isShutdown()) {
          onFatal.accept(e);
        }
      }
    }
  }

  private void report(SourceReport report) {
    newest.put(report.source(), report);
    outlet.report(report).join();
    if (report.state() != SourceState.NOT_MODIFIED) {
      LOG.info(
          "polled source={} state={} listed={} published={} failed={} reason={}",
          report.source(),
          report.state(),
          report.listed(),
          report.published(),
          report.failed(),
          report.reason());
    }
  }

  private static SourceReport reportOf(
      Source source, Tally tally, Instant at, @Nullable Instant nextPoll) {
    return new SourceReport(
        source.id(),
        source.name(),
        source.listing().urls().get(0),
        at,
        tally.state(),
        tally.listedRows(),
        tally.publishedItems(),
        tally.failedPages(),
        tally.reason(),
        nextPoll);
  }

  private SourceReport disabled(Source source) {
    return new SourceReport(
        source.id(),
        source.name(),
        source.listing().urls().get(0),
        clock.instant(),
        SourceState.DISABLED,
        0,
        0,
        0,
        source.reason(),
        null);
  }

  /** Cuts off what is being fetched; it is not marked seen and is fetched again after a restart. */
  @Override
  public void close() {
    threads.shutdownNow();
    fetcher.breakOff();
    try {
      if (!threads.awaitTermination(LAST_PAGES.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("pages still being read after {} s were left", LAST_PAGES.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class PollThreads implements ThreadFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "ingest-poll-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
