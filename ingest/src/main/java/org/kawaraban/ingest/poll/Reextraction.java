package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.capture.Capture;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;
import org.kawaraban.ingest.poll.RowItems.Reading;
import org.kawaraban.ingest.publish.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all bytes that were kept again, by the rules of today, and sends on what reads differently:
 * better selectors mend the past too, and pages that could not be read may now be. Asks no source.
 */
public final class Reextraction {
  private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);
  private static final int AT_ONCE = 200;

  private final SourceCatalogue catalogue;
  private final RowItems items;
  private final ListingReader reader;
  private final Memory memory;
  private final Outlet outlet;

  public Reextraction(SourceCatalogue catalogue, PollParts parts) {
    this.catalogue = catalogue;
    this.items = new RowItems(catalogue);
    this.reader = parts.reader();
    this.memory = parts.memory();
    this.outlet = parts.outlet();
  }

  /**
   * What it came to.
   *
   * @param read captures that could be read
   * @param changed of them, sent on as another revision than before
   * @param unreadable captures that could not
   * @param missing captures whose bytes or whose source are not there any more
   */
  public record Summary(int read, int changed, int unreadable, int missing) {
    Summary plus(Summary other) {
      return new Summary(
          read + other.read,
          changed + other.changed,
          unreadable + other.unreadable,
          missing + other.missing);
    }
  }

  private static final Reading GONE =
      new Reading(null, "its bytes or its source are not there any more");
  private static final Summary UNCHANGED = new Summary(1, 0, 0, 0);
  private static final Summary CHANGED = new Summary(1, 1, 0, 0);
  private static final Summary UNREADABLE = new Summary(0, 0, 1, 0);
  private static final Summary MISSING = new Summary(0, 0, 0, 1);

  /**
   * Reads the captures of a source, or of all, in the order of items and times.
   *
   * @param source its id, or null for all
   */
  public Summary run(@Nullable String source) {
    Summary sum = new Summary(0, 0, 0, 0);
    Capture last = null;
    while (true) {
      List<Capture> captures = memory.captures().after(source, last, AT_ONCE);
      if (captures.isEmpty()) {
        return sum;
      }
      for (Capture capture : captures) {
        sum = sum.plus(reread(capture));
      }
      last = captures.get(captures.size() - 1);
    }
  }

  /**
   * What trying a page again came to.
   *
   * @param problem why it still cannot be used; empty where it was sent on or will be asked for
   */
  public record Retried(String problem) {}

  /**
   * Tries one page that was set aside again: reads what was kept of it or, where nothing was, has
   * it asked for by the next poll.
   *
   * @param url canonical
   * @return empty where no page of this URL was ever set aside
   */
  public Optional<Retried> again(URI url) {
    Optional<Capture> kept = memory.captures().newestOf(url.toString());
    if (kept.isEmpty()) {
      return memory.seen().askAgain(url) ? Optional.of(new Retried("")) : Optional.empty();
    }
    Reading reading = read(kept.get());
    if (reading.item() != null) {
      sendOn(kept.get(), reading.item());
    }
    return Optional.of(new Retried(reading.problem()));
  }

  private Summary reread(Capture capture) {
    Reading reading = read(capture);
    PressItem item = reading.item();
    if (item == null) {
      return reading.equals(GONE) ? MISSING : UNREADABLE;
    }
    if (item.revision().equals(capture.revision())) {
      return UNCHANGED;
    }
    sendOn(capture, item);
    return CHANGED;
  }

  private void sendOn(Capture capture, PressItem item) {
    outlet.publish(item).join();
    memory.captures().reread(capture, item.revision());
    memory.seen().readAtLast(capture.item(), item.revision());
    memory.watched().reread(capture.item(), String.valueOf(capture.revision()), item.revision());
  }

  private Reading read(Capture capture) {
    Optional<Source> source = catalogue.source(capture.source());
    Optional<byte[]> bytes = memory.bytes().bytes(capture.sha256());
    if (source.isEmpty() || bytes.isEmpty()) {
      LOG.warn("a capture is missing url={} sha256={}", capture.url(), capture.sha256());
      return GONE;
    }
    Candidate candidate =
        new Candidate(
            source.get(),
            capture.origin(),
            capture.item(),
            capture.url(),
            WatchRepository.listed(capture.listed()));
    CapturedPage page = Recheck.captured(capture, bytes.get());
    return capture.ofListing() ? ofListing(candidate, page) : items.ofPage(candidate, page);
  }

  /** The row is looked up in the listing as it reads today; its identity is what it was. */
  private Reading ofListing(Candidate candidate, CapturedPage listing) {
    Source source = candidate.source();
    LocalDate day = LocalDate.ofInstant(listing.at(), source.zone());
    ListingPage page = new ListingPage(listing.bytes(), listing.contentType(), listing.url());
    List<ListedRow> rows =
        reader.read(source, page, day).match(Listed::rows, empty -> List.of(), no -> List.of());
    return rows.stream()
        .map(row -> items.candidate(source, candidate.origin(), listing.url(), row))
        .filter(again -> again.id().equals(candidate.id()))
        .findFirst()
        .map(again -> new Reading(items.ofRow(again, listing.at()), ""))
        .orElseGet(() -> new Reading(null, "its listing has no such row any more"));
  }
}
