package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Article;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.extract.Language;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PressItems;
import org.kawaraban.ingest.extract.PressItems.Capture;
import org.kawaraban.ingest.extract.PressItems.Said;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchRequest;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.publish.Outlet;

/** Takes one listed row all the way: fetch, read, send on, remember; in this order. */
final class PageIntake {
  /** So often a page may be missing, too long or misdirected before it is set aside. */
  private static final int MOST_ATTEMPTS = 6;

  /** Kafka's own share of a message: headers and framing. */
  private static final int MESSAGE_OVERHEAD_BYTES = 64 * 1024;

  private final SourceCatalogue catalogue;
  private final Fetcher fetcher;
  private final Outlet outlet;
  private final SeenRepository seen;
  private final Clock clock;

  PageIntake(
      SourceCatalogue catalogue, Fetcher fetcher, Outlet outlet, SeenRepository seen, Clock clock) {
    this.catalogue = catalogue;
    this.fetcher = fetcher;
    this.outlet = outlet;
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * A row with the name it has for ever.
   *
   * @param url canonical; where the row links to nothing, that of the listing's page
   */
  record Candidate(ItemId id, URI url, ListedRow row) {}

  /** How it ended; without a failure the row need not be looked at again. */
  record End(boolean published, Optional<Failed> failure) {
    static final End SET_ASIDE = new End(false, Optional.empty());
    static final End PUBLISHED = new End(true, Optional.empty());
  }

  /**
   * @param listing the row stands in
   */
  Candidate candidate(Source source, URI listing, ListedRow row) {
    URI link = row.url();
    if (link != null) {
      URI url = CanonicalUrl.of(link, catalogue);
      return new Candidate(ItemId.of(url), url, row);
    }
    URI page = source.listing().page();
    ItemId id = ItemId.of(source.id(), row.date(), row.title());
    return new Candidate(id, CanonicalUrl.of(page == null ? listing : page, catalogue), row);
  }

  /**
   * @param attempts that failed before
   */
  End take(Source source, Candidate candidate, int attempts) {
    URI link = candidate.row().url();
    if (!candidate.row().body().isBlank()) {
      return publish(source, candidate, listed(source, candidate, Completeness.FULL));
    }
    if (link == null) {
      return publish(source, candidate, listed(source, candidate, Completeness.TITLE));
    }
    FetchRequest request =
        new FetchRequest(link, Validators.NONE, source.minGap(), source.allowPrivateAddresses());
    return fetcher
        .fetch(request)
        .match(
            fetched -> read(source, candidate, fetched),
            unchanged -> End.SET_ASIDE,
            failed -> fail(source, candidate, failed, attempts + 1));
  }

  private End read(Source source, Candidate candidate, Fetched fetched) {
    Source ruling = catalogue.sourceOf(candidate.url()).orElse(null);
    return PageReader.read(
            new PageReader.RawPage(fetched.bytes(), fetched.contentType()),
            fetched.url(),
            PageReader.rulesOf(ruling))
        .match(
            read -> publish(source, candidate, item(source, candidate, fetched, read.article())),
            unreadable -> setAside(source, candidate, unreadable.reason(), fetched.bytes()));
  }

  private PressItem item(Source source, Candidate candidate, Fetched fetched, Article article) {
    ListedRow row = candidate.row();
    Said said =
        new Said(
            candidate.id(),
            candidate.url(),
            Language.of(article.lang().isEmpty() ? source.lang() : article.lang(), article.text()),
            title(row.title(), article, fetched),
            firstOf(article.ruledDate(), row.date(), article.foundDate()),
            Completeness.FULL,
            article.text());
    Article whole = article.withAttachments(row.attachments());
    return PressItems.of(said, capture(source, candidate, fetched), whole, catalogue);
  }

  /** A PDF's own title is mostly the name of the file it was made from. */
  private static String title(String listed, Article article, Fetched fetched) {
    boolean pdf = new PageReader.RawPage(fetched.bytes(), fetched.contentType()).isPdf();
    boolean own = !article.title().isBlank() && !(pdf && !listed.isBlank());
    return own ? article.title() : listed;
  }

  private PressItem listed(Source source, Candidate candidate, Completeness completeness) {
    ListedRow row = candidate.row();
    String text = row.body().isBlank() ? row.summary() : row.body();
    Said said =
        new Said(
            candidate.id(),
            candidate.url(),
            Language.of(source.lang(), text),
            row.title(),
            row.date(),
            completeness,
            text);
    Article listing =
        new Article(row.title(), null, null, text, source.lang(), row.attachments(), null);
    return PressItems.of(said, capture(source, candidate, null), listing, catalogue);
  }

  private Capture capture(Source source, Candidate candidate, @Nullable Fetched fetched) {
    return new Capture(
        source.id(),
        candidate.row().url() == null ? source.tier() : catalogue.tierOf(candidate.url()),
        Origin.LIVE,
        clock.instant(),
        fetched == null ? null : fetched.lastModified());
  }

  private End publish(Source source, Candidate candidate, PressItem item) {
    outlet.publish(item).join();
    seen.markSeen(page(source, candidate), item.revision(), clock.instant());
    return End.PUBLISHED;
  }

  private End setAside(Source source, Candidate candidate, String reason, byte[] bytes) {
    boolean fits = bytes.length <= Topics.MAX_MESSAGE_BYTES - MESSAGE_OVERHEAD_BYTES;
    String told = fits ? reason : reason + "; its " + bytes.length + " bytes are too many to keep";
    String subject = String.valueOf(candidate.row().url());
    outlet
        .setAside(new DeadLetter("ingest", told, subject, null, null, fits ? bytes : null))
        .join();
    seen.markSeen(page(source, candidate), null, clock.instant());
    return End.SET_ASIDE;
  }

  private End fail(Source source, Candidate candidate, Failed failed, int attempts) {
    if (isLasting(failed.failure()) && attempts >= MOST_ATTEMPTS) {
      return setAside(source, candidate, failed.sentence(), new byte[0]);
    }
    boolean ofPage =
        failed.failure() != Failure.CHALLENGED && failed.failure() != Failure.RATE_LIMITED;
    if (ofPage && !Thread.currentThread().isInterrupted()) {
      Duration wait = Backoff.wait(source.interval(), attempts - 1, failed.retryAfter());
      seen.markFailing(
          page(source, candidate),
          new SeenRepository.Failing(attempts, clock.instant().plus(wait)),
          failed.sentence());
    }
    return new End(false, Optional.of(failed));
  }

  private static boolean isLasting(Failure failure) {
    return List.of(Failure.GONE, Failure.TOO_LARGE, Failure.TOO_MANY_REDIRECTS, Failure.REFUSED)
        .contains(failure);
  }

  private static SeenRepository.Page page(Source source, Candidate candidate) {
    return new SeenRepository.Page(candidate.id(), source.id(), candidate.url());
  }

  private static @Nullable PartialDate firstOf(@Nullable PartialDate... dates) {
    return Stream.of(dates).filter(date -> date != null).findFirst().orElse(null);
  }
}
