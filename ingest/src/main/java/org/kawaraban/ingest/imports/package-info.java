/**
 * Takes files a user hands in: JSON Lines, saved pages, feeds and WARC files.
 *
 * <p>Start at {@link org.kawaraban.ingest.imports.Importer}. A broken line or page is reported and
 * kept as a dead letter; the rest goes on.
 */
@NullMarked
package org.kawaraban.ingest.imports;

import org.jspecify.annotations.NullMarked;
