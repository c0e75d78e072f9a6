package org.kawaraban.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.poll.TurnRepository.Turn;
import org.kawaraban.ingest.publish.Outlet;
import org.kawaraban.ingest.schema.Leases;
import org.kawaraban.ingest.schema.Leases.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls every source at its interval; one never asked before at once. Sources on different hosts
 * are asked at the same time; one that fails is asked again ever later and stops no other.
 *
 * <p>When a source is due is kept in the database: a restart asks nothing early, and of several
 * programs of an instance one asks each source once per interval.
 */
public final class PollSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);
  private static final int MOST_THREADS = 6;

  /** How often a source that another program asks is looked at again. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  /** What a source published in this time says how often it is asked. */
  private static final Duration OBSERVED = Duration.ofDays(14);

  private static final Duration LAST_PAGES = Duration.ofSeconds(5);

  private final SourceCatalogue catalogue;
  private final SourcePoller poller;
  private final Fetcher fetcher;
  private final Outlet outlet;
  private final Memory memory;
  private final Leases leases;
  private final Jitter jitter;
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
      SourceCatalogue catalogue, PollParts parts, Clock clock, Consumer<Throwable> onFatal) {
    this.catalogue = catalogue;
    this.fetcher = parts.fetcher();
    this.outlet = parts.outlet();
    this.memory = parts.memory();
    this.leases = parts.leases();
    this.jitter = new Jitter(RandomGenerator.getDefault());
    this.clock = clock;
    this.onFatal = onFatal;
    ListingDesk desk = ListingDesk.of(catalogue, parts, clock);
    this.poller = new SourcePoller(desk, desk.recheck(parts.outlet()));
    this.threads = new ScheduledThreadPoolExecutor(MOST_THREADS, new PollThreads());
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  public void start() {
    for (Source source : catalogue.sources()) {
      if (source.enabled()) {
        schedule(new Polling(source), Duration.ZERO);
      } else {
        threads.execute(() -> report(disabled(source)));
      }
    }
  }

  /**
   * The newest report of each source that the broker has, in the catalogue's order; sources not
   * asked yet are left out.
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

    Polling(Source source) {
      this.source = source;
    }

    @Override
    public void run() {
      try {
        if (!leases.tryTake(Kind.SOURCE, source.id())) {
          schedule(this, LOOK);
          return;
        }
        try {
          schedule(this, pollIfDue());
        } finally {
          leases.release(Kind.SOURCE, source.id());
        }
      } catch (RuntimeException | Error e) {
        if (!threads.isShutdown()) {
          onFatal.accept(e);
        }
      }
    }

    /** The wait until it is due again. */
    private Duration pollIfDue() {
      Optional<Turn> turn = memory.turns().of(source.id());
      Duration left =
          turn.map(kept -> Duration.between(clock.instant(), kept.nextPoll()))
              .orElse(Duration.ZERO);
      int failuresBefore = turn.map(Turn::failures).orElse(0);
      // The catalogue may ask more often than it did when the turn was written down.
      boolean due =
          left.compareTo(jitter.most(source.longestInterval())) > 0 && failuresBefore == 0;
      return left.isNegative() || left.isZero() || due ? poll(failuresBefore) : left;
    }

    private Duration poll(int failuresBefore) {
      Tally tally = poller.poll(source);
      if (threads.isShutdown()) {
        // Cut off by our own stop, which says nothing of the source: it is due at the next start.
        return Duration.ZERO;
      }
      Instant now = clock.instant();
      int failures = tally.isFailure() ? failuresBefore + 1 : 0;
      Duration wait = wait(tally, failures, now);
      memory.turns().put(source.id(), new Turn(now.plus(wait), failures));
      report(reportOf(source, tally, now, now.plus(wait)));
      poller.reported(tally);
      return wait;
    }

    private Duration wait(Tally tally, int failures, Instant now) {
      PollWait wait = new PollWait(source);
      return jitter.on(
          failures > 0
              ? wait.afterFailure(tally, failures)
              : wait.afterAnswer(
                  tally, memory.seen().observed(source.id(), now.minus(OBSERVED), now)));
    }
  }

  private void report(SourceReport report) {
    outlet.report(report).join();
    newest.put(report.source(), report);
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
        nextPoll,
        tally.withdrawnPages().stream().map(Watched::id).toList());
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
