package org.kawaraban.classify.date;

/** What a page's words say of when its meeting is, seen from the day of publication. */
public enum Tense {
  PAST,
  FUTURE,
  /** They do not say, or say both. */
  UNTOLD
}
