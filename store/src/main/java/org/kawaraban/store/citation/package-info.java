/**
 * How to cite a page, a meeting or a cell; pure.
 *
 * <p>{@link org.kawaraban.store.citation.Citations} makes a {@link
 * org.kawaraban.store.citation.Reference} of what the record shows, {@link
 * org.kawaraban.store.citation.Style} writes it.
 */
@NullMarked
package org.kawaraban.store.citation;

import org.jspecify.annotations.NullMarked;
