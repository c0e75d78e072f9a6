package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.capture.Capture;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.poll.RowItems.Reading;
import org.kawaraban.ingest.poll.WatchRepository.Change;
import org.kawaraban.ingest.publish.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks recent pages again: a changed one is sent on as a new revision, a withdrawn one is reported
 * as a fact and never deleted. It keeps its turns, and is sent on again when it comes back.
 */
final class Recheck {
  private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

  /** After an outage many are due at once; the rest waits for the next poll. */
  private static final int MOST_PER_POLL = 50;

  private final RowItems items;
  private final Fetcher fetcher;
  private final Outlet outlet;
  private final Memory memory;
  private final Clock clock;

  Recheck(RowItems items, Fetcher fetcher, Outlet outlet, Memory memory, Clock clock) {
    this.items = items;
    this.fetcher = fetcher;
    this.outlet = outlet;
    this.memory = memory;
    this.clock = clock;
  }

  /** Asks what is due of one source, until it wants no more requests. */
  void run(Source source, Tally tally) {
    Set<String> pausing = new HashSet<>();
    for (Watched page : memory.watched().due(source.id(), clock.instant(), MOST_PER_POLL)) {
      String host = link(page).getHost();
      if (pausing.contains(host)) {
        // To the end of the line, so that the next round begins with what can be asked.
        memory.watched().put(page, clock.instant());
      } else if (Thread.currentThread().isInterrupted()) {
        return;
      } else if (!ask(source, page, tally)) {
        if (source.listsOnHostOf(link(page))) {
          return;
        }
        pausing.add(host);
      }
    }
  }

  /** False where the page's host wants no more requests now. */
  private boolean ask(Source source, Watched page, Tally tally) {
    return fetcher
        .fetch(FetchRequest.of(link(page), source).with(page.validators()))
        .match(
            fetched -> {
              read(source, page, fetched, tally);
              return true;
            },
            unchanged -> {
              settle(page.found(page.revision(), page.validators()));
              return true;
            },
            failed -> failed(source, page, failed, tally));
  }

  private static URI link(Watched page) {
    return Objects.requireNonNull(page.row().url(), "only rows with a page are watched");
  }

  private void read(Source source, Watched page, Fetched fetched, Tally tally) {
    Candidate candidate = new Candidate(source, page.origin(), page.id(), page.url(), page.row());
    CapturedPage captured = PageIntake.captured(fetched, clock.instant());
    Reading reading = items.ofPage(candidate, captured);
    PressItem item = reading.item();
    if (item == null) {
      LOG.warn("a page can no longer be read url={} reason={}", page.url(), reading.problem());
      settle(page.unread());
      return;
    }
    if (item.revision().equals(page.revision())) {
      if (page.vanishedAt() != null) {
        outlet.publish(item).join();
        tally.published();
      }
      settle(page.found(page.revision(), fetched.validators()));
      return;
    }
    String sha256 = memory.bytes().save(captured);
    memory.captures().add(PageIntake.capture(candidate, captured, sha256, item.revision()));
    Change change = new Change(page.revision(), item.revision(), difference(candidate, page, item));
    outlet.publish(item).join();
    memory.watched().changed(page.id(), captured.at(), change);
    tally.published();
    settle(page.found(item.revision(), fetched.validators()));
  }

  private String difference(Candidate candidate, Watched page, PressItem newer) {
    return memory
        .captures()
        .of(page.id(), page.revision())
        .flatMap(older -> memory.bytes().bytes(older.sha256()).map(bytes -> captured(older, bytes)))
        .map(older -> items.ofPage(candidate, older).item())
        .map(older -> Difference.between(older, newer))
        .orElse("");
  }

  static CapturedPage captured(Capture capture, byte[] bytes) {
    return new CapturedPage(
        capture.fetchedUrl(), bytes, capture.contentType(), capture.at(), capture.lastModified());
  }

  private boolean failed(Source source, Watched page, Failed failed, Tally tally) {
    Instant now = clock.instant();
    if (failed.failure() == Failure.GONE) {
      tally.withdrawn(page);
    } else if (failed.failure() == Failure.NOT_FOUND) {
      Instant since = page.missingSince() == null ? now : page.missingSince();
      if (!now.isBefore(since.plus(RecheckSchedule.MISSING))) {
        tally.withdrawn(page);
      } else {
        memory.watched().put(page.missing(since), since.plus(RecheckSchedule.MISSING));
      }
    } else if (!Thread.currentThread().isInterrupted()) {
      // It had its turn, whatever came of it: else it would come first in every round to come.
      settle(page);
    }
    if (!failed.wantsPause() && !isOutage(failed.failure())) {
      return true;
    }
    if (source.listsOnHostOf(link(page))) {
      tally.askedToWait(failed.retryAfter());
    }
    return false;
  }

  private static boolean isOutage(Failure failure) {
    return failure == Failure.UNREACHABLE || failure == Failure.TIMED_OUT;
  }

  /** Only what was reported is settled: a kill before has it asked and reported once more. */
  void reported(Tally tally) {
    Instant now = clock.instant();
    for (Watched page : tally.withdrawnPages()) {
      settle(page.vanished(now));
      LOG.info("a page was withdrawn url={}", page.url());
    }
  }

  private void settle(Watched page) {
    Instant next = RecheckSchedule.next(page.since(), clock.instant()).orElse(null);
    memory.watched().put(page, next);
  }
}
