/**
 * The bytes every revision was read from, so that all of them can be read again by better rules.
 *
 * <p>{@link org.kawaraban.ingest.capture.CaptureStore} keeps the bytes, one WARC file each, named
 * by their digest; {@link org.kawaraban.ingest.capture.CaptureRepository} knows which item they
 * belong to.
 *
 * <p>Knows nothing of fetching and extracting.
 */
@NullMarked
package org.kawaraban.ingest.capture;

import org.jspecify.annotations.NullMarked;
