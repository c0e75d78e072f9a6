package org.kawaraban.ingest.listing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.extract.Decoder;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;

/** Reads a listing in the shape its source has. */
public final class ListingReader {
  private final int maxRows;

  /**
   * A reader with a limit.
   *
   * @param maxRows rows kept of one page; a listing that has more is cut
   */
  public ListingReader(int maxRows) {
    this.maxRows = maxRows;
  }

  /**
   * A page of a listing as it came.
   *
   * @param contentType empty where the server stated none
   * @param url after redirects; links resolve against it
   */
  @SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares pages.
  public record ListingPage(byte[] bytes, String contentType, URI url) {}

  /**
   * Reads one page; whatever it is, the answer is a value.
   *
   * @param today in the source's zone, for dates that are printed without a year
   */
  public ListingOutcome read(Source source, ListingPage page, LocalDate today) {
    try {
      return Decoder.decode(page.bytes(), page.contentType())
          .map(text -> cut(read(source, text, page.url(), today)))
          .orElseGet(() -> new SchemaChanged("no charset reads the listing"));
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that stumbles over a page, or sinks into one, has met one it does not know.
      return new SchemaChanged("the listing cannot be parsed: " + e);
    }
  }

  private static ListingOutcome read(Source source, String text, URI url, LocalDate today) {
    return switch (source.listing().shape()) {
      case FEED -> FeedListing.read(text, url, source);
      case HTML ->
          HtmlListing.read(
              text, url, Objects.requireNonNull(source.listing().html()), today, source);
      case CSV -> CsvListing.read(text, url, source);
    };
  }

  private ListingOutcome cut(ListingOutcome outcome) {
    return outcome instanceof Listed listed && listed.rows().size() > maxRows
        ? new Listed(listed.rows().subList(0, maxRows), listed.next())
        : outcome;
  }
}
