/** Meetings as a calendar has them. Start at {@link org.kawaraban.store.calendar.Calendars}. */
@NullMarked
package org.kawaraban.store.calendar;

import org.jspecify.annotations.NullMarked;
