package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Article;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.extract.Language;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PageReader.RawPage;
import org.kawaraban.ingest.extract.PressItems;
import org.kawaraban.ingest.extract.PressItems.Said;
import org.kawaraban.ingest.listing.ListedRow;

/**
 * Makes press items of listed rows and of the pages behind them. Pure: the same bytes, the same
 * item.
 */
final class RowItems {
  private final SourceCatalogue catalogue;

  RowItems(SourceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** An item, or one sentence that says why there is none. */
  record Reading(@Nullable PressItem item, String problem) {}

  /**
   * @param listing the row stands in
   */
  Candidate candidate(Source source, Origin origin, URI listing, ListedRow row) {
    URI link = row.url();
    if (link != null) {
      URI url = CanonicalUrl.of(link, catalogue);
      return new Candidate(source, origin, ItemId.of(url), url, row);
    }
    URI page = source.listing().page();
    URI url = CanonicalUrl.of(page == null ? listing : page, catalogue);
    ItemId id = ItemId.of(source.id(), row.date(), row.title());
    return new Candidate(source, origin, id, url, row);
  }

  /** The item of the page a row links to. */
  Reading ofPage(Candidate candidate, CapturedPage page) {
    Source ruling = catalogue.sourceOf(candidate.url()).orElse(null);
    return PageReader.read(
            new RawPage(page.bytes(), page.contentType()), page.url(), PageReader.rulesOf(ruling))
        .match(
            read -> new Reading(item(candidate, page, read.article()), ""),
            unreadable -> new Reading(null, unreadable.reason()));
  }

  /** The item of a row that says all there is. */
  PressItem ofRow(Candidate candidate, Instant at) {
    ListedRow row = candidate.row();
    boolean full = !row.body().isBlank();
    String text = full ? row.body() : row.summary();
    String lang = candidate.source().lang();
    Said said =
        new Said(
            candidate.id(),
            candidate.url(),
            Language.of(lang, text),
            row.title(),
            row.date(),
            full ? Completeness.FULL : said(row),
            text);
    Article listing = new Article(row.title(), null, null, text, lang, row.attachments(), null, "");
    return PressItems.of(said, capture(candidate, at, null), listing, catalogue);
  }

  /** A description that only says the title again is none. */
  private static Completeness said(ListedRow row) {
    boolean more = row.url() != null && !row.summary().isBlank();
    return more && !row.summary().equals(row.title()) ? Completeness.SUMMARY : Completeness.TITLE;
  }

  private PressItem item(Candidate candidate, CapturedPage page, Article article) {
    ListedRow row = candidate.row();
    String lang = article.lang().isEmpty() ? candidate.source().lang() : article.lang();
    Said said =
        new Said(
            candidate.id(),
            candidate.url(),
            Language.of(lang, article.text()),
            title(row.title(), article, page),
            firstOf(article.ruledDate(), row.date(), article.foundDate()),
            Completeness.FULL,
            article.text());
    Article whole = article.withAttachments(row.attachments());
    return PressItems.of(
        said, capture(candidate, page.at(), page.lastModified()), whole, catalogue);
  }

  /** A PDF's own title is mostly the name of the file it was made from. */
  private static String title(String listed, Article article, CapturedPage page) {
    boolean pdf = new RawPage(page.bytes(), page.contentType()).isPdf();
    boolean own = !article.title().isBlank() && !(pdf && !listed.isBlank());
    return own ? article.title() : listed;
  }

  private PressItems.Capture capture(
      Candidate candidate, Instant at, @Nullable Instant lastModified) {
    Source source = candidate.source();
    return new PressItems.Capture(
        source.id(),
        candidate.row().url() == null ? source.tier() : catalogue.tierOf(candidate.url()),
        candidate.origin(),
        at,
        lastModified);
  }

  private static @Nullable PartialDate firstOf(@Nullable PartialDate... dates) {
    return Stream.of(dates).filter(date -> date != null).findFirst().orElse(null);
  }
}
