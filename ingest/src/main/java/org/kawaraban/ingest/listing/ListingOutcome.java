package org.kawaraban.ingest.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kawaraban.ingest.extract.Cut;

/** What reading a listing gave: exactly one of three things. */
public sealed interface ListingOutcome {
  /**
   * The listing's rows.
   *
   * @param rows at least one, in the order of the page
   * @param next the following page, where there is one
   */
  record Listed(List<ListedRow> rows, Optional<URI> next) implements ListingOutcome {
    public Listed {
      rows = List.copyOf(rows);
    }
  }

  /** The page is the one we know, and it lists nothing. */
  record Empty() implements ListingOutcome {}

  /**
   * The page is not the one the catalogue describes.
   *
   * @param reason one sentence
   */
  record SchemaChanged(String reason) implements ListingOutcome {
    public SchemaChanged {
      reason = Cut.to(Cut.REASON_CHARS, reason);
    }
  }

  /** The type switch Java 17 lacks. */
  default <R> R match(
      Function<Listed, R> listed,
      Function<Empty, R> empty,
      Function<SchemaChanged, R> schemaChanged) {
    if (this instanceof Listed outcome) {
      return listed.apply(outcome);
    }
    if (this instanceof Empty outcome) {
      return empty.apply(outcome);
    }
    return schemaChanged.apply((SchemaChanged) this);
  }
}
