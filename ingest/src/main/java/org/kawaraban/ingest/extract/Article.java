package org.kawaraban.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * What one page says.
 *
 * @param title empty where none stands
 * @param ruledDate read where the source's rules say it stands, or null
 * @param foundDate read elsewhere on the page, or null; worth less than a listing's date
 * @param text paragraphs apart by blank lines, never empty
 * @param lang as the page declares it, empty where it does not
 * @param attachments the first hundred of them
 * @param place where the text was given out, empty where none stands
 */
public record Article(
    String title,
    @Nullable PartialDate ruledDate,
    @Nullable PartialDate foundDate,
    String text,
    String lang,
    List<URI> attachments,
    @Nullable URI twin,
    String place) {
  private static final int MAX_ATTACHMENTS = 100;

  public Article {
    attachments = attachments.stream().limit(MAX_ATTACHMENTS).toList();
  }

  /** The same with documents that were named beside the page. */
  public Article withAttachments(List<URI> named) {
    List<URI> all = Stream.concat(attachments.stream(), named.stream()).distinct().toList();
    return new Article(title, ruledDate, foundDate, text, lang, all, twin, place);
  }
}
