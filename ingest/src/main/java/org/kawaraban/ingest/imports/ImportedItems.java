package org.kawaraban.ingest.imports;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Article;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.extract.Decoder;
import org.kawaraban.ingest.extract.Extraction;
import org.kawaraban.ingest.extract.Language;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PageReader.RawPage;
import org.kawaraban.ingest.extract.PressItems;
import org.kawaraban.ingest.extract.PressItems.Capture;
import org.kawaraban.ingest.extract.PressItems.Said;
import org.kawaraban.ingest.listing.ListedRow;

/**
 * Press items of what files hold, which sources need not be of the catalogue. What cannot be one is
 * refused by {@link IllegalArgumentException} with the reason.
 */
final class ImportedItems {
  /** The source of what no source of the catalogue published. */
  private static final String UNNAMED = "import";

  private final SourceCatalogue catalogue;
  private final Clock clock;

  ImportedItems(SourceCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A line of JSON. */
  PressItem line(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
    String line = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return PageLines.toPressItem(PageLine.parse(line), clock.instant(), catalogue);
  }

  /**
   * A saved page or PDF.
   *
   * @param known its URL, where something beside the page says it
   */
  PressItem page(byte[] bytes, Optional<URI> known) {
    URI url =
        known
            .or(() -> Decoder.decode(bytes, "").flatMap(html -> SavedPage.urlOf(html, catalogue)))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the page does not say its URL; allowed: a canonical link, og:url, a"
                            + " \"saved from url\" comment or a line in "
                            + UrlMap.NAME));
    return page(new RawPage(bytes, ""), url, clock.instant());
  }

  /** A page as it was fetched at some time. */
  PressItem page(RawPage page, URI url, Instant at) {
    Source source = catalogue.sourceOf(url).orElse(null);
    Article article =
        PageReader.read(page, url, PageReader.rulesOf(source))
            .match(Extraction.Extracted::article, ImportedItems::refuse);
    return item(url, at, source, article);
  }

  private static Article refuse(Extraction.Unreadable unreadable) {
    throw new IllegalArgumentException(unreadable.reason());
  }

  private PressItem item(URI url, Instant at, @Nullable Source source, Article article) {
    String name = source == null ? UNNAMED : source.id();
    String lang = article.lang().isEmpty() && source != null ? source.lang() : article.lang();
    Said said =
        new Said(
            ItemId.of(url),
            url,
            Language.of(lang, article.text()),
            article.title(),
            article.ruledDate() == null ? article.foundDate() : article.ruledDate(),
            Completeness.FULL,
            article.text());
    Capture capture = new Capture(name, catalogue.tierOf(url), Origin.IMPORT, at, null);
    return PressItems.of(said, capture, article, catalogue);
  }

  /** An entry is what its feed says of it; the page behind it is not fetched. */
  PressItem entry(ListedRow row) {
    if (row.url() == null) {
      throw new IllegalArgumentException("the entry has no link");
    }
    URI url = CanonicalUrl.of(row.url(), catalogue);
    Source source = catalogue.sourceOf(url).orElse(null);
    Completeness completeness =
        row.body().isBlank() || row.body().equals(row.title())
            ? Completeness.TITLE
            : row.body().equals(row.summary()) ? Completeness.SUMMARY : Completeness.FULL;
    String text = completeness == Completeness.TITLE ? "" : row.body();
    return PressItems.of(
        new Said(
            ItemId.of(url),
            url,
            Language.of(source == null ? "" : source.lang(), row.title() + "\n" + text),
            row.title(),
            row.date(),
            completeness,
            text),
        new Capture(
            source == null ? UNNAMED : source.id(),
            catalogue.tierOf(url),
            Origin.IMPORT,
            clock.instant(),
            null));
  }
}
