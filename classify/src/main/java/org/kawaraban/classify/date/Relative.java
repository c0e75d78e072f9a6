package org.kawaraban.classify.date;

import java.util.Map;

/**
 * How a date leans on the day of publication, or on another date.
 *
 * @param steps how many of the unit later, or earlier where negative
 */
public record Relative(Unit unit, int steps) {
  /** What is counted from the day of publication. */
  public enum Unit {
    DAY,
    /** From Monday. */
    WEEK,
    MONTH,
    YEAR,
    /** The weekday or month printed: "last Friday" is one before publication. */
    NAMESAKE,
    /** The 27th of whichever month the tense tells. */
    SOME_MONTH,
    /** The year printed last before the date: 同年11月5日. */
    YEAR_ABOVE,
    /** A year of two digits or one, of the century or of an era: 24年2月1日; the steps are they. */
    SHORT_YEAR,
    /** A whole date whose day and month may change places: 11/12/2024. */
    EITHER_ORDER
  }

  public static final Relative TODAY = new Relative(Unit.DAY, 0);
  public static final Relative LAST_YEAR = new Relative(Unit.YEAR, -1);
  static final Relative SOME_MONTH = new Relative(Unit.SOME_MONTH, 0);
  static final Relative EITHER_ORDER = new Relative(Unit.EITHER_ORDER, 0);

  private static final Map<String, Relative> WORDS =
      Map.ofEntries(
          Map.entry("today", TODAY),
          Map.entry("this morning", TODAY),
          Map.entry("this afternoon", TODAY),
          Map.entry("this evening", TODAY),
          Map.entry("本日", TODAY),
          Map.entry("今日", TODAY),
          Map.entry("きょう", TODAY),
          Map.entry("yesterday", new Relative(Unit.DAY, -1)),
          Map.entry("last night", new Relative(Unit.DAY, -1)),
          Map.entry("昨日", new Relative(Unit.DAY, -1)),
          Map.entry("きのう", new Relative(Unit.DAY, -1)),
          Map.entry("the day before yesterday", new Relative(Unit.DAY, -2)),
          Map.entry("一昨日", new Relative(Unit.DAY, -2)),
          Map.entry("おととい", new Relative(Unit.DAY, -2)),
          Map.entry("the day after tomorrow", new Relative(Unit.DAY, 2)),
          Map.entry("明後日", new Relative(Unit.DAY, 2)),
          Map.entry("あさって", new Relative(Unit.DAY, 2)),
          Map.entry("tomorrow", new Relative(Unit.DAY, 1)),
          Map.entry("明日", new Relative(Unit.DAY, 1)),
          Map.entry("あす", new Relative(Unit.DAY, 1)),
          Map.entry("last week", new Relative(Unit.WEEK, -1)),
          Map.entry("先週", new Relative(Unit.WEEK, -1)),
          Map.entry("this week", new Relative(Unit.WEEK, 0)),
          Map.entry("今週", new Relative(Unit.WEEK, 0)),
          Map.entry("next week", new Relative(Unit.WEEK, 1)),
          Map.entry("来週", new Relative(Unit.WEEK, 1)),
          Map.entry("last month", new Relative(Unit.MONTH, -1)),
          Map.entry("先月", new Relative(Unit.MONTH, -1)),
          Map.entry("this month", new Relative(Unit.MONTH, 0)),
          Map.entry("今月", new Relative(Unit.MONTH, 0)),
          Map.entry("本", new Relative(Unit.MONTH, 0)),
          Map.entry("next month", new Relative(Unit.MONTH, 1)),
          Map.entry("来月", new Relative(Unit.MONTH, 1)),
          Map.entry("一昨年", new Relative(Unit.YEAR, -2)),
          Map.entry("last year", LAST_YEAR),
          Map.entry("昨年", LAST_YEAR),
          Map.entry("去年", LAST_YEAR),
          Map.entry("this year", new Relative(Unit.YEAR, 0)),
          Map.entry("本年", new Relative(Unit.YEAR, 0)),
          Map.entry("今年", new Relative(Unit.YEAR, 0)),
          Map.entry("next year", new Relative(Unit.YEAR, 1)),
          Map.entry("来年", new Relative(Unit.YEAR, 1)),
          Map.entry("last", new Relative(Unit.NAMESAKE, -1)),
          Map.entry("next", new Relative(Unit.NAMESAKE, 1)),
          Map.entry("同年", new Relative(Unit.YEAR_ABOVE, 0)),
          Map.entry("翌年", new Relative(Unit.YEAR_ABOVE, 1)));

  /**
   * What a word of either language says.
   *
   * @throws IllegalArgumentException for any other word
   */
  static Relative of(String word) {
    Relative relative = WORDS.get(word);
    if (relative == null) {
      throw new IllegalArgumentException("no word for a day: " + word);
    }
    return relative;
  }
}
