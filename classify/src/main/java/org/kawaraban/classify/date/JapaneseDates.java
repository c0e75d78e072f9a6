package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;
import org.kawaraban.classify.text.Numerals;

/** Dates in Japanese: 平成29年10月10日(火)から11日, 本27日, 本日. All repetition is bounded. */
final class JapaneseDates {
  /** How a date with its year or month can begin. */
  private static final String OPENS = DatePattern.DIGITS + "〇一二三四五六七八九十元令平昭本今昨去来";

  private static final String NUMBER = "([0-9〇一二三四五六七八九十元]{1,4})";

  /** (火), but not (現地時間21日), which is another date. */
  private static final String BRACKET = "(?:\\((?!現地時間[0-9])[^()]{1,8}\\))?";

  private static final String YEAR =
      "(?:(令和|平成|昭和)?" + NUMBER + "(?:\\((?:令和|平成|昭和)?([0-9元]{1,4})\\))?年|((?<!一)昨年|本年|今年|去年|来年))";

  /** 2022年6月13日から2022年6月14日: the year of the last day says nothing new. */
  private static final String SAME_YEAR = "(?:(?:令和|平成)?[0-9元]{1,4}年)?";

  /** 平成29年10月10日(火)から11日(水), 同11日, 本11日; 4月25から26日; 三十年十月十六日と十七日. */
  private static final DatePattern JAPANESE_DAY =
      DatePattern.of(
          OPENS,
          "(?:"
              + YEAR
              + ")?"
              + NUMBER
              + "月"
              + NUMBER
              + "(?:日"
              + BRACKET
              + ")?(?:(?:及び|および|から|より|・|、|,|~|-|と|並びに|ならびに|・翌)"
              + SAME_YEAR
              + "(?:(?:"
              + NUMBER
              + "|同)月|同|本|翌)?"
              + NUMBER
              + "(?:日(?!間)|の?両日))?");

  private static final DatePattern JAPANESE_MONTH =
      DatePattern.of(OPENS, YEAR + NUMBER + "月(?!" + NUMBER + "日)");

  /** 10月に, without a year or a day. */
  private static final DatePattern JAPANESE_MONTH_ALONE =
      DatePattern.of(
          DatePattern.DIGITS,
          "(?<![0-9年〇一二三四五六七八九十])([0-9]{1,2})月(?=に|上旬|中旬|下旬|末|初|頃|ごろ|半ば|前半|後半|はじめ|開催|実施)");

  private static final DatePattern WHOLE_MONTH = DatePattern.of("先来今", "先月|来月|今月(?![0-9])|今週");

  /** 写真1 日独首脳会談: the sign of a day is that of Japan. */
  private static final String NO_PAIR = "(?![独仏印韓露伊蘭加越](?:[首外防両間協政情関共経科安・]|サイバ|2\\+2))";

  private static final DatePattern JAPANESE_DAY_ONLY =
      DatePattern.of(
          "本" + DatePattern.DIGITS,
          "(?:(?<![0-9月年第])|(?<=[今同]月))(本)?([0-9]{1,2})日(?![間目本程時付米英豪])" + NO_PAIR);
  private static final DatePattern JAPANESE_DAYS_ONLY =
      DatePattern.of(
          DatePattern.DIGITS,
          "(?:(?<![0-9月年第])|(?<=[今同]月))([0-9]{1,2})(?:日"
              + BRACKET
              + ")?(?:及び|および|から|-|~|・|、|と|、翌|と翌)(?:同|翌|本)?([0-9]{1,2})(?:日(?![間目本程時])|の?両日)");

  /** 先月21日から23日. */
  private static final DatePattern DAY_OF_MONTH_BESIDE =
      DatePattern.of(
          "先来",
          "(先月|来月)([0-9]{1,2})日"
              + BRACKET
              + "(?:(?:及び|および|から|-|~|・|、|と)([0-9]{1,2})(?:日(?![間目本程時])|の?両日))?");

  /** 本日から21日まで. */
  private static final DatePattern FROM_TODAY =
      DatePattern.of("本き今", "(?:本日|きょう|今日)" + BRACKET + "(?:から|より|~|-)([0-9]{1,2})日(?!間)");

  /** R4.6.14: an era by its letter. */
  private static final DatePattern ERA_LETTER =
      DatePattern.of(
          "rh", "(?<![a-z0-9])([rh])([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{1,2})(?![0-9])");

  /** 6/14(火): without the bracket it may be a fraction. */
  private static final DatePattern MONTH_SLASH_DAY =
      DatePattern.of(DatePattern.DIGITS, "(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})\\([月火水木金土日]\\)");

  private static final DatePattern TODAY_AND_TOMORROW =
      DatePattern.of("本き今昨", "(?:本日|きょう|今日)(?=(?:及び|および|と|、|から|・)明日)|昨日(?=(?:及び|および|と|、|から|・)本日)");

  private static final DatePattern JAPANESE_WORD =
      DatePattern.of("本昨明き今あ", "本日|昨日|明日|きょう|今日|きのう|あす");

