package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Listing.HtmlRules;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;
import org.kawaraban.ingest.poll.SeenRepository.Failing;
import org.kawaraban.ingest.poll.SeenRepository.ListingMark;

/**
 * Asks one source once: reads its listings, fetches what is new, sends it on, and only then
 * remembers it.
 *
 * <p>A listing's validators are kept only when every row of it was handled; until then it is read
 * whole at each poll. So a kill at any moment loses nothing.
 */
final class SourcePoller {
  private final Fetcher fetcher;
  private final ListingReader reader;
  private final PageIntake pages;
  private final SeenRepository seen;
  private final Clock clock;

  SourcePoller(
      Fetcher fetcher, ListingReader reader, PageIntake pages, SeenRepository seen, Clock clock) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.pages = pages;
    this.seen = seen;
    this.clock = clock;
  }

  Tally poll(Source source) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), source.zone());
    Tally tally = new Tally();
    for (URI url : source.listingUrls(today)) {
      boolean goOn = new Walk(source, url, today, tally).run();
      if (!goOn || Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    tally.judgeSilence(source.silenceLimit(), today);
    return tally;
  }

  /** One listing from its first page to its last. */
  private final class Walk {
    private final Source source;
    private final URI first;
    private final LocalDate today;
    private final Tally tally;
    private Validators validators = Validators.NONE;
    private Optional<PartialDate> newest = Optional.empty();
    private boolean whole = true;

    Walk(Source source, URI first, LocalDate today, Tally tally) {
      this.source = source;
      this.first = first;
      this.today = today;
      this.tally = tally;
    }

    /** False where the source wants no more requests now. */
    boolean run() {
      Optional<ListingMark> mark = seen.listing(source.id(), first);
      Optional<URI> at = Optional.of(first);
      boolean handledBefore = mark.isPresent();
      for (int page = 0; page < maxPages() && at.isPresent(); page++) {
        boolean isFirst = page == 0;
        Validators sent =
            isFirst ? mark.map(ListingMark::validators).orElse(Validators.NONE) : Validators.NONE;
        var outcome = fetcher.fetch(request(at.get(), sent));
        PageEnd end =
            outcome.match(
                fetched -> read(fetched, isFirst),
                unchanged -> notModified(mark),
                failed -> failed(failed));
        if (end.stop()) {
          return end.goOn();
        }
        // Older pages hold nothing new where this one holds nothing new and all was read before.
        boolean known = handledBefore && !end.broughtNew();
        at = known ? Optional.empty() : end.next();
      }
      if (whole) {
        ListingMark done = new ListingMark(validators, Tally.dayOf(newest));
        seen.closeListing(source.id(), first, done, clock.instant());
      }
      return true;
    }

    private PageEnd read(Fetched fetched, boolean isFirst) {
      if (isFirst) {
        validators = fetched.validators();
      }
      ListingPage page = new ListingPage(fetched.bytes(), fetched.contentType(), fetched.url());
      return reader
          .read(source, page, today)
          .match(
              this::handle,
              empty -> {
                tally.saw(SourceState.EMPTY, "the listing is there and lists nothing");
                return new PageEnd(false, false, true, Optional.empty());
              },
              changed -> {
                tally.saw(SourceState.SCHEMA_CHANGED, first + ": " + changed.reason());
                return new PageEnd(false, true, true, Optional.empty());
              });
    }

    private PageEnd handle(Listed listed) {
      tally.saw(SourceState.OK, "");
      tally.listed(listed.rows().size());
      listed.rows().forEach(row -> remember(row.date()));
      List<PageIntake.Candidate> candidates =
          listed.rows().stream()
              .map(row -> pages.candidate(source, first, row))
              .distinct()
              .toList();
      List<ItemId> ids = candidates.stream().map(PageIntake.Candidate::id).toList();
      Set<ItemId> known = seen.seenOf(ids);
      List<PageIntake.Candidate> fresh =
          candidates.stream().filter(candidate -> !known.contains(candidate.id())).toList();
      if (!fresh.isEmpty()) {
        seen.openListing(source.id(), first);
      }
      boolean goOn = take(fresh, seen.failingOf(ids));
      return new PageEnd(!fresh.isEmpty(), !goOn, goOn, listed.next());
    }

    private void remember(@Nullable PartialDate date) {
      // A date in the future is a misprint or an announcement; it says nothing about silence.
      if (date != null && !date.first().isAfter(today.plusDays(1))) {
        tally.newest(date.first());
        newest = newest.filter(last -> last.compareTo(date) >= 0).or(() -> Optional.of(date));
      }
    }

    /** False where the source wants no more requests now. */
    private boolean take(List<PageIntake.Candidate> fresh, Map<ItemId, Failing> failing) {
      int unreachable = 0;
      for (PageIntake.Candidate candidate : fresh) {
        Failing before = failing.get(candidate.id());
        if (before != null && before.retryAt().isAfter(clock.instant())) {
          leave();
          continue;
        }
        PageIntake.End end = pages.take(source, candidate, before == null ? 0 : before.attempts());
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
        if (wantsPause(failure) || unreachable == 3 || Thread.currentThread().isInterrupted()) {
          failed(failure);
          return false;
        }
      }
      return true;
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
      boolean goOn = !wantsPause(failed) && !isOutage(failed.failure());
      return new PageEnd(false, true, goOn, Optional.empty());
    }

    private FetchRequest request(URI url, Validators sent) {
      return new FetchRequest(url, sent, source.minGap(), source.allowPrivateAddresses());
    }

    private int maxPages() {
      HtmlRules html = source.listing().html();
      return html == null ? 1 : html.maxPages();
    }
  }

  /**
   * Where reading one page of a listing ended.
   *
   * @param stop whether this listing is done with, for this poll
   * @param goOn whether the source's other listings may be asked
   */
  private record PageEnd(boolean broughtNew, boolean stop, boolean goOn, Optional<URI> next) {}

  private static boolean wantsPause(Failed failed) {
    return failed.failure() == Failure.CHALLENGED || failed.failure() == Failure.RATE_LIMITED;
  }

  private static boolean isOutage(Failure failure) {
    return failure == Failure.UNREACHABLE || failure == Failure.TIMED_OUT;
  }

  /** A listing that is gone was moved: that is told from "no news". */
  private static SourceState stateOf(Failure failure) {
    return switch (failure) {
      case CHALLENGED -> SourceState.CHALLENGED;
      case RATE_LIMITED -> SourceState.RATE_LIMITED;
      case GONE -> SourceState.SCHEMA_CHANGED;
      case UNREACHABLE, TIMED_OUT, BAD_STATUS, TOO_LARGE, TOO_MANY_REDIRECTS, REFUSED ->
          SourceState.FAILED;
    };
  }
}
