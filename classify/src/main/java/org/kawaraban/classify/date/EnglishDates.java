package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;
import org.kawaraban.classify.text.Numerals;

/** Dates in English: "May 9-10, 2013", "Friday 13 February", "today". All repetition is bounded. */
final class EnglishDates {
  static final String NAME_OF_DAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
  private static final String WEEKDAY = "(?: ?\\(" + NAME_OF_DAY + "\\))?";

  /** Other days of a list, of which the last follows: 9, 10 and 11 May. */
  private static final String LISTED =
      "(?:, ?(?:" + NAME_OF_DAY + ",? )?\\d{1,2}(?!\\d)(?:st|nd|rd|th)?" + WEEKDAY + "){0,6}";

  private static final String TO =
      "(?<to> ?(?:-|~|/|and|to|through|until|till|&|, (?:and|to|through|until|till)|,) ?)(?:on )?(?:"
          + NAME_OF_DAY
          + ",? )?";

  /** "last year" behind a day or a month. */
  private static final String LEANING = ",? (?:of )?(?<leaning>(?:last|this|next) year)\\b(?!')";

  /** May 9-10, 2013; March 6 and 7, 2023; December 30, 2022 to January 2, 2023. */
  private static final DatePattern MONTH_FIRST =
      DatePattern.ofMonth(
          month("first")
              + " "
              + day("firstDay")
              + WEEKDAY
              + "(?:(?:,? (?<firstYear>\\d{4})(?=,? ?(?:-|~|to|through|until|till|and) ?(?:"
              + NAME_OF_DAY
              + ",? )?[adfjmnos][a-z]{2,8}\\.? \\d))?"
              + LISTED
              + TO
              + "(?:"
              + month("last")
              + " )?"
              + day("lastDay")
              + WEEKDAY
              + ")?(?:,? (?:in )?(?<year>\\d{4})(?!\\d)|"
              + LEANING
              + ")?");

  /** 14 September 2016; 20 and 21 July; 28 February - 1 March 2019; 14-Jun-2022. */
  private static final DatePattern DAY_FIRST =
      DatePattern.of(
          "t" + DatePattern.DIGITS,
          "(?<![a-z\\d:.+])"
              + day("firstDay")
              + WEEKDAY
              + "(?:(?: (?:of )?"
              + month("first")
              + "(?:,? (?<firstYear>\\d{4}),?)?"
              + WEEKDAY
              + ")?"
              + LISTED
              + TO
              + day("lastDay")
              + WEEKDAY
              + ")?[ /-](?:of )?"
              + month("last")
              + "(?:(?:,? |[/-])(?<year>\\d{4})(?!\\d)|"
              + LEANING
              + ")?");

  /** "The twelfth of March 2024", "the first and second of May". */
  private static final DatePattern DAY_IN_WORDS =
      DatePattern.ofWord(
          "t",
          "the "
              + dayInWords("firstDay")
              + "(?:(?<to>,? (?:and|to|through|until) )(?:the )?"
              + dayInWords("lastDay")
              + ")? of "
              + month("month")
              + "(?:,? (?<year>\\d{4})(?!\\d)|"
              + LEANING
              + ")?");

  /** October 2023; October to December 2023; from October 2023 to March 2024. */
  private static final DatePattern MONTH_ONLY =
      DatePattern.ofMonth(
          "(?:"
              + month("first")
              + "(?:,? (?:of )?(?<firstYear>\\d{4}))?(?<to> ?(?:-|to|through|until|and) ?))?"
              + month("last")
              + ",? (?:of )?(?<year>\\d{4})\\b");

  /** "in April", "early next March", "from May to July": without a year or a day. */
  private static final DatePattern MONTH_ALONE =
      DatePattern.ofWord(
          "abcdefhilmnstuw",
          "(?:(?:in|for|this|(?<leaning>next|last)|during|since|until|by|around|throughout) (?:early |late |mid-)?|(?:early|late|end of|middle of|beginning of|half of|weeks? of|days of|course of) |(?:from|between) (?=[a-z]{3,9} (?:to|and|through|until) [a-z]{3,9}\\b))"
              + month("first")
              + "(?:(?<to> ?(?:-|to|through|until|and) ?)"
              + month("last")
              + ")?(?:"
              + ",? (?:of )?(?<year>(?:last|this|next) year)\\b(?!')"
              + ")?(?!,? (?:of )?\\d)");

