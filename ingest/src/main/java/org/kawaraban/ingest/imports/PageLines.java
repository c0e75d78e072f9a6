package org.kawaraban.ingest.imports;

import java.net.URI;
import java.time.Instant;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.extract.Language;
import org.kawaraban.ingest.extract.PressItems;
import org.kawaraban.ingest.extract.PressItems.Capture;
import org.kawaraban.ingest.extract.PressItems.Said;

/** Makes press items of pages given as JSON, for {@code import} and {@code tag} alike. */
public final class PageLines {
  private static final String UNNAMED = "import";

  /**
   * The item a line means. A line without a URL is known by source, date and title, and its URL is
   * a {@code urn:}.
   *
   * @param now stands for the capture of a line that names none
   * @throws IllegalArgumentException where the line says nothing, or its URL is none
   */
  public static PressItem toPressItem(PageLine line, Instant now, SourceCatalogue catalogue) {
    if (line.title().isBlank() && line.text().isBlank()) {
      throw new IllegalArgumentException("neither title nor text; allowed: at least one of them");
    }
    String source = line.source().isBlank() ? UNNAMED : line.source().strip();
    ItemId unlinked = ItemId.of(source, line.published(), line.title());
    URI url = line.url().isBlank() ? URI.create("urn:kawaraban:" + unlinked) : url(line, catalogue);
    Instant captured = line.captured() == null ? now : line.captured();
    return PressItems.of(
        new Said(
            line.url().isBlank() ? unlinked : ItemId.of(url),
            url,
            Language.of(line.lang(), line.title() + "\n" + line.text()),
            line.title(),
            line.published(),
            line.text().isBlank() ? Completeness.TITLE : Completeness.FULL,
            line.text()),
        new Capture(source, catalogue.tierOf(url), Origin.IMPORT, captured, null));
  }

  private static URI url(PageLine line, SourceCatalogue catalogue) {
    return CanonicalUrl.parse(line.url(), catalogue)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "url is \"" + line.url() + "\"; allowed: https://host/path, or none"));
  }

  private PageLines() {}
}
