package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.fetch.FetchOutcome;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;
import org.kawaraban.ingest.poll.SeenRepository.Failing;
import org.kawaraban.ingest.poll.SeenRepository.ListingMark;

/**
 * One listing from its first page to its last, once.
 *
 * <p>A listing's validators are kept only when every row of it was handled; until then it is read
 * whole each time. So a kill at any moment loses nothing.
 */
final class ListingWalk {
  /** So many pages in a row that do not answer are an outage of their host. */
  private static final int OUTAGE = 3;

  private final ListingDesk desk;
  private final Source source;
  private final Where where;
  private final Tally tally;
  private Validators validators = Validators.NONE;
  private Optional<PartialDate> newest = Optional.empty();
  private boolean whole = true;

  /**
   * Which listing.
   *
   * @param today in the source's zone, for dates without a year
   * @param maxPages of it that are read
   * @param wanted which of its rows are taken
   * @param onRow told the share of a page's rows that were handled, after each
   */
  record Where(
      URI first,
      Origin origin,
      LocalDate today,
      int maxPages,
      Predicate<ListedRow> wanted,
      DoubleConsumer onRow) {
    /** Everything, as a poll takes it. */
    static Where live(URI first, LocalDate today, int maxPages) {
      return new Where(first, Origin.LIVE, today, maxPages, row -> true, share -> {});
    }

    /** Only a poll remembers how a listing stood: a back-fill takes parts of it. */
    boolean isLive() {
      return origin == Origin.LIVE;
    }
  }

  ListingWalk(ListingDesk desk, Source source, Where where, Tally tally) {
    this.desk = desk;
    this.source = source;
    this.where = where;
    this.tally = tally;
  }

  /** False where the source wants no more requests now. */
  boolean run() {
    Optional<ListingMark> mark =
        where.isLive()
            ? desk.memory().seen().listing(source.id(), where.first())
            : Optional.empty();
    Optional<URI> at = Optional.of(where.first());
    for (int page = 0; page < where.maxPages() && at.isPresent(); page++) {
      boolean isFirst = page == 0;
      Validators sent =
          isFirst ? mark.map(ListingMark::validators).orElse(Validators.NONE) : Validators.NONE;
      FetchOutcome outcome = desk.fetcher().fetch(FetchRequest.of(at.get(), source).with(sent));
      PageEnd end =
          outcome.match(
              fetched -> read(fetched, isFirst),
              unchanged -> notModified(mark),
              failed -> failed(failed));
      if (end.stop()) {
        return end.goOn();
      }
      // Older pages hold nothing new where this one holds nothing new and all was read before.
      boolean known = mark.isPresent() && !end.broughtNew();
      at = known ? Optional.empty() : end.next();
    }
    if (whole && where.isLive()) {
      ListingMark done = new ListingMark(validators, Tally.dayOf(newest));
      desk.memory().seen().closeListing(source.id(), where.first(), done, desk.clock().instant());
    }
    return true;
  }

  /** Whether every row was handled, so that nothing of it is left for another time. */
  boolean isWhole() {
    return whole;
  }

  private PageEnd read(Fetched fetched, boolean isFirst) {
    if (isFirst) {
      validators = fetched.validators();
      tally.freshFor(fetched.freshFor());
    }
    ListingPage page = new ListingPage(fetched.bytes(), fetched.contentType(), fetched.url());
    CapturedPage captured = PageIntake.captured(fetched, desk.clock().instant());
    return desk.reader()
        .read(source, page, where.today())
        .match(
            listed -> handle(listed, captured),
            empty -> {
              tally.saw(SourceState.EMPTY, "the listing is there and lists nothing");
              return new PageEnd(false, false, true, Optional.empty());
            },
            changed -> {
              whole = false;
              tally.saw(SourceState.SCHEMA_CHANGED, where.first() + ": " + changed.reason());
              return new PageEnd(false, true, true, Optional.empty());
            });
  }

