package org.kawaraban.web.pages.overview;

import java.util.Locale;
import org.kawaraban.contract.SourceState;

/** How the state of a source is drawn. */
enum Mood {
  GOOD,
  DOUBTFUL,
  BAD,
  OFF;

  static Mood of(SourceState state) {
    return switch (state) {
      case OK, NOT_MODIFIED -> GOOD;
      case EMPTY, STALE, RATE_LIMITED -> DOUBTFUL;
      case CHALLENGED, SCHEMA_CHANGED, DISALLOWED, FAILED -> BAD;
      case DISABLED -> OFF;
    };
  }

  /** Whether somebody should look at the source. */
  boolean isTroubled() {
    return this == DOUBTFUL || this == BAD;
  }

  /** Class of its mark. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
