/**
 * The source catalogue: which pages are watched, how they are shaped, on what terms.
 *
 * <p>Start at {@link org.kawaraban.ingest.catalogue.SourceCatalogue}, read from {@code
 * sources.yaml}. A source is added by YAML alone; a bad entry is refused with file, line and
 * reason.
 *
 * <p>Knows nothing of HTTP or Kafka, and of pages only which selectors are to be tried on them.
 */
@NullMarked
package org.kawaraban.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
