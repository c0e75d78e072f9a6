package org.kawaraban.store.curation;

import java.time.Instant;

/**
 * A curator's act, for ever.
 *
 * @param number 1, 2, 3 … in the order of their making
 * @param ground digest of what it was decided on; where the subject has another one now, the
 *     decision comes back for review
 */
public record Decision(
    long number, String author, Instant at, String reason, Act act, String ground) {
  /** Names a curator in the record. */
  public static final int MAX_AUTHOR_CHARS = 100;

  public Decision {
    if (author.isBlank() || author.length() > MAX_AUTHOR_CHARS) {
      throw new IllegalArgumentException(
          "author is \"%s\"; allowed: 1 to %d characters".formatted(author, MAX_AUTHOR_CHARS));
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a decision needs a reason");
    }
  }

  /** What it is about: of evidence that it adds, the cell with the item that it became. */
  public Subject subject() {
    return act instanceof Act.AddEvidence added ? added.of(Addition.itemOf(this)) : act.subject();
  }
}
