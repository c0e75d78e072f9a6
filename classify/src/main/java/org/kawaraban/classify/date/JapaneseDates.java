package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;
import org.kawaraban.classify.text.Numerals;

/** Dates in Japanese: 平成29年10月10日(火)から11日, 本27日, 本日. All repetition is bounded. */
final class JapaneseDates {
  /** How a date with its year or month can begin. */
  private static final String OPENS = DatePattern.DIGITS + "〇一二三四五六七八九十元令平昭本今昨去来同翌rh";

  private static final String NUMERAL = "[0-9〇一二三四五六七八九十元]";

  /** (火), 火曜日, but not (現地時間21日), which is another date. */
  static final String BRACKET = "(?:\\((?!現地時間[0-9])[^()]{1,8}\\)|[月火水木金土日]曜日?)?";

  /** 午後3時30分, 15:30. */
  private static final String CLOCK =
      "(?: ?(?:午前|午後)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2}))?";

  /** 平成29年, 13(平成25)年, 平成21(2009)年, R6年, 昨年. */
  private static final String YEAR =
      "(?:(?<era>"
          + Eras.NAMES
          + ")?"
          + number("year")
          + "(?:\\((?:令和|平成|昭和)?(?<otherYear>[0-9元]{1,4})\\))?年|(?<leaning>一昨年|昨年|本年|今年|去年|来年|同年|翌年)の?)";

  /** 2022年6月13日から2022年6月14日. */
  private static final String LAST_YEAR = "(?:(?<lastEra>令和|平成)?(?<lastYear>[0-9元]{1,4})年|[同翌]年)?";

  private static final String TO = "(?<to>及び|および|から|より|・|、|,|~|-|と|並びに|ならびに|・翌)";

  /** The last of several days of one month: 9日、10日及び11日, 13、14両日. */
  static final String OTHERS = "(?:[、,・]" + NUMERAL + "{1,3}(?:日(?!間)" + BRACKET + ")?){0,6}";

  /** Up to 11日(水), 同11日, 本11日, 翌3月1日, 14、15の両日. */
  private static final String RANGE =
      OTHERS
          + TO
          + LAST_YEAR
          + "(?:(?:翌?"
          + number("lastMonth")
          + "|同)月|同|本|翌)?"
          + number("lastDay")
          + "(?:日(?!間)|の?両日)";

  /** 平成29年10月10日(火)から11日(水); 4月25から26日, but not 4月2プラス2; 三十年十月十六日と十七日. */
  private static final DatePattern DAY_OF_MONTH =
      DatePattern.of(
          OPENS,
          "(?:"
              + YEAR
              + ")?"
              + number("firstMonth")
              + "月"
              + number("firstDay")
              + "(?:(?:日|(?=\\([月火水木金土日][)曜]))"
              + BRACKET
              + ")?(?:"
              + CLOCK
              + RANGE
              + "|(?<=[日曜)]))");

  /** 令和6年2月, 2023年10月から12月. */
  private static final DatePattern MONTH =
      DatePattern.of(
          OPENS,
          YEAR
              + number("firstMonth")
              + "月(?:"
              + TO
              + LAST_YEAR
              + number("lastMonth")
              + "月)?(?!"
              + NUMERAL
              + "{1,4}日)");

  /** 10月に, 10月から12月に, without a year or a day. */
  private static final DatePattern MONTH_ALONE =
      DatePattern.of(
          DatePattern.DIGITS,
          "(?<![0-9年〇一二三四五六七八九十])([0-9]{1,2})月(?:(から|~|-|、|・|と|及び)([0-9]{1,2})月)?(?=に|上旬|中旬|下旬|末|初|頃|ごろ|半ば|前半|後半|はじめ|開催|実施|まで|2プラス2|2\\+2)");

  /** R4.6.14: an era by its letter. */
  private static final DatePattern ERA_LETTER =
      DatePattern.of(
          "rh", "(?<![a-z0-9])([rh])([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{1,2})(?![0-9])");

