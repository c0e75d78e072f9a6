/**
 * Finds every form of the taxonomy in one pass over a text, whatever their number: {@link
 * org.kawaraban.classify.scan.Scanner}.
 *
 * <p>Knows nothing of what is done with the hits.
 */
@NullMarked
package org.kawaraban.classify.scan;

import org.jspecify.annotations.NullMarked;
