package org.kawaraban.contract;

/** What the last poll of a source came to; "nothing new" is told from "could not look". */
public enum SourceState {
  /** Read and listed. */
  OK,

  /** Unchanged since the last poll (status 304). */
  NOT_MODIFIED,

  /** Read, and it lists nothing. */
  EMPTY,

  /** Read, but its newest item is older than the source's silence limit. */
  STALE,

  /** A bot challenge instead of the page; shown to the user, never evaded. */
  CHALLENGED,

  /** Asked to come back later (status 429 or 503 with Retry-After). */
  RATE_LIMITED,

  /** Answered, but not in the shape the catalogue describes. */
  SCHEMA_CHANGED,

  /** Refused by robots.txt. */
  DISALLOWED,

  /** Unreachable, or an error status. */
  FAILED,

  /** Switched off in the catalogue. */
  DISABLED;

  /** Whether the listing could be read, whatever was on it: nothing was missed. */
  public boolean isReadable() {
    return switch (this) {
      case OK, NOT_MODIFIED, EMPTY, STALE -> true;
      case CHALLENGED, RATE_LIMITED, SCHEMA_CHANGED, DISALLOWED, FAILED, DISABLED -> false;
    };
  }
}
