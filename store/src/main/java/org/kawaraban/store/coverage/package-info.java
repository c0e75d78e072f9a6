/**
 * When each source could be read, and so what it means that nothing was found.
 *
 * <p>{@link org.kawaraban.store.coverage.Coverage} makes windows of source reports and is pure;
 * {@link org.kawaraban.store.coverage.AbsenceDesk} certifies absence from the record, {@link
 * org.kawaraban.store.coverage.PollQueries} reads no more reports than that takes.
 */
@NullMarked
package org.kawaraban.store.coverage;

import org.jspecify.annotations.NullMarked;
