package org.kawaraban.classify.meeting;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/**
 * Finds the dates printed in a sentence, English and Japanese. Every repetition in its patterns is
 * bounded, so that no text makes them slow.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
  private static final String DAY = "(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?";
  private static final String WEEKDAY = "(?:\\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?\\))?";
  private static final String TO = " ?(?:-|~|and|to|through|until|&|, and|,) ?";

  /** May 9-10, 2013; March 6 and 7, 2023; May 31 to June 2, 2021. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b"
              + MONTH
              + " "
              + DAY
              + WEEKDAY
              + "(?:"
              + TO
              + "(?:"
              + MONTH
              + " )?"
              + DAY
              + WEEKDAY
              + ")?(?:,? (?:in )?(\\d{4}))?");

  /** 14 September 2016; 20 and 21 July; 28 February - 1 March 2019. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d:.])"
              + DAY
              + "(?:(?: "
              + MONTH
              + ")?"
              + TO
              + DAY
              + ")? (?:of )?"
              + MONTH
              + "(?:,? (\\d{4}))?");

  private static final Pattern MONTH_ONLY =
      Pattern.compile("\\b" + MONTH + ",? (?:of )?(\\d{4})\\b");
  private static final Pattern YEAR_ONLY =
      Pattern.compile("\\b(?:in|of|summit) (20\\d\\d)\\b|(20\\d\\d)年(?![0-9度])");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(20\\d\\d)([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern WORD_DAY =
      Pattern.compile(
          "\\b(today|yesterday)\\b|(?:\\b(?:on|this|last|next|at) )(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
  private static final Pattern THE_DAY =
      Pattern.compile("\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b(?! anniversary)");

  private static final String NUMBER = "([0-9〇一二三四五六七八九十元]{1,4})";
  private static final String BRACKET = "(?:\\([^()]{1,8}\\))?";
  private static final String YEAR =
      "(?:(令和|平成|昭和)?" + NUMBER + "(?:\\((?:令和|平成|昭和)?([0-9元]{1,4})\\))?年|(本年|今年|昨年|来年))";

  /** 平成29年10月10日(火)から11日(水); 4月25から26日; 三十年十月十六日と十七日. */
  private static final Pattern JAPANESE_DAY =
      Pattern.compile(
          "(?:"
              + YEAR
              + ")?"
              + NUMBER
              + "月"
              + NUMBER
              + "(?:日"
              + BRACKET
              + ")?(?:(?:及び|から|より|・|、|,|~|-|と|並びに)(?:"
              + NUMBER
              + "月)?"
              + NUMBER
              + "日)?");

  private static final Pattern JAPANESE_MONTH =
      Pattern.compile(YEAR + NUMBER + "月(?!" + NUMBER + "日)");
  private static final Pattern JAPANESE_DAY_ONLY =
      Pattern.compile("(?<![0-9月年第])(本)?([0-9]{1,2})日(?![間目本程付米英豪])");
  private static final Pattern JAPANESE_WORD = Pattern.compile("本日|昨日");

  private static final String JAPANESE_WEEKDAYS = "月火水木金土日";
  private static final int LONGEST_WEEKDAY = 12;

  private Dates() {}

  /** Dates of a sentence in text order, none inside another. */
  static List<DateSpan> in(PageText page, Sentence sentence) {
    List<DateSpan> found = new ArrayList<>();
    String text = page.folded();
    each(
        NUMERIC,
        text,
        sentence,
        m -> add(found, whole(m, number(m.group(1)), number(m.group(3)), number(m.group(4)))));
    each(JAPANESE_DAY, text, sentence, m -> add(found, japaneseDay(m, text)));
    each(JAPANESE_MONTH, text, sentence, m -> add(found, japaneseMonth(m)));
    each(MONTH_FIRST, text, sentence, m -> add(found, monthFirst(m, text)));
    each(DAY_FIRST, text, sentence, m -> add(found, dayFirst(m, text)));
    each(
        MONTH_ONLY,
        text,
        sentence,
        m ->
            add(
                found,
                DateSpan.ofDay(m.start(), m.end(), number(m.group(2)), month(m.group(1)), 0)));
    each(WORD_DAY, text, sentence, m -> add(found, wordDay(m)));
    each(THE_DAY, text, sentence, m -> add(found, thisMonth(m, number(m.group(1)))));
    each(JAPANESE_DAY_ONLY, text, sentence, m -> add(found, thisMonth(m, number(m.group(2)))));
    each(
        JAPANESE_WORD,
        text,
        sentence,
        m ->
            add(
                found,
                DateSpan.relative(
                    m.start(),
                    m.end(),
                    m.group().equals("本日")
                        ? DateSpan.Relative.TODAY
                        : DateSpan.Relative.YESTERDAY)));
    each(
        YEAR_ONLY,
        text,
        sentence,
        m ->
            add(
                found,
                DateSpan.ofDay(
                    m.start(),
                    m.end(),
                    number(m.group(1) == null ? m.group(2) : m.group(1)),
                    0,
                    0)));
    found.sort(Comparator.comparingInt(DateSpan::start));
    return found;
  }

  private static void each(
      Pattern pattern, String text, Sentence sentence, java.util.function.Consumer<Matcher> use) {
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      use.accept(matcher);
    }
  }

  /** The earlier patterns say more, so what they covered stays theirs. */
  private static void add(List<DateSpan> found, DateSpan span) {
    boolean covered =
        found.stream().anyMatch(other -> span.start() < other.end() && other.start() < span.end());
    if (!covered && span.isPossible()) {
      found.add(span);
    }
  }

  private static DateSpan whole(Matcher m, int year, int month, int day) {
    return DateSpan.ofDay(m.start(), m.end(), year, month, day);
  }

  private static DateSpan monthFirst(Matcher m, String text) {
    int endMonth = m.group(3) == null ? 0 : month(m.group(3));
    return new DateSpan(
        m.start(),
        m.end(),
        number(m.group(5)),
        month(m.group(1)),
        number(m.group(2)),
        endMonth,
        number(m.group(4)),
        null,
        weekday(m, text));
  }

  private static DateSpan dayFirst(Matcher m, String text) {
    int last = month(m.group(4));
    boolean across = m.group(2) != null;
    return new DateSpan(
        m.start(),
        m.end(),
        number(m.group(5)),
        across ? month(m.group(2)) : last,
        number(m.group(1)),
        across ? last : 0,
        number(m.group(3)),
        null,
        weekday(m, text));
  }

  private static DateSpan japaneseDay(Matcher m, String text) {
    return new DateSpan(
        m.start(),
        m.end(),
        japaneseYear(m),
        printed(m.group(5)),
        printed(m.group(6)),
        m.group(7) == null ? 0 : Numerals.number(m.group(7)),
        m.group(8) == null ? 0 : Numerals.number(m.group(8)),
        relativeYear(m),
        weekday(m, text));
  }

  private static DateSpan japaneseMonth(Matcher m) {
    return new DateSpan(
        m.start(),
        m.end(),
        japaneseYear(m),
        Numerals.number(m.group(5)),
        0,
        0,
        0,
        relativeYear(m),
        null);
  }

  private static DateSpan.@Nullable Relative relativeYear(Matcher m) {
    if (m.group(4) == null) {
      return null;
    }
    return switch (m.group(4)) {
      case "昨年" -> DateSpan.Relative.LAST_YEAR;
      case "来年" -> DateSpan.Relative.NEXT_YEAR;
      default -> DateSpan.Relative.THIS_YEAR;
    };
  }

  /** 平成29年, 2017年, 13(平成25)年, 平成21(2009)年; two digits alone are of this century. */
  private static int japaneseYear(Matcher m) {
    if (m.group(2) == null) {
      return 0;
    }
    int year = Numerals.number(m.group(2));
    String era = m.group(1);
    if (era != null) {
      return year + (era.equals("令和") ? 2018 : era.equals("平成") ? 1988 : 1925);
    }
    if (year >= 1900) {
      return year;
    }
    // Without a bracket a bare "30年" may be an era's or a century's year.
    return m.group(3) != null ? 2000 + year : 0;
  }

  private static DateSpan wordDay(Matcher m) {
    if (m.group(1) != null) {
      boolean today = m.group(1).equals("today");
      return DateSpan.relative(
          m.start(), m.end(), today ? DateSpan.Relative.TODAY : DateSpan.Relative.YESTERDAY);
    }
    DayOfWeek weekday = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
    return new DateSpan(m.start(), m.end(), 0, 0, 0, 0, 0, null, weekday);
  }

  /** The weekday in the bracket of 4月10日(木), or before "13 February" or "May 9". */
  private static @Nullable DayOfWeek weekday(Matcher m, String text) {
    int bracket = text.indexOf('(', m.start());
    if (bracket >= 0 && bracket <= m.end() && bracket + 1 < text.length()) {
      int index = JAPANESE_WEEKDAYS.indexOf(text.charAt(bracket + 1));
      return index < 0 ? null : DayOfWeek.of(index + 1);
    }
    String before = text.substring(Math.max(0, m.start() - LONGEST_WEEKDAY), m.start());
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (before.endsWith(name + " ") || before.endsWith(name + ", ")) {
        return day;
      }
    }
    return null;
  }

  private static DateSpan thisMonth(Matcher m, int day) {
    return new DateSpan(m.start(), m.end(), 0, 0, day, 0, 0, DateSpan.Relative.THIS_MONTH, null);
  }

  /** A month or day that is printed: 0 is no such thing, and not the lack of one. */
  private static int printed(String digits) {
    int number = Numerals.number(digits);
    return number == 0 ? -1 : number;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Math.max(0, Numerals.number(digits));
  }
}
