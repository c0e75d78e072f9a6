package org.kawaraban.classify.date;

import java.util.List;
import java.util.Set;
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

  /** What stands between days told singly. */
  private static final Set<String> LISTING =
      Set.of("and", ",and", "&", ",", "/", "及び", "および", "・", "、", "と", "並びに", "ならびに");

  private static final DatePattern YEAR_ONLY =
      DatePattern.ofWord("ios", "(?:in|of|summit) (20\\d\\d)\\b");

  private static final DatePattern JAPANESE_YEAR_ONLY =
      DatePattern.of("2", "(20\\d\\d)年(?![0-9度])");

  /** 2022-06-13; 2022/6/13-14; 2022-06-13 to 2022-06-14. */
  private static final DatePattern YEAR_FIRST =
      DatePattern.of(
          "2",
          "(?<!\\d)(20\\d\\d)([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"
              + "(?:( ?(?:-|~|to|から) ?)(?:(?:(20\\d\\d)\\2)?(\\d{1,2})\\2)?(\\d{1,2})(?![\\d:]))?");

  /** 14.06.2022, 13.-14.06.2022, 14/06/2022, 06/14/2022. */
  private static final DatePattern YEAR_LAST =
      DatePattern.of(
          DatePattern.DIGITS,
          "(?<![\\d/.-])(?:(\\d{1,2})\\.?( ?(?:-|to) ?))?(\\d{1,2})([/.-])(\\d{1,2})\\4(20\\d\\d)(?![\\d/-])");

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
    MonthlessDates.find(dates, signs);
    if (signs.has(Sign.CENTURY)) {
      dates.each(YEAR_ONLY, Dates::yearOnly);
      dates.each(JAPANESE_YEAR_ONLY, Dates::yearOnly);
    }
    return dates.inOrder();
  }

  private static DateSpan yearFirst(Matcher m) {
    return range(
        m,
        new PrintedDay(number(m.group(1)), number(m.group(3)), number(m.group(4))),
        new PrintedDay(number(m.group(6)), number(m.group(7)), number(m.group(8))),
        m.group(5));
  }

  /**
   * Between points and behind another day the day comes first; between other signs what cannot be a
   * month is the day.
   */
  private static DateSpan yearLast(Matcher m) {
    int first = number(m.group(3));
    int second = number(m.group(5));
    int year = number(m.group(6));
    PrintedDay dayFirst = new PrintedDay(year, second, first);
    if (m.group(1) != null) {
      return range(m, new PrintedDay(0, second, number(m.group(1))), dayFirst, m.group(2));
    }
    if (m.group(4).equals(".") || first > LAST_MONTH || first == second) {
      return DateSpan.of(m, dayFirst);
    }
    DateSpan monthFirst = DateSpan.of(m, year, first, second);
    return second > LAST_MONTH ? monthFirst : monthFirst.leaning(Relative.EITHER_ORDER);
  }

  private static DateSpan yearOnly(Matcher m) {
    return DateSpan.of(m, number(m.group(1)), 0, 0);
  }

  /**
   * The days between two that are printed.
   *
   * @param to the word between them, null where only the first is printed
   */
  static DateSpan range(Matcher m, PrintedDay first, PrintedDay last, @Nullable String to) {
    DateSpan range = DateSpan.of(m, first, to == null ? null : last);
    return to != null && isListing(to) && isFar(first, last)
        ? DateSpan.of(m, range.first())
        : range;
  }

  /** Whether a word tells two days singly: "10 and 11 May", not "10 to 11 May". */
  static boolean isListing(String to) {
    return LISTING.contains(to.replace(" ", ""));
  }

  /** "3 March and 10 October": nothing goes on between them. */
  private static boolean isFar(PrintedDay first, PrintedDay last) {
    return last.month() > 0 && Math.floorMod(last.month() - first.month(), LAST_MONTH) > 1;
  }

  static @Nullable Relative leaning(@Nullable String word) {
    return word == null ? null : Relative.of(word);
  }

  /** Digits or kanji as a number; 0 where there are none. */
  static int number(@Nullable String digits) {
    return digits == null ? 0 : Math.max(0, Numerals.number(digits));
  }
}
