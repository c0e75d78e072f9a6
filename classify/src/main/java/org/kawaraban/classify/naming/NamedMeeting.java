package org.kawaraban.classify.naming;

import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.MeetingType;

/**
 * A meeting at a place of the page, and what it is called.
 *
 * @param hit where it is named
 * @param type its kind, or null where only the page itself names it
 */
public record NamedMeeting(Hit hit, @Nullable MeetingType type, MeetingNames.Name name) {
  public boolean isGeneral() {
    return type != null && type.general();
  }

  /** Whether a sentence names a meeting by the same form or another of its kind. */
  public boolean is(Hit other) {
    return other.key().equals(hit.key());
  }
}
