package org.kawaraban.web.pages.sources;

import java.util.Locale;
import org.kawaraban.contract.SourceState;

/** How the state of a source is drawn. */
public enum Mood {
  GOOD,
  DOUBTFUL,
  BAD,
  OFF;

  public static Mood of(SourceState state) {
    return switch (state) {
      case OK, NOT_MODIFIED -> GOOD;
      case EMPTY, STALE, RATE_LIMITED -> DOUBTFUL;
      case CHALLENGED, SCHEMA_CHANGED, DISALLOWED, FAILED -> BAD;
      case DISABLED -> OFF;
    };
  }

  /** Whether somebody should look at the source. */
  public boolean isTroubled() {
    return this == DOUBTFUL || this == BAD;
  }

  /** Class of its mark. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
