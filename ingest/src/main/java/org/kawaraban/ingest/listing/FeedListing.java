package org.kawaraban.ingest.listing;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Listing.FeedRules.Body;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.extract.HtmlText;
import org.kawaraban.ingest.extract.Links;
import org.kawaraban.ingest.listing.ListingOutcome.Empty;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;

/** RSS 2.0, RSS 1.0 (whose entries are named by {@code rdf:about}) and Atom. */
final class FeedListing {
  static ListingOutcome read(String xml, URI url, Source source) {
    SyndFeed feed;
    try {
      // Doctypes stay refused: they can name files of ours and swell without end.
      feed = new SyndFeedInput(false, Locale.ROOT).build(new StringReader(xml));
    } catch (FeedException | IllegalArgumentException e) {
      return new SchemaChanged("not a feed: " + firstLine(e));
    }
    List<ListedRow> rows =
        feed.getEntries().stream().map(entry -> row(entry, url, source)).toList();
    return rows.isEmpty() ? new Empty() : new Listed(rows, Optional.empty());
  }

  private static ListedRow row(SyndEntry entry, URI base, Source source) {
    String summary = entry.getDescription() == null ? "" : text(entry.getDescription());
    boolean whole = source.listing().feed() != null && source.listing().feed().body() == Body.ENTRY;
    String body = whole ? body(entry).orElse(summary) : "";
    String title = entry.getTitle() == null ? "" : HtmlText.line(entry.getTitle());
    return new ListedRow(link(entry, base), title, date(entry, source), summary, body, List.of());
  }

  private static @Nullable URI link(SyndEntry entry, URI base) {
    return Stream.of(Optional.ofNullable(entry.getLink()), Optional.ofNullable(entry.getUri()))
        .flatMap(Optional::stream)
        .filter(link -> !link.isBlank())
        .flatMap(link -> Links.resolve(base, link).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable PartialDate date(SyndEntry entry, Source source) {
    Date stated =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    if (stated == null) {
      return null;
    }
    int year = stated.toInstant().atZone(source.zone()).getYear();
    return year < 1900 || year > 2100
        ? null
        : PartialDate.of(stated.toInstant().atZone(source.zone()).toLocalDate());
  }

  private static Optional<String> body(SyndEntry entry) {
    String joined =
        entry.getContents().stream().map(FeedListing::text).collect(Collectors.joining("\n\n"));
    return joined.isBlank() ? Optional.empty() : Optional.of(joined);
  }

  private static String text(SyndContent content) {
    return content.getValue() == null ? "" : HtmlText.paragraphs(content.getValue());
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private FeedListing() {}
}
