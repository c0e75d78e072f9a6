/**
 * Finds the meetings a page speaks of: which one is its own, what it is called, its ordinal, dates,
 * place, mode and stage, and which others it names as past, promised or beside it.
 *
 * <p>Start at {@link org.kawaraban.classify.meeting.Meetings}. Knows no clock: dates are resolved
 * against the day of publication, or stay unresolved.
 */
@NullMarked
package org.kawaraban.classify.meeting;

import org.jspecify.annotations.NullMarked;
