package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;

/** Dates in English: "May 9-10, 2013", "Friday 13 February", "today". All repetition is bounded. */
final class EnglishDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)(?![a-z])";
  private static final String MONTHS_BEGIN = "adfjmnos";
  private static final String DAY =
      "(?:the )?(\\d{1,2})(?!\\d)(?:st|nd|rd|th|\\.(?=/| [adfjmnos]))?";
  private static final String NAME_OF_DAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
  private static final String WEEKDAY = "(?: ?\\(" + NAME_OF_DAY + "\\))?";
  private static final String WHOLE_NAME_OF_DAY =
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final String TO =
      " ?(?:-|~|/|and|to|through|until|till|&|, (?:and|to|through|until|till)|,) ?(?:(?:on )?"
          + NAME_OF_DAY
          + ",? )?";
  private static final String YEAR = "(?:,? (?:in )?(\\d{4})(?!\\d))?";

  /** June 13, 2022 to June 14, 2022: the same year twice. */
  private static final String YEAR_BEFORE_ANOTHER_MONTH =
      "(?:,? \\d{4}(?=,? ?(?:-|~|to|through|until|till|and) ?(?:"
          + NAME_OF_DAY
          + ",? )?[adfjmnos][a-z]{2,8}\\.? \\d))?";

  /** May 9-10, 2013; March 6 and 7, 2023; May 31 to June 2, 2021. */
  private static final DatePattern MONTH_FIRST =
      DatePattern.ofWord(
          MONTHS_BEGIN,
          MONTH
              + " "
              + DAY
              + WEEKDAY
              + "(?:"
              + YEAR_BEFORE_ANOTHER_MONTH
              + TO
              + "(?:"
              + MONTH
              + " )?"
              + DAY
              + WEEKDAY
              + ")?"
              + YEAR);

  /** 14 September 2016; 20 and 21 July; 28 February - 1 March 2019; 14-Jun-2022. */
  private static final DatePattern DAY_FIRST =
      DatePattern.of(
          "t" + DatePattern.DIGITS,
          "(?<![\\d:.])"
              + DAY
              + "(?:(?: (?:of )?"
              + MONTH
              + "(?:,? \\d{4},?)?)?"
              + TO
              + DAY
              + ")?[ /-](?:of )?"
              + MONTH
              + "(?:(?:,? |[/-])(\\d{4})(?!\\d))?");

  private static final DatePattern MONTH_ONLY =
      DatePattern.ofWord(MONTHS_BEGIN, MONTH + ",? (?:of )?(\\d{4})\\b");

  /** "in April", "early next March": without a year or a day. */
  private static final DatePattern MONTH_ALONE =
      DatePattern.ofWord(
          "abcdefhilmnstu",
          "(?:(?:in|for|this|next|last|during|since|until|by|around|throughout) (?:early |late |mid-)?|(?:early|late|end of|middle of|beginning of|half of|course of) )"
              + MONTH
              + "(?!,? (?:of )?\\d)");

  /** "today", "today and tomorrow"; "Monday", "Monday to Wednesday", but not "Monday, 3 May". */
  private static final DatePattern WORD_DAY =
      DatePattern.ofWord(
          "tymwfs",
          "(?:(today|yesterday|tomorrow)\\b(?:(?: and| until| through|-) ?(today|tomorrow)\\b)?|"
              + WHOLE_NAME_OF_DAY
              + "\\b(?! evening)(?:(?: and(?: on)?| to| through| until|-|,) ?"
              + WHOLE_NAME_OF_DAY
              + "\\b)?(?!(?: ?(?:-|to|and|through|,|&) ?"
              + NAME_OF_DAY
              + "){0,2},? \\(?(?:the )?(?:\\d|"
              + MONTH
              + ")))");

  private static final DatePattern WHOLE_MONTH =
      DatePattern.ofWord("tln", "(?:this week|this month|last month|next month)\\b");
  private static final DatePattern PART_OF_DAY =
      DatePattern.ofWord("t", "this (?:morning|afternoon|evening)\\b");
  private static final DatePattern THE_DAY =
      DatePattern.ofWord(
          "o",
          "on the (\\d{1,2})(?:st|nd|rd|th)\\b(?: (?:and|to) (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b)?(?! anniversary)"
              + Dates.NOT_COUNTED_BEHIND);

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  static void find(FoundDates dates, DateSigns signs) {
    String text = dates.text();
    if (signs.has(Sign.MONTH_NAME) && signs.has(Sign.DIGIT)) {
      dates.each(MONTH_FIRST, m -> monthFirst(m, text));
      dates.each(DAY_FIRST, m -> dayFirst(m, text));
      dates.each(
          MONTH_ONLY,
          m -> DateSpan.ofDay(m.start(), m.end(), Dates.number(m.group(2)), month(m.group(1)), 0));
    }
    if (signs.has(Sign.MONTH_NAME)) {
      dates.each(MONTH_ALONE, m -> monthAlone(m, dates));
    }
    if (signs.has(Sign.WHOLE_MONTH)) {
      dates.each(WHOLE_MONTH, EnglishDates::wholeMonth);
      dates.each(PART_OF_DAY, m -> DateSpan.relative(m.start(), m.end(), DateSpan.Relative.TODAY));
    }
    if (signs.has(Sign.DAY_NAME)) {
      dates.each(WORD_DAY, EnglishDates::wordDay);
    }
    if (signs.has(Sign.COUNTED_DAY)) {
      dates.each(THE_DAY, Dates::thisMonth);
    }
  }

  private static DateSpan monthFirst(Matcher m, String text) {
    int endMonth = m.group(3) == null ? 0 : month(m.group(3));
    return new DateSpan(
        m.start(),
        m.end(),
        Dates.number(m.group(5)),
        month(m.group(1)),
        Dates.number(m.group(2)),
        endMonth,
        Dates.number(m.group(4)),
        null,
        weekday(m, text));
  }

  private static DateSpan dayFirst(Matcher m, String text) {
    int last = month(m.group(4));
    boolean across = m.group(2) != null;
    return new DateSpan(
        m.start(),
        m.end(),
        Dates.number(m.group(5)),
        across ? month(m.group(2)) : last,
        Dates.number(m.group(1)),
        across ? last : 0,
        Dates.number(m.group(3)),
        null,
        weekday(m, text));
  }

  /** "This may help" is none. */
  private static DateSpan monthAlone(Matcher m, FoundDates dates) {
    int month = dates.isCapital(m.start(1)) ? month(m.group(1)) : -1;
    return DateSpan.ofDay(m.start(), m.end(), 0, month, 0);
  }

  private static DateSpan wholeMonth(Matcher m) {
    return DateSpan.relative(
        m.start(),
        m.end(),
        switch (m.group()) {
          case "last month" -> DateSpan.Relative.LAST_MONTH;
          case "next month" -> DateSpan.Relative.NEXT_MONTH;
          default -> DateSpan.Relative.MONTH_OF_PUBLICATION;
        });
  }

  private static DateSpan wordDay(Matcher m) {
    if (m.group(1) != null) {
      DateSpan.Relative day = DateSpan.Relative.valueOf(m.group(1).toUpperCase(Locale.ROOT));
      DateSpan span = DateSpan.relative(m.start(), m.end(), day);
      return m.group(2) == null ? span : span.withFurther(1);
    }
    DayOfWeek first = DayOfWeek.valueOf(m.group(3).toUpperCase(Locale.ROOT));
    DateSpan span = new DateSpan(m.start(), m.end(), 0, 0, 0, 0, 0, null, first);
    if (m.group(4) == null) {
      return span;
    }
    DayOfWeek last = DayOfWeek.valueOf(m.group(4).toUpperCase(Locale.ROOT));
    return span.withFurther(last.getValue() - first.getValue());
  }

  /** The weekday before "13 February" or "May 9", or null. */
  private static @Nullable DayOfWeek weekday(Matcher m, String text) {
    int blank = m.start() - 1;
    int end = text.startsWith(", ", blank - 1) ? blank - 1 : blank;
    for (int i = 0; i < WEEKDAYS.size(); i++) {
      String name = WEEKDAYS.get(i);
      if (text.startsWith(name, end - name.length()) && text.startsWith(" ", blank)) {
        return DayOfWeek.of(i + 1);
      }
    }
    return null;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private EnglishDates() {}
}
