package org.kawaraban.classify.date;

import java.util.Set;

/** What a page tells of the years of its dates. */
public interface Years {
  /** That of a page that tells nothing. */
  Years NONE =
      new Years() {
        @Override
        public Set<Integer> printed() {
          return Set.of();
        }

        @Override
        public int thisYear() {
          return 0;
        }

        @Override
        public int yearOf(DateSpan day) {
          return 0;
        }

        @Override
        public int yearAbove(DateSpan day) {
          return 0;
        }
      };

  /** Years printed anywhere on the page, by which a weekday can tell a year. */
  Set<Integer> printed();

  /** The year in which the page speaks by its own words, or 0. */
  int thisYear();

  /** The one year with which the page prints a day of a month elsewhere, or 0. */
  int yearOf(DateSpan day);

  /** The year printed last before a date, or 0. */
  int yearAbove(DateSpan day);
}
