package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A date as printed, its parts 0 or null where they are not.
 *
 * @param start position in the page
 * @param year 1900 to 2100, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param endMonth of a range across months, or 0
 * @param endDay of a range, or 0
 * @param weekday printed by itself, or beside the day
 * @param further days of a range behind its first, where the last is told by a word: "today and
 *     tomorrow", "Tuesday to Thursday"; else 0
 * @param relative how the date leans on the day of publication
 */
public record DateSpan(
    int start,
    int end,
    int year,
    int month,
    int day,
    int endMonth,
    int endDay,
    @Nullable Relative relative,
    @Nullable DayOfWeek weekday,
    int further) {

  DateSpan(
      int start,
      int end,
      int year,
      int month,
      int day,
      int endMonth,
      int endDay,
      @Nullable Relative relative,
      @Nullable DayOfWeek weekday) {
    this(start, end, year, month, day, endMonth, endDay, relative, weekday, 0);
  }

  /** A date told by the day of publication. */
  public enum Relative {
    /** The day itself. */
    TODAY,
    YESTERDAY,
    TOMORROW,
    /** A day of the publication month: 本27日. */
    THIS_MONTH,
    /** Some day of the publication month: "this week", 今月. */
    MONTH_OF_PUBLICATION,
    /** Some day of the month before it, or the one printed. */
    LAST_MONTH,
    /** Some day of the month after it, or the one printed. */
    NEXT_MONTH,
    THIS_YEAR,
    LAST_YEAR,
    NEXT_YEAR,
    /** A whole date whose day and month may change places: 11/12/2024. */
    EITHER_ORDER;

    /** Whether month and day are printed, so that the day of publication tells at most the year. */
    boolean leavesDay() {
      return this == THIS_YEAR || this == LAST_YEAR || this == NEXT_YEAR || this == EITHER_ORDER;
    }
  }

  static DateSpan ofDay(int start, int end, int year, int month, int day) {
    return new DateSpan(start, end, year, month, day, 0, 0, null, null);
  }

  static DateSpan relative(int start, int end, Relative relative) {
    return new DateSpan(start, end, 0, 0, 0, 0, 0, relative, null);
  }

  /** The same, and some more days. */
  DateSpan withFurther(int days) {
    return new DateSpan(
        start, end, year, month, day, endMonth, endDay, relative, weekday, Math.max(0, days));
  }

  /** The same with the order of day and month left open. */
  DateSpan inEitherOrder() {
    return new DateSpan(start, end, year, month, day, 0, 0, Relative.EITHER_ORDER, weekday);
  }

  public boolean isWhole() {
    return year > 0 && month > 0 && day > 0;
  }

  /** Whether the parts it has can be a date. */
  boolean isPossible() {
    return day >= 0
        && month >= 0
        && month <= 12
        && isDayOf(month, day)
        && isDayOf(endMonth > 0 ? endMonth : month, endDay)
        && (year == 0 || (year >= 1990 && year <= 2100));
  }

  /** Whether a month has such a day in some year; any has where the month is not printed. */
  private static boolean isDayOf(int month, int day) {
    return day <= 0 || (month <= 12 && day <= Month.of(Math.max(1, month)).maxLength());
  }
}
