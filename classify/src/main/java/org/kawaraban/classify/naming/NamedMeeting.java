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
    return areOfOneKind(other, hit);
  }

  /** Whether two places of a page name meetings of one kind. */
  public static boolean areOfOneKind(Hit one, Hit other) {
    return kind(one).equals(kind(other));
  }

  /** Without its instrument: one page calls the same talks a dialogue and consultations. */
  private static String kind(Hit hit) {
    int end = hit.key().indexOf(' ');
    return end < 0 ? hit.key() : hit.key().substring(0, end);
  }
}
