package org.kawaraban.classify.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/**
 * Finds the dates printed in a sentence, English and Japanese. Every repetition in its patterns is
 * bounded, so that no text makes them slow.
 */
public final class Dates {
  /** "On the 14th Japan-Italy dialogue": what is counted is no day; a lookahead. */
  public static final String NOT_COUNTED_BEHIND =
      "(?! (?:round|meeting|session|edition|dialogue|consultation|[a-z.]{2,8}-[a-z]))";

  private static final int LAST_MONTH = 12;

  private static final DatePattern YEAR_ONLY =
      DatePattern.ofWord("ios", "(?:in|of|summit) (20\\d\\d)\\b");

  private static final DatePattern JAPANESE_YEAR_ONLY =
      DatePattern.of("2", "(20\\d\\d)年(?![0-9度])");

  /** 2022-06-13; 2022/6/13-14; 2022-06-13 to 2022-06-14. */
  private static final DatePattern YEAR_FIRST =
      DatePattern.of(
          "2",
          "(?<!\\d)(20\\d\\d)([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"
              + "(?: ?(?:-|~|to|から) ?(?:(?:20\\d\\d\\2)?(\\d{1,2})\\2)?(\\d{1,2})(?![\\d:]))?");

  /** 14.06.2022, 14/06/2022, 06/14/2022. */
  private static final DatePattern YEAR_LAST =
      DatePattern.of(
          DatePattern.DIGITS, "(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(20\\d\\d)(?![\\d/-])");

  private Dates() {}

  /** Dates of a sentence in text order, none inside another. */
  public static List<DateSpan> in(PageText page, Sentence sentence) {
    List<DateSpan> dates = List.of();
    for (DateSigns signs : DateSigns.in(page, sentence)) {
      List<DateSpan> found = in(page, sentence, signs);
      if (dates.isEmpty()) {
        dates = found;
      } else if (!found.isEmpty()) {
        dates = Stream.concat(dates.stream(), found.stream()).toList();
      }
    }
    return dates;
  }

  /** Those of one stretch, searching only for what the signs allow. */
  static List<DateSpan> in(PageText page, Sentence sentence, DateSigns signs) {
    FoundDates dates = new FoundDates(page, sentence, signs);
    if (signs.has(Sign.NUMBERS)) {
      dates.each(YEAR_FIRST, Dates::yearFirst);
      dates.each(YEAR_LAST, Dates::yearLast);
    }
    JapaneseDates.find(dates, signs);
    EnglishDates.find(dates, signs);
    if (signs.has(Sign.CENTURY)) {
      dates.each(YEAR_ONLY, Dates::yearOnly);
      dates.each(JAPANESE_YEAR_ONLY, Dates::yearOnly);
    }
    return dates.inOrder();
  }

  private static DateSpan yearFirst(Matcher m) {
    return new DateSpan(
        m.start(),
        m.end(),
        number(m.group(1)),
        number(m.group(3)),
        number(m.group(4)),
        number(m.group(5)),
        number(m.group(6)),
        null,
        null);
  }

  /** Between points the day comes first; between other signs what cannot be a month is the day. */
  private static DateSpan yearLast(Matcher m) {
    int first = number(m.group(1));
    int second = number(m.group(3));
    int year = number(m.group(4));
    if (m.group(2).equals(".") || first > LAST_MONTH || first == second) {
      return DateSpan.ofDay(m.start(), m.end(), year, second, first);
    }
    DateSpan monthFirst = DateSpan.ofDay(m.start(), m.end(), year, first, second);
    return second > LAST_MONTH ? monthFirst : monthFirst.inEitherOrder();
  }

  private static DateSpan yearOnly(Matcher m) {
    return DateSpan.ofDay(m.start(), m.end(), number(m.group(1)), 0, 0);
  }

  /** A day of the month of publication, or a range of them; no last day is 0. */
  static DateSpan thisMonth(Matcher m, int day, int endDay) {
    return new DateSpan(
        m.start(), m.end(), 0, 0, day, 0, endDay, DateSpan.Relative.THIS_MONTH, null);
  }

  /** The same, where the pattern's first two groups are the days. */
  static DateSpan thisMonth(Matcher m) {
    return thisMonth(m, number(m.group(1)), number(m.group(2)));
  }

  /** Digits as a number; 0 where there are none. */
  static int number(@Nullable String digits) {
    return digits == null ? 0 : Math.max(0, Numerals.number(digits));
  }
}
