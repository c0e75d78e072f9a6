/**
 * The desk of the curators: what waits, one subject with what may be decided on it, what was
 * decided. Start at {@link org.kawaraban.web.pages.review.ReviewPages}.
 */
@NullMarked
package org.kawaraban.web.pages.review;

import org.jspecify.annotations.NullMarked;
