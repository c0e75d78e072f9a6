package org.kawaraban.ingest.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

/**
 * Makes press items of what pages, listings and users say. Whatever that is, the item fits into a
 * message: texts and {@link Links} have limits.
 */
public final class PressItems {
  static final int MAX_TITLE_CHARS = 1000;
  private static final int MAX_PLACE_CHARS = 200;

  /**
   * Control characters, six bytes of JSON each, and halves of letters, which JSON cannot hold. They
   * say nothing to a reader.
   */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\r\t]]");

  private static final Article NO_PAGE = new Article("", null, null, "", "", List.of(), null, "");

  /**
   * How a text came to us.
   *
   * @param at when these bytes were fetched or saved
   * @param lastModified as the server stated it, or null
   */
  public record Capture(
      String source, Tier tier, Origin origin, Instant at, @Nullable Instant lastModified) {}

  /**
   * What is said of one page, by itself or by those who list it.
   *
   * @param url canonical
   * @param title empty where there is none
   */
  public record Said(
      ItemId id,
      URI url,
      String lang,
      String title,
      @Nullable PartialDate published,
      Completeness completeness,
      String text) {}

  /** The item of a page that was read; its twin is named as that page's own item names it. */
  public static PressItem of(
      Said said, Capture capture, Article article, SourceCatalogue catalogue) {
    URI twin = article.twin();
    URI canonical = twin == null ? null : CanonicalUrl.of(twin, catalogue);
    return item(said, capture, article, canonical);
  }

  /** The item of a text without a page around it. */
  public static PressItem of(Said said, Capture capture) {
    return item(said, capture, NO_PAGE, null);
  }

  private static PressItem item(Said said, Capture capture, Article page, @Nullable URI twin) {
    String whole = printable(said.text());
    String text = Cut.to(PressItem.MAX_TEXT_CHARS, whole);
    String title = Cut.to(MAX_TITLE_CHARS, printable(said.title()));
    String place = Cut.to(MAX_PLACE_CHARS, printable(page.place()));
    return new PressItem(
        said.id(),
        PressItem.revisionOf(title, said.published(), text),
        capture.source(),
        capture.tier(),
        said.url(),
        capture.origin(),
        said.lang(),
        title,
        said.published(),
        capture.at(),
        capture.lastModified(),
        said.completeness(),
        text,
        text.length() < whole.length(),
        page.attachments(),
        twin,
        place.isEmpty() ? null : place,
        Fingerprint.of(text));
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("");
  }

  private PressItems() {}
}
