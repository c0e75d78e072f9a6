/**
 * Dates as pages print them, English and Japanese: {@link org.kawaraban.classify.date.Dates} finds
 * them in a sentence, {@link org.kawaraban.classify.date.DateResolver} turns them into days.
 *
 * <p>Knows no clock and nothing of what happened on a day.
 */
@NullMarked
package org.kawaraban.classify.date;

import org.jspecify.annotations.NullMarked;
