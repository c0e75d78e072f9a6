package org.kawaraban.ingest.listing;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * One thing a source lists.
 *
 * @param url as linked, absolute; null where the row links to nothing
 * @param title empty where there is none
 * @param date as printed, in the source's zone; null where none stands
 * @param summary plain text, empty where there is none
 * @param body plain text of an entry that carries its whole text, else empty
 * @param attachments documents named beside the page
 */
public record ListedRow(
    @Nullable URI url,
    String title,
    @Nullable PartialDate date,
    String summary,
    String body,
    List<URI> attachments) {
  public ListedRow {
    attachments = List.copyOf(attachments);
  }
}