  private static final List<String> NAMES_OF_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  static void find(FoundDates dates, DateSigns signs) {
    String text = dates.text();
    if (signs.has(Sign.MONTH_NAME) && signs.has(Sign.DIGIT)) {
      dates.each(MONTH_FIRST, m -> monthFirst(m).on(weekday(m, text)));
      dates.each(DAY_FIRST, m -> dayFirst(m).on(weekday(m, text)));
    }
    if (signs.has(Sign.MONTH_NAME)) {
      dates.each(DAY_IN_WORDS, EnglishDates::dayInWords);
      dates.each(MONTH_ONLY, EnglishDates::monthOnly);
      dates.each(MONTH_ALONE, m -> monthAlone(m, dates));
    }
  }

  private static DateSpan monthFirst(Matcher m) {
    int year = Dates.number(m.group("year"));
    int lastMonth = Names.month(m.group("last"));
    int lastDay = Dates.number(m.group("lastDay"));
    int firstYear = Dates.number(m.group("firstYear"));
    PrintedDay first =
        new PrintedDay(
            lastDay == 0 ? year : firstYear,
            Names.month(m.group("first")),
            Dates.number(m.group("firstDay")));
    return Dates.range(m, first, new PrintedDay(year, lastMonth, lastDay), m.group("to"))
        .leaning(Dates.leaning(m.group("leaning")));
  }

  private static DateSpan dayFirst(Matcher m) {
    PrintedDay last =
        new PrintedDay(
            Dates.number(m.group("year")),
            Names.month(m.group("last")),
            Dates.number(m.group("lastDay")));
    int firstDay = Dates.number(m.group("firstDay"));
    int firstMonth = Names.month(m.group("first"));
    PrintedDay first =
        last.day() == 0
            ? new PrintedDay(last.year(), last.month(), firstDay)
            : new PrintedDay(
                Dates.number(m.group("firstYear")),
                firstMonth == 0 ? last.month() : firstMonth,
                firstDay);
    return Dates.range(m, first, last, m.group("to")).leaning(Dates.leaning(m.group("leaning")));
  }

  private static DateSpan dayInWords(Matcher m) {
    int month = Names.month(m.group("month"));
    String last = m.group("lastDay");
    return Dates.range(
            m,
            new PrintedDay(
                Dates.number(m.group("year")), month, Numerals.ordinalWord(m.group("firstDay"))),
            new PrintedDay(0, month, last == null ? 0 : Numerals.ordinalWord(last)),
            m.group("to"))
        .leaning(Dates.leaning(m.group("leaning")));
  }

  private static DateSpan monthOnly(Matcher m) {
    PrintedDay last =
        new PrintedDay(Dates.number(m.group("year")), Names.month(m.group("last")), 0);
    int first = Names.month(m.group("first"));
    return first == 0
        ? DateSpan.of(m, last)
        : Dates.range(
            m, new PrintedDay(Dates.number(m.group("firstYear")), first, 0), last, m.group("to"));
  }

  /** "This may help" is none. */
  private static DateSpan monthAlone(Matcher m, FoundDates dates) {
    int month = dates.isCapital(m.start("first")) ? Names.month(m.group("first")) : -1;
    String year = m.group("year");
    return Dates.range(
            m,
            new PrintedDay(0, month, 0),
            new PrintedDay(0, Names.month(m.group("last")), 0),
            m.group("to"))
        .leaning(Dates.leaning(year == null ? m.group("leaning") : year));
  }

  /** The weekday before "13 February" or "May 9", or null. */
  private static @Nullable DayOfWeek weekday(Matcher m, String text) {
    int blank = m.start() - 1;
    int end = text.startsWith(", ", blank - 1) ? blank - 1 : blank;
    for (String name : NAMES_OF_DAYS) {
      if (text.startsWith(name, end - name.length()) && text.startsWith(" ", blank)) {
        return Names.weekday(name);
      }
    }
    return null;
  }

  private static String day(String group) {
    return "(?:the )?(?<"
        + group
        + ">\\d{1,2})(?!\\d|\\+|[ -]?plus|g\\b)(?:st|nd|rd|th|\\.(?=/| [adfjmnos]))?";
  }

  private static String dayInWords(String group) {
    return "(?<"
        + group
        + ">(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)";
  }

  static String month(String group) {
    return "(?<"
        + group
        + ">january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)(?![a-z])";
  }

  private EnglishDates() {}
}
