package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as something else refers to it: what it is called and by what name it is found.
 *
 * @param key the permanent name that is shown, {@code series-slug/…}
 * @param series canonical English name
 * @param seriesJa its Japanese name, empty where the vocabulary has none
 * @param ordinal as printed by a source, or null
 */
public record MeetingReference(
    String key, String series, String seriesJa, @Nullable Integer ordinal) {}