  private PageEnd handle(Listed listed, CapturedPage listing) {
    tally.saw(SourceState.OK, "");
    tally.listed(listed.rows().size());
    listed.rows().forEach(row -> remember(row.date()));
    List<Candidate> candidates =
        listed.rows().stream()
            .filter(where.wanted())
            .map(row -> desk.items().candidate(source, where.origin(), where.first(), row))
            .distinct()
            .toList();
    List<ItemId> ids = candidates.stream().map(Candidate::id).toList();
    SeenRepository seen = desk.memory().seen();
    Set<ItemId> known = seen.seenOf(ids);
    List<Candidate> fresh =
        candidates.stream().filter(candidate -> !known.contains(candidate.id())).toList();
    if (!fresh.isEmpty() && where.isLive()) {
      seen.openListing(source.id(), where.first());
    }
    boolean goOn = take(fresh, listing, seen.failingOf(ids));
    return new PageEnd(!fresh.isEmpty(), !goOn, goOn, listed.next());
  }

  private void remember(@Nullable PartialDate date) {
    // A date in the future is a misprint or an announcement; it says nothing about silence.
    if (date != null && !date.first().isAfter(where.today().plusDays(1))) {
      tally.newest(date.first());
      newest = newest.filter(last -> last.compareTo(date) >= 0).or(() -> Optional.of(date));
    }
  }

  /** False where the source wants no more requests now. */
  private boolean take(List<Candidate> fresh, CapturedPage listing, Map<ItemId, Failing> failing) {
    Set<String> pausing = new HashSet<>();
    int unreachable = 0;
    int handled = 0;
    for (Candidate candidate : fresh) {
      where.onRow().accept((double) handled++ / fresh.size());
      Failing before = failing.get(candidate.id());
      boolean early = before != null && before.retryAt().isAfter(desk.clock().instant());
      if (early || (!candidate.isWhole() && pausing.contains(host(candidate)))) {
        leave();
        continue;
      }
      int attempts = before == null ? 0 : before.attempts();
      PageIntake.End end = desk.pages().take(candidate, listing, attempts);
      if (end.published()) {
        tally.published();
      }
      if (end.failure().isEmpty()) {
        unreachable = 0;
        continue;
      }
      leave();
      Failed failure = end.failure().get();
      unreachable = isOutage(failure.failure()) ? unreachable + 1 : 0;
      if (candidate.isOfSource(failure)
          || unreachable == OUTAGE
          || Thread.currentThread().isInterrupted()) {
        failed(failure);
        return false;
      }
      if (failure.wantsPause()) {
        pausing.add(host(candidate));
      }
    }
    return true;
  }

  private static String host(Candidate candidate) {
    return candidate.url().getHost();
  }

  private void leave() {
    tally.failed(1);
    whole = false;
  }

  private PageEnd notModified(Optional<ListingMark> mark) {
    mark.ifPresent(listing -> tally.newest(listing.newest()));
    return new PageEnd(false, true, true, Optional.empty());
  }

  private PageEnd failed(Failed failed) {
    whole = false;
    tally.askedToWait(failed.retryAfter());
    tally.saw(stateOf(failed.failure()), failed.sentence());
    boolean goOn = !failed.wantsPause() && !isOutage(failed.failure());
    return new PageEnd(false, true, goOn, Optional.empty());
  }

  /**
   * Where reading one page of a listing ended.
   *
   * @param stop whether this listing is done with, for this poll
   * @param goOn whether the source's other listings may be asked
   */
  private record PageEnd(boolean broughtNew, boolean stop, boolean goOn, Optional<URI> next) {}

  private static boolean isOutage(Failure failure) {
    return failure == Failure.UNREACHABLE || failure == Failure.TIMED_OUT;
  }

  /** A listing that is gone was moved: that is told from "no news". */
  static SourceState stateOf(Failure failure) {
    return switch (failure) {
      case CHALLENGED -> SourceState.CHALLENGED;
      case RATE_LIMITED -> SourceState.RATE_LIMITED;
      case DISALLOWED -> SourceState.DISALLOWED;
      case NOT_FOUND, GONE -> SourceState.SCHEMA_CHANGED;
      case UNREACHABLE,
          TIMED_OUT,
          BAD_STATUS,
          SERVER_ERROR,
          TOO_LARGE,
          TOO_MANY_REDIRECTS,
          REFUSED ->
          SourceState.FAILED;
    };
  }
}
