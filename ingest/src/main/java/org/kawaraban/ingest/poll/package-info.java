/**
 * Asks every source at its interval and sends on what is new, losing nothing.
 *
 * <p>Start at {@link org.kawaraban.ingest.poll.PollSchedule}; one poll of one source is {@link
 * org.kawaraban.ingest.poll.SourcePoller}. An item is marked seen only after the broker has it: a
 * kill between the two sends it twice, which later stops do not notice.
 */
@NullMarked
package org.kawaraban.ingest.poll;

import org.jspecify.annotations.NullMarked;