  /** 6/14(火): without the bracket it may be a fraction. */
  private static final DatePattern MONTH_SLASH_DAY =
      DatePattern.of(DatePattern.DIGITS, "(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})\\([月火水木金土日]\\)");

  static void find(FoundDates dates, DateSigns signs) {
    String text = dates.text();
    if (signs.has(Sign.MONTH)) {
      dates.each(DAY_OF_MONTH, m -> dayOfMonth(m, text));
      if (signs.has(Sign.YEAR)) {
        dates.each(MONTH, JapaneseDates::month);
      }
      dates.each(MONTH_ALONE, JapaneseDates::monthAlone);
    }
    if (signs.has(Sign.NUMBERS)) {
      dates.each(ERA_LETTER, JapaneseDates::eraLetter);
      dates.each(
          MONTH_SLASH_DAY,
          m -> DateSpan.of(m, 0, Dates.number(m.group(1)), Dates.number(m.group(2))));
    }
  }

  private static DateSpan dayOfMonth(Matcher m, String text) {
    return Dates.range(
            m,
            new PrintedDay(year(m), printed(m.group("firstMonth")), printed(m.group("firstDay"))),
            new PrintedDay(
                lastYear(m), Dates.number(m.group("lastMonth")), Dates.number(m.group("lastDay"))),
            m.group("to"))
        .leaning(leaning(m))
        .on(weekday(m, text));
  }

  private static DateSpan month(Matcher m) {
    return Dates.range(
            m,
            new PrintedDay(year(m), Numerals.number(m.group("firstMonth")), 0),
            new PrintedDay(lastYear(m), Dates.number(m.group("lastMonth")), 0),
            m.group("to"))
        .leaning(leaning(m));
  }

  private static DateSpan monthAlone(Matcher m) {
    return Dates.range(
        m,
        new PrintedDay(0, printed(m.group(1)), 0),
        new PrintedDay(0, Dates.number(m.group(3)), 0),
        m.group(2));
  }

  private static DateSpan eraLetter(Matcher m) {
    return DateSpan.of(
        m, Eras.year(m.group(1), m.group(2)), Dates.number(m.group(3)), Dates.number(m.group(4)));
  }

  /** The weekday in the bracket of 4月10日(木), or null. */
  private static @Nullable DayOfWeek weekday(Matcher m, String text) {
    int bracket = text.indexOf('(', m.start());
    boolean named =
        bracket >= 0
            && bracket <= m.end()
            && bracket + 1 < text.length()
            && "月火水木金土日".indexOf(text.charAt(bracket + 1)) >= 0;
    return named ? Names.weekday(text.substring(bracket + 1, bracket + 2)) : null;
  }

  /** 昨年; 24年 without an era. */
  private static @Nullable Relative leaning(Matcher m) {
    String digits = m.group("year");
    return digits != null && year(m) == 0
        ? new Relative(Relative.Unit.SHORT_YEAR, Numerals.number(digits))
        : Dates.leaning(m.group("leaning"));
  }

  /** 平成29年, 2017年, 13(平成25)年, 平成21(2009)年; 0 where two digits stand alone. */
  private static int year(Matcher m) {
    if (m.group("year") == null) {
      return 0;
    }
    int year = Eras.year(m.group("era"), m.group("year"));
    return year == 0 && m.group("otherYear") != null
        ? 2000 + Numerals.number(m.group("year"))
        : year;
  }

  private static int lastYear(Matcher m) {
    return m.group("lastYear") == null ? 0 : Eras.year(m.group("lastEra"), m.group("lastYear"));
  }

  /** A month or day that is printed: 0 is no such thing, and not the lack of one. */
  private static int printed(String digits) {
    int number = Numerals.number(digits);
    return number == 0 ? -1 : number;
  }

  private static String number(String group) {
    return "(?<" + group + ">" + NUMERAL + "{1,4})";
  }

  private JapaneseDates() {}
}
