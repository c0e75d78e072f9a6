package org.kawaraban.store.coverage;

import java.time.Instant;

/**
 * A stretch of time in which a source could be read, or could not.
 *
 * @param from of the first poll, or of the time asked for
 * @param to not before from
 * @param readable whether what was published in it would have been seen
 * @param polls within it
 * @param reason why it was not readable; empty where it was
 */
public record Window(
    String source, Instant from, Instant to, boolean readable, int polls, String reason) {}