  /** 先週の金曜日, 火曜日に, but not the (火曜日) of a date. */
  private static final DatePattern DAY_OF_WEEK =
      DatePattern.of("月火水木金土日", "(?<![(毎])([月火水木金土日])曜日?(?![一-龥・)])");

  private static final String WEEKDAYS = "月火水木金土日";

  static void find(FoundDates dates, DateSigns signs) {
    String text = dates.text();
    if (signs.has(Sign.MONTH)) {
      dates.each(JAPANESE_DAY, m -> japaneseDay(m, text));
      if (signs.has(Sign.YEAR)) {
        dates.each(JAPANESE_MONTH, JapaneseDates::japaneseMonth);
      }
      dates.each(
          JAPANESE_MONTH_ALONE, m -> DateSpan.ofDay(m.start(), m.end(), 0, printed(m.group(1)), 0));
    }
    if (signs.has(Sign.JAPANESE_WORD)) {
      dates.each(DAY_OF_MONTH_BESIDE, JapaneseDates::dayOfMonthBeside);
      dates.each(WHOLE_MONTH, JapaneseDates::wholeMonth);
    }
    if (signs.has(Sign.NUMBERS)) {
      dates.each(ERA_LETTER, JapaneseDates::eraLetter);
      dates.each(
          MONTH_SLASH_DAY,
          m ->
              DateSpan.ofDay(
                  m.start(), m.end(), 0, Dates.number(m.group(1)), Dates.number(m.group(2))));
    }
    if (signs.has(Sign.DAY) && signs.has(Sign.DIGIT)) {
      dates.each(FROM_TODAY, JapaneseDates::fromToday);
      dates.each(JAPANESE_DAYS_ONLY, Dates::thisMonth);
      dates.each(JAPANESE_DAY_ONLY, m -> Dates.thisMonth(m, Dates.number(m.group(2)), 0));
    }
    if (signs.has(Sign.WEEKDAY)) {
      dates.each(DAY_OF_WEEK, JapaneseDates::dayOfWeek);
    }
    if (signs.has(Sign.DAY) || signs.has(Sign.JAPANESE_WORD)) {
      dates.each(TODAY_AND_TOMORROW, m -> word(m).withFurther(1));
      dates.each(JAPANESE_WORD, JapaneseDates::word);
    }
  }

  private static DateSpan dayOfWeek(Matcher m) {
    DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(m.group(1)) + 1);
    return new DateSpan(m.start(), m.end(), 0, 0, 0, 0, 0, null, day);
  }

  private static DateSpan wholeMonth(Matcher m) {
    return DateSpan.relative(
        m.start(),
        m.end(),
        switch (m.group()) {
          case "先月" -> DateSpan.Relative.LAST_MONTH;
          case "来月" -> DateSpan.Relative.NEXT_MONTH;
          default -> DateSpan.Relative.MONTH_OF_PUBLICATION;
        });
  }

  private static DateSpan dayOfMonthBeside(Matcher m) {
    return new DateSpan(
        m.start(),
        m.end(),
        0,
        0,
        Dates.number(m.group(2)),
        0,
        Dates.number(m.group(3)),
        m.group(1).equals("先月") ? DateSpan.Relative.LAST_MONTH : DateSpan.Relative.NEXT_MONTH,
        null);
  }

  private static DateSpan fromToday(Matcher m) {
    return new DateSpan(
        m.start(), m.end(), 0, 0, 0, 0, Dates.number(m.group(1)), DateSpan.Relative.TODAY, null);
  }

  private static DateSpan eraLetter(Matcher m) {
    int before = m.group(1).equals("r") ? 2018 : 1988;
    return DateSpan.ofDay(
        m.start(),
        m.end(),
        before + Dates.number(m.group(2)),
        Dates.number(m.group(3)),
        Dates.number(m.group(4)));
  }

  private static DateSpan word(Matcher m) {
    return DateSpan.relative(
        m.start(),
        m.end(),
        switch (m.group()) {
          case "昨日", "きのう" -> DateSpan.Relative.YESTERDAY;
          case "明日", "あす" -> DateSpan.Relative.TOMORROW;
          default -> DateSpan.Relative.TODAY;
        });
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

  /** The weekday in the bracket of 4月10日(木), or null. */
  private static @Nullable DayOfWeek weekday(Matcher m, String text) {
    int bracket = text.indexOf('(', m.start());
    if (bracket < 0 || bracket > m.end() || bracket + 1 >= text.length()) {
      return null;
    }
    int index = WEEKDAYS.indexOf(text.charAt(bracket + 1));
    return index < 0 ? null : DayOfWeek.of(index + 1);
  }

  private static DateSpan.@Nullable Relative relativeYear(Matcher m) {
    if (m.group(4) == null) {
      return null;
    }
    return switch (m.group(4)) {
      case "昨年", "去年" -> DateSpan.Relative.LAST_YEAR;
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

  /** A month or day that is printed: 0 is no such thing, and not the lack of one. */
  private static int printed(String digits) {
    int number = Numerals.number(digits);
    return number == 0 ? -1 : number;
  }

  private JapaneseDates() {}
}
