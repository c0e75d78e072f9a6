package org.kawaraban.store.citation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Something that can be cited.
 *
 * @param id in the record
 * @param institution who published it
 * @param issued when it was published or took place, or null
 * @param urls where it stands; of a meeting or cell its sources, the first of them first
 * @param accessed when it was fetched, or null for what is no page
 * @param note what else a reader must know; may be empty
 */
public record Reference(
    String id,
    String title,
    String institution,
    @Nullable PartialDate issued,
    List<URI> urls,
    @Nullable LocalDate accessed,
    String note) {
  public Reference {
    urls = List.copyOf(urls);
  }
}
