package org.kawaraban.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.ArchivePage;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.schema.Leases;
import org.kawaraban.ingest.schema.Leases.Kind;

/**
 * Walks a source's archive month by month. What was taken is remembered page by page, so a
 * back-fill that was killed goes on where it was when it is started again.
 */
public final class Backfill {
  /** An archive of one month never runs to so many pages; a pager that loops does. */
  private static final int MOST_PAGES = 200;

  /** A source that still asks to wait after so many waits is left for another day. */
  private static final int MOST_WAITS = 5;

  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

  /** Waits; an interface so that tests need not. */
  interface Sleeper {
    void sleep(Duration wait) throws InterruptedException;
  }

  private final Sleeper sleeper;
  private final ListingDesk desk;
  private final BackfillRepository done;
  private final Leases leases;
  private final Clock clock;

  public Backfill(SourceCatalogue catalogue, PollParts parts, Clock clock) {
    this(catalogue, parts, clock, wait -> TimeUnit.MILLISECONDS.sleep(wait.toMillis()));
  }

  Backfill(SourceCatalogue catalogue, PollParts parts, Clock clock, Sleeper sleeper) {
    this.sleeper = sleeper;
    this.desk = ListingDesk.of(catalogue, parts, clock);
    this.done = parts.memory().backfills();
    this.leases = parts.leases();
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param pages of the archive
   * @param share of all the work, 0 to 1
   * @param published items sent on by this run
   * @param failed listed pages that could not be read; a later run asks them again
   */
  public record Progress(int pages, int pagesDone, double share, int published, int failed) {
    /** The time it will still take if it goes on as it went. */
    public Duration left(Duration spent) {
      return share <= 0
          ? Duration.ZERO
          : spent
              .multipliedBy((long) (1000 * (1 - share)))
              .dividedBy((long) Math.max(1, 1000 * share));
    }
  }

  /**
   * What it came to.
   *
   * @param problem why it ended early or has to be run again; empty where all is done
   */
  public record Summary(Progress progress, String problem) {}

  /**
   * Takes what a source's archive lists of some months, both included.
   *
   * @throws IllegalArgumentException where the source has no archive, or no month is left to take
   */
  public Summary run(Source source, YearMonth from, YearMonth to, Consumer<Progress> watcher) {
    if (!leases.tryTake(Kind.BACKFILL, source.id())) {
      throw new IllegalArgumentException("a back-fill of " + source.id() + " is running already");
    }
    try {
      return new Run(source, source.archivePages(from, to), watcher).walk();
    } finally {
      leases.release(Kind.BACKFILL, source.id());
    }
  }

  private final class Run {
    private final Source source;
    private final List<ArchivePage> pages;
    private final Consumer<Progress> watcher;
    private int pagesDone;
    private int published;
    private int failed;
    private String problem = "";

    Run(Source source, List<ArchivePage> pages, Consumer<Progress> watcher) {
      this.source = source;
      this.pages = pages;
      this.watcher = watcher;
    }

    Summary walk() {
      for (ArchivePage page : pages) {
        if (!done.isDone(source.id(), page) && !walk(page)) {
          break;
        }
        pagesDone++;
        watcher.accept(progress(0));
      }
      return new Summary(progress(0), problem);
    }

    /** False where the source is to be left alone. */
    private boolean walk(ArchivePage page) {
      for (int waits = 0; ; waits++) {
        Tally tally = new Tally();
        ListingWalk walk = new ListingWalk(desk, source, where(page, tally), tally);
        boolean goOn = walk.run();
        published += tally.publishedItems();
        if (walk.isWhole()) {
          // What lists today or later may list more.
          if (page.lastDay().isBefore(today())) {
            done.done(source.id(), page, clock.instant());
          }
          return true;
        }
        boolean mayWait = !goOn && tally.state() == SourceState.RATE_LIMITED && waits < MOST_WAITS;
        if (!mayWait || !pause(tally.retryAfter())) {
          // What an earlier attempt at this page left, this one tried again.
          failed += tally.failedPages();
          problem = tally.reason();
          return goOn;
        }
      }
    }

    private ListingWalk.Where where(ArchivePage page, Tally tally) {
      LocalDate today = today();
      LocalDate last = page.lastDay().isAfter(today) ? today : page.lastDay();
      return new ListingWalk.Where(
          page.url(),
          Origin.BACKFILL,
          last,
          MOST_PAGES,
          row -> page.wants(row.date()),
          share -> watcher.accept(progressWith(tally, share)));
    }

    private LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), source.zone());
    }

    private Progress progressWith(Tally tally, double share) {
      Progress sofar = progress(share);
      return new Progress(
          sofar.pages(),
          sofar.pagesDone(),
          sofar.share(),
          published + tally.publishedItems(),
          failed + tally.failedPages());
    }

    private Progress progress(double shareOfPage) {
      double share = pages.isEmpty() ? 1 : (pagesDone + shareOfPage) / pages.size();
      return new Progress(pages.size(), pagesDone, Math.min(1, share), published, failed);
    }
  }

  /** False where we were stopped. */
  private boolean pause(Duration asked) {
    Duration wait = asked.compareTo(SHORTEST_WAIT) > 0 ? asked : SHORTEST_WAIT;
    try {
      sleeper.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
