/**
 * Meetings and what is expected of their series. Start at {@link
 * org.kawaraban.web.pages.meetings.MeetingPages}.
 */
@NullMarked
package org.kawaraban.web.pages.meetings;

import org.jspecify.annotations.NullMarked;
