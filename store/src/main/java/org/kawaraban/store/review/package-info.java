/**
 * The curators' desk: what waits for a person, and what persons decided.
 *
 * <p>{@link org.kawaraban.store.review.ReviewDesk} is the entry. It writes decisions and nothing
 * else; the intake, which alone writes the record, follows them within a second.
 */
@NullMarked
package org.kawaraban.store.review;

import org.jspecify.annotations.NullMarked;
