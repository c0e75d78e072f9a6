package org.kawaraban.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.capture.Capture;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.poll.RowItems.Reading;
import org.kawaraban.ingest.publish.Outlet;

/**
 * Takes one listed row all the way: fetch, keep the bytes, read, send on, remember; in this order.
 */
final class PageIntake {
  /** So often a page may be missing, too long or misdirected before it is set aside. */
  private static final int MOST_ATTEMPTS = 6;

  /** Kafka's own share of a message: headers and framing. */
  private static final int MESSAGE_OVERHEAD_BYTES = 64 * 1024;

  private static final Set<Failure> LASTING =
      EnumSet.of(
          Failure.NOT_FOUND,
          Failure.GONE,
          Failure.TOO_LARGE,
          Failure.TOO_MANY_REDIRECTS,
          Failure.REFUSED,
          Failure.DISALLOWED);

  private final RowItems items;
  private final Fetcher fetcher;
  private final Outlet outlet;
  private final Memory memory;
  private final Clock clock;

  PageIntake(RowItems items, Fetcher fetcher, Outlet outlet, Memory memory, Clock clock) {
    this.items = items;
    this.fetcher = fetcher;
    this.outlet = outlet;
    this.memory = memory;
    this.clock = clock;
  }

  /** How it ended; without a failure the row need not be looked at again. */
  record End(boolean published, Optional<Failed> failure) {
    static final End SET_ASIDE = new End(false, Optional.empty());
    static final End PUBLISHED = new End(true, Optional.empty());
  }

  /**
   * @param listing the row stands in
   * @param attempts that failed before
   */
  End take(Candidate candidate, CapturedPage listing, int attempts) {
    if (candidate.isWhole()) {
      return publishRow(candidate, listing);
    }
    FetchRequest request = FetchRequest.of(candidate.row().url(), candidate.source());
    return fetcher
        .fetch(request)
        .match(
            fetched -> read(candidate, fetched),
            unchanged -> End.SET_ASIDE,
            failed -> fail(candidate, failed, attempts + 1));
  }

  private End publishRow(Candidate candidate, CapturedPage listing) {
    PressItem item = items.ofRow(candidate, listing.at());
    String sha256 = memory.bytes().save(listing);
    memory.captures().add(capture(candidate, listing, sha256, item.revision()));
    outlet.publish(item).join();
    memory.seen().markSeen(page(candidate), item.revision(), clock.instant());
    return End.PUBLISHED;
  }

  private End read(Candidate candidate, Fetched fetched) {
    CapturedPage page = captured(fetched, clock.instant());
    String sha256 = memory.bytes().save(page);
    Reading reading = items.ofPage(candidate, page);
    PressItem item = reading.item();
    memory.captures().add(capture(candidate, page, sha256, item == null ? null : item.revision()));
    if (item == null) {
      return setAside(candidate, reading.problem(), page.bytes());
    }
    outlet.publish(item).join();
    watch(candidate, item, fetched.validators(), page.at());
    memory.seen().markSeen(page(candidate), item.revision(), clock.instant());
    return End.PUBLISHED;
  }

  private void watch(Candidate candidate, PressItem item, Validators validators, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, candidate.source().zone());
    boolean live = candidate.origin() == Origin.LIVE;
    if (live && RecheckSchedule.isRecent(item.published(), today)) {
      Watched page = Watched.first(candidate, item.revision(), validators, now);
      memory.watched().put(page, RecheckSchedule.next(now, now).orElse(null));
    }
  }

  private End setAside(Candidate candidate, String reason, byte[] bytes) {
    // What does not fit into a message is found again among the captures, by the page's URL.
    boolean fits = bytes.length <= Topics.MAX_MESSAGE_BYTES - MESSAGE_OVERHEAD_BYTES;
    String subject = String.valueOf(candidate.row().url());
    outlet
        .setAside(new DeadLetter("ingest", reason, subject, null, null, fits ? bytes : null))
        .join();
    memory.seen().markSeen(page(candidate), null, clock.instant());
    return End.SET_ASIDE;
  }

  private End fail(Candidate candidate, Failed failed, int attempts) {
    if (LASTING.contains(failed.failure()) && attempts >= MOST_ATTEMPTS) {
      return setAside(candidate, failed.sentence(), new byte[0]);
    }
    if (!candidate.isOfSource(failed) && !Thread.currentThread().isInterrupted()) {
      Duration wait =
          Backoff.wait(candidate.source().interval(), attempts - 1, failed.retryAfter());
      memory
          .seen()
          .markFailing(
              page(candidate),
              new SeenRepository.Failing(attempts, clock.instant().plus(wait)),
              failed.sentence());
    }
    return new End(false, Optional.of(failed));
  }

  static CapturedPage captured(Fetched fetched, Instant at) {
    return new CapturedPage(
        fetched.url(), fetched.bytes(), fetched.contentType(), at, fetched.lastModified());
  }

  static Capture capture(
      Candidate candidate, CapturedPage page, String sha256, @Nullable String revision) {
    return new Capture(
        candidate.id(),
        page.at(),
        sha256,
        candidate.source().id(),
        candidate.origin(),
        candidate.url(),
        page.url(),
        page.contentType(),
        page.lastModified(),
        Json.write(candidate.row()),
        candidate.isWhole(),
        revision);
  }

  private static SeenRepository.Page page(Candidate candidate) {
    return new SeenRepository.Page(
        candidate.id(), candidate.source().id(), candidate.origin(), candidate.url());
  }
}
