/**
 * Releases of the record: a Frictionless Data Package that others can cite, check and read.
 *
 * <p>{@link org.kawaraban.store.dataset.Release} writes one; {@link
 * org.kawaraban.store.dataset.ReleaseCheck} checks one as a stranger would, from its files alone;
 * {@link org.kawaraban.store.dataset.ReleaseDifference} compares two. The package {@code tables}
 * has what is in it.
 *
 * <p>The same record gives the same bytes: rows are sorted by their keys, and no time of our own
 * processing is in them.
 */
@NullMarked
package org.kawaraban.store.dataset;

import org.jspecify.annotations.NullMarked;
