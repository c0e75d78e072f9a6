/**
 * Citations of an item, a meeting or a cell of Table 1, for bibliographies and footnotes.
 *
 * <p>{@link org.kawaraban.store.citation.Citations} says what is cited ({@link
 * org.kawaraban.store.citation.Cited}); {@link org.kawaraban.store.citation.CitationFormat} writes
 * it. All of it is pure: the access date is the day a page was captured, never today. The formats
 * are a screenful each; the libraries that write them bring a processor of citation styles along.
 */
@NullMarked
package org.kawaraban.store.citation;

import org.jspecify.annotations.NullMarked;
