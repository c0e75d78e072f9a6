package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A date as printed.
 *
 * @param start position in the page
 * @param first the day, or the first of several
 * @param last the last of several, its month and year 0 where they are those of the first; null
 *     where one is printed
 * @param weekday printed by itself, or beside the day
 * @param further days behind the first, where the last is told by a word: "today and tomorrow",
 *     "Tuesday to Thursday"; else 0
 * @param relative how the date leans on the day of publication
 */
public record DateSpan(
    int start,
    int end,
    PrintedDay first,
    @Nullable PrintedDay last,
    @Nullable Relative relative,
    @Nullable DayOfWeek weekday,
    int further) {

  /** One day as a pattern found it. */
  static DateSpan of(Matcher m, PrintedDay day) {
    return new DateSpan(m.start(), m.end(), day, null, null, null, 0);
  }

  static DateSpan of(Matcher m, int year, int month, int day) {
    return of(m, new PrintedDay(year, month, day));
  }

  /** The first and, where one is printed, the last of several days. */
  static DateSpan of(Matcher m, PrintedDay first, @Nullable PrintedDay last) {
    return of(m, first).withLast(last);
  }

  /**
   * Up to another day, or none: the year printed behind "30 December to 2 January 2024" is that of
   * the last.
   */
  private DateSpan withLast(@Nullable PrintedDay last) {
    PrintedDay dated =
        last != null && first.year() == 0 && last.year() > 0
            ? first.withYear(turnsYear(first, last) ? last.year() - 1 : last.year())
            : first;
    return new DateSpan(start, end, dated, last, relative, weekday, further);
  }

  DateSpan leaning(@Nullable Relative other) {
    return new DateSpan(start, end, first, last, other, weekday, further);
  }

  DateSpan on(@Nullable DayOfWeek day) {
    return new DateSpan(start, end, first, last, relative, day, further);
  }

  /** The same, and some more days. */
  DateSpan withFurther(int days) {
    return new DateSpan(start, end, first, last, relative, weekday, Math.max(0, days));
  }

  /** The year of the first day, or 0. */
  public int year() {
    return first.year();
  }

  /** The month of the first day, or 0. */
  public int month() {
    return first.month();
  }

  /** The first day in its month, or 0. */
  public int day() {
    return first.day();
  }

  /** Whether a word tells that the day is to come: "tomorrow", 来週. */
  public boolean isAhead() {
    return relative != null && relative.steps() > 0 && isCounted();
  }

  /** Whether the last of several days is printed. */
  public boolean hasLastDay() {
    return last != null && last.day() > 0;
  }

  /** Whether a weekday is printed alone. */
  public boolean isWeekday() {
    return weekday != null && day() == 0;
  }

  /** Whether only the day of publication can tell month or day. */
  boolean isCounted() {
    if (relative == null) {
      return isWeekday();
    }
    return switch (relative.unit()) {
      case DAY, WEEK, MONTH, SOME_MONTH -> true;
      case NAMESAKE -> isWeekday();
      case YEAR, YEAR_ABOVE, SHORT_YEAR, EITHER_ORDER -> false;
    };
  }

  public boolean isWhole() {
    return year() > 0 && month() > 0 && day() > 0;
  }

  /** Whether the parts it has can be a date. */
  boolean isPossible() {
    return first.isPossible() && (last == null || last.isPossible());
  }

  /** Whether a range goes over a new year. */
  static boolean turnsYear(PrintedDay first, PrintedDay last) {
    return last.month() > 0 && last.month() < first.month();
  }
}
