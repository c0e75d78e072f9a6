package org.kawaraban.classify.tag;

import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.MeetingType;

/**
 * The page's own meeting as far as topics depend on it.
 *
 * @param hit where its name stands
 */
public record HeldMeeting(MeetingType type, Hit hit) {}
