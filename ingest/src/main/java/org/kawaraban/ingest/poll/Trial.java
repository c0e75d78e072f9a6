package org.kawaraban.ingest.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.Listing.FeedRules.Body;
import org.kawaraban.ingest.catalogue.Opml;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.FetchSetup;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;
import org.kawaraban.ingest.poll.RowItems.Reading;

/** Shows what a source would give, or one of its pages, without keeping or sending anything. */
public final class Trial implements AutoCloseable {
  private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");

  private final SourceCatalogue catalogue;
  private final Fetcher fetcher;
  private final ListingReader reader;
  private final RowItems items;
  private final Clock clock;

  public Trial(SourceCatalogue catalogue, FetchSetup setup, ListingReader reader, Clock clock) {
    this.catalogue = catalogue;
    this.fetcher = new Fetcher(setup, clock);
    this.reader = reader;
    this.items = new RowItems(catalogue);
    this.clock = clock;
  }

  /** What an address gave that was asked for. */
  public sealed interface Answer {
    /** The type switch Java 17 lacks. */
    default <R> R match(Function<Listing, R> listing, Function<Page, R> page) {
      return this instanceof Listing listed ? listing.apply(listed) : page.apply((Page) this);
    }
  }

  /**
   * What the first page of a source's first listing gave.
   *
   * @param reason one sentence; empty where the state says it all
   * @param took from the question to the answer
   */
  public record Listing(
      Source source, SourceState state, String reason, List<ListedRow> rows, Duration took)
      implements Answer {
    /** The day of the newest row, where any has a date. */
    public Optional<LocalDate> newest() {
      return rows.stream()
          .map(ListedRow::date)
          .filter(Objects::nonNull)
          .map(PartialDate::first)
          .max(Comparator.naturalOrder());
    }
  }

  /**
   * What one page gave.
   *
   * @param rules id of the source whose rules read it; empty for the generic ones
   * @param item null where there is none
   * @param problem why there is none, else empty
   */
  public record Page(String rules, @Nullable PressItem item, String problem) implements Answer {}

  /** Asks a source's listing. */
  public Listing list(Source source) {
    LocalDate today = today(source);
    URI url = source.listingUrls(today).get(0);
    long start = System.nanoTime();
    return fetcher
        .fetch(FetchRequest.of(url, source))
        .match(
            fetched -> read(source, fetched, today, since(start)),
            unchanged -> listing(source, SourceState.NOT_MODIFIED, "", since(start)),
            failed ->
                listing(
                    source,
                    ListingWalk.stateOf(failed.failure()),
                    failed.sentence(),
                    since(start)));
  }

  /** Takes a row of a source as a poll would. */
  public Page page(Source source, ListedRow row) {
    Candidate candidate = candidate(source, row);
    if (candidate.isWhole()) {
      return new Page(source.id(), items.ofRow(candidate, clock.instant()), "");
    }
    return fetcher
        .fetch(FetchRequest.of(Objects.requireNonNull(row.url()), source))
        .match(
            fetched -> read(source, row, fetched),
            unchanged -> new Page(rules(candidate), null, "not modified"),
            failed -> new Page(rules(candidate), null, failed.sentence()));
  }

  private Candidate candidate(Source source, ListedRow row) {
    return items.candidate(source, Origin.LIVE, source.listingUrls(today(source)).get(0), row);
  }

  private String rules(Candidate candidate) {
    return catalogue.sourceOf(candidate.url()).map(Source::id).orElse("");
  }

  private LocalDate today(Source source) {
    return LocalDate.ofInstant(clock.instant(), source.zone());
  }

  /** The sources that can be tried by name. */
  public SourceCatalogue catalogue() {
    return catalogue;
  }

  /** Asks an address: a feed is listed, a page read by the rules of the source it belongs to. */
  public Answer address(URI url) {
    Source feed = Opml.entry(url, Body.PAGE);
    Source source = catalogue.sourceOf(url).orElse(feed);
    long start = System.nanoTime();
    return fetcher
        .fetch(FetchRequest.of(url, source))
        .match(
            fetched ->
                looksLikeFeed(fetched)
                    ? read(feed, fetched, today(feed), since(start))
                    : read(source, row(url), fetched),
            unchanged -> new Page("", null, "not modified"),
            failed -> new Page("", null, failed.sentence()));
  }

  private static ListedRow row(URI url) {
    return new ListedRow(url, "", null, "", "", List.of());
  }

  private static boolean looksLikeFeed(Fetched fetched) {
    int length = Math.min(fetched.bytes().length, 2000);
    String head = new String(fetched.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    return FEED.matcher(head).find();
  }

  @Override
  public void close() {
    fetcher.close();
  }

  private Page read(Source source, ListedRow row, Fetched fetched) {
    Candidate candidate = candidate(source, row);
    CapturedPage page = PageIntake.captured(fetched, clock.instant());
    Reading reading = items.ofPage(candidate, page);
    return new Page(rules(candidate), reading.item(), reading.problem());
  }

  private Listing read(Source source, Fetched fetched, LocalDate today, Duration took) {
    ListingPage page = new ListingPage(fetched.bytes(), fetched.contentType(), fetched.url());
    return reader
        .read(source, page, today)
        .match(
            listed -> judged(new Listing(source, SourceState.OK, "", listed.rows(), took), today),
            empty -> listing(source, SourceState.EMPTY, "", took),
            changed -> listing(source, SourceState.SCHEMA_CHANGED, changed.reason(), took));
  }

  private static Listing judged(Listing listing, LocalDate today) {
    Tally tally = new Tally();
    tally.saw(listing.state(), "");
    tally.newest(listing.newest().orElse(null));
    tally.judgeSilence(listing.source().silenceLimit(), today);
    return new Listing(
        listing.source(), tally.state(), tally.reason(), listing.rows(), listing.took());
  }

  private static Listing listing(Source source, SourceState state, String reason, Duration took) {
    return new Listing(source, state, reason, List.of(), took);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
