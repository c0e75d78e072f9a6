package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where and in which shape a source lists what it published. Exactly the rules of its shape are
 * there; those of the other shapes are null.
 *
 * @param urls as written, with placeholders; see {@link ListingUrls}
 * @param archive URLs of what was published long ago, by month or year, of the same shape
 * @param page for people: the URL given to rows that have none, and the base of a CSV's relative
 *     paths
 */
public record Listing(
    Shape shape,
    List<String> urls,
    List<String> archive,
    @Nullable URI page,
    @Nullable FeedRules feed,
    @Nullable HtmlRules html,
    @Nullable CsvRules csv) {

  /** The kinds of listing there are. */
  public enum Shape {
    @JsonProperty("feed")
    FEED,
    @JsonProperty("html")
    HTML,
    @JsonProperty("csv")
    CSV
  }

  public Listing {
    if (shape == null) {
      throw new IllegalArgumentException("shape is missing; allowed: feed, html or csv");
    }
    if (urls == null || urls.isEmpty()) {
      throw new IllegalArgumentException("urls is missing; allowed: one or more URLs");
    }
    urls = List.copyOf(urls);
    urls.forEach(ListingUrls::check);
    archive = archive == null ? List.of() : List.copyOf(archive);
    archive.forEach(ListingUrls::check);
    feed = shape == Shape.FEED && feed == null ? new FeedRules(null) : feed;
    refuseOthers(shape, Shape.FEED, feed);
    refuseOthers(shape, Shape.HTML, html);
    refuseOthers(shape, Shape.CSV, csv);
  }

  private static void refuseOthers(Shape shape, Shape owner, @Nullable Object rules) {
    String key = owner.name().toLowerCase(Locale.ROOT);
    if (shape == owner && rules == null) {
      throw new IllegalArgumentException("a listing of shape " + key + " needs the key " + key);
    }
    if (shape != owner && rules != null) {
      throw new IllegalArgumentException("the key " + key + " does not belong to this shape");
    }
  }

  /**
   * How to read a feed.
   *
   * @param body whether the linked page is fetched, the entry's own content is the whole text, or
   *     its description is all that can be had, as where pages are drawn by script
   */
  public record FeedRules(@Nullable Body body) {
    public FeedRules {
      body = body == null ? Body.PAGE : body;
    }

    /** Where the text of an entry stands. */
    public enum Body {
      @JsonProperty("page")
      PAGE,
      @JsonProperty("entry")
      ENTRY,
      @JsonProperty("summary")
      SUMMARY
    }
  }

  /**
   * Where things stand on a listing page.
   *
   * @param container proves the page intact: where it stands without rows the listing is empty;
   *     where it is missing the site has changed
   * @param row inside the containers; the date stands inside it or above it
   * @param link inside the row
   * @param title inside the row; empty for the link's own text
   * @param dateInside the row
   * @param dateAbove the nearest such element before the row, in document order
   * @param heading may hold the year (and month) that the dates lack
   * @param next link to the following page
   * @param maxPages 1 to 100
   */
  public record HtmlRules(
      Ladder container,
      Ladder row,
      Ladder link,
      Ladder title,
      Ladder summary,
      Ladder dateInside,
      Ladder dateAbove,
      Ladder heading,
      Ladder next,
      @Nullable Integer maxPages) {
    public HtmlRules {
      if (container == null || row == null || link == null) {
        throw new IllegalArgumentException("an html listing needs container, row and link");
      }
      title = Ladder.orNone(title);
      summary = Ladder.orNone(summary);
      dateInside = Ladder.orNone(dateInside);
      dateAbove = Ladder.orNone(dateAbove);
      heading = Ladder.orNone(heading);
      next = Ladder.orNone(next);
      maxPages = maxPages == null ? 1 : maxPages;
      if (maxPages < 1 || maxPages > 100) {
        throw new IllegalArgumentException("maxPages is " + maxPages + "; allowed: 1 to 100");
      }
      Selectors.check(container, row, link, title, summary, dateInside, dateAbove, heading, next);
    }
  }

  /**
   * Columns, each a ladder of header names or {@code #n} for the n-th, from 1.
   *
   * @param path of the page; empty or {@code #} where the first PDF is the page
   * @param pdf {@code size|path;size|path}
   */
  public record CsvRules(Ladder date, Ladder title, Ladder path, Ladder summary, Ladder pdf) {
    public CsvRules {
      if (date == null || title == null || path == null) {
        throw new IllegalArgumentException("a csv listing needs date, title and path");
      }
      summary = Ladder.orNone(summary);
      pdf = Ladder.orNone(pdf);
    }
  }
}
