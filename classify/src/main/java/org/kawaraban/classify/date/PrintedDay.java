package org.kawaraban.classify.date;

import java.time.Month;

/**
 * What a page prints of a day, its parts 0 where they are not.
 *
 * @param year 1990 to 2100, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 */
record PrintedDay(int year, int month, int day) {
  /** Told by a word alone: "today". */
  static final PrintedDay NONE = new PrintedDay(0, 0, 0);

  PrintedDay withYear(int other) {
    return new PrintedDay(other, month, day);
  }

  /** Whether the parts it has can be a date; any month has a 31st where none is printed. */
  boolean isPossible() {
    return (year == 0 || (year >= 1990 && year <= 2100))
        && month >= 0
        && month <= 12
        && day >= 0
        && day <= Month.of(Math.max(1, month)).maxLength();
  }
}
