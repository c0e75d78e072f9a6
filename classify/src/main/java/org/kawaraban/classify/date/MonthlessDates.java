package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSigns.Sign;

/**
 * Dates without a month, in either language: "today", 来週, "last Friday", 本27日. All repetition is
 * bounded.
 */
final class MonthlessDates {
  /** 本日から21日まで, 本日及び明日, きのう. */
  private static final DatePattern JAPANESE_WORD =
      DatePattern.of(
          "本昨明き今あ一お",
          "(本日|一?昨日|明後?日|きょう|今日|きのう|あす|おととい|あさって)(?:"
              + JapaneseDates.BRACKET
              + "(?:から|より|~|-)([0-9]{1,2})日(?!間)|(?:及び|および|と|、|から|・)(本日|明日))?");

  /** 先週の金曜日, 火曜日から木曜日, but not the (火曜日) of a date. */
  private static final DatePattern JAPANESE_WEEKDAYS =
      DatePattern.of(
          "先今来月火水木金土日",
          "(?<![(毎])(?:(先週|今週|来週)の?)?([月火水木金土日])曜日?(?:(?:から|と|・|、|及び)([月火水木金土日])曜日?)?(?!(?!夜|朝|夕|昼|未明|深夜|早朝|午前|午後)[一-龥・)])");

  /** A week or a month: 先月, 来週. */
  private static final DatePattern JAPANESE_SPAN =
      DatePattern.of("先来今", "先月|来月|今月(?![0-9])|先週|今週|来週");

  /** 写真1 日独首脳会談: the sign of a day is that of Japan. */
  private static final String NO_PAIR = "(?![独仏印韓露伊蘭加越](?:[首外防両間協政情関共経科安・]|サイバ|2\\+2))";

  /** 首脳会談の3日後, 5日連続. */
  private static final String NO_NUMBER_OF_DAYS = "(?![後前連余]|以[上内下]|ぶり|ほど|未満|ごと|がかり|足らず)";

  /** 本27日, 先月21日から23日, 13、14両日. */
  private static final DatePattern JAPANESE_DAY =
      DatePattern.of(
          "本先来今" + DatePattern.DIGITS,
          "(?:(?<leaning>先月|来月|今月|(?<!日)本)の?|(?<![0-9月年第泊])|(?<=同月))(?<firstDay>[0-9]{1,2})(?:(?:日"
              + JapaneseDates.BRACKET
              + ")?"
              + JapaneseDates.OTHERS
              + "(?<to>及び|および|から|-|~|・|、|と|、翌|と翌)(?:同|翌|本)?(?<lastDay>[0-9]{1,2})(?:日(?![間目本程時])|の?両日)|日(?![間目本程時付米英豪])"
              + NO_NUMBER_OF_DAYS
              + NO_PAIR
              + ")");

  /** "today", "today and tomorrow". */
  private static final DatePattern ENGLISH_WORD =
      DatePattern.ofWord(
          "ty",
          "(today|(?:the day before )?yesterday|(?:the day after )?tomorrow)\\b(?:(?: and| until| through|-) ?(today|tomorrow)\\b)?");

  /** "Monday to Wednesday", "last Friday", "on Friday next week"; but not "Monday, 3 May". */
  private static final DatePattern ENGLISH_WEEKDAYS =
      DatePattern.ofWord(
          "lnmtwfs",
          "(?:(last|next) )?"
              + "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"
              + "(?:(?: and(?: on)?| to| through| until|-|,) ?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b)?"
              + "(?: (?:of )?((?:last|this|next) week)\\b)?"
              + "(?!(?: ?(?:-|to|and|through|,|&) ?"
              + EnglishDates.NAME_OF_DAY
              + "){0,2},? \\(?(?:the )?(?:\\d|"
              + EnglishDates.month("month")
              + "))");

  /** A week, a month or a part of a day: "next week", "this morning". */
  private static final DatePattern ENGLISH_SPAN =
      DatePattern.ofWord(
          "tln",
          "(?:this (?:week|month|morning|afternoon|evening)|(?:last|next) (?:week|month)\\b(?! of)|last night)\\b");

  /** "On the 27th", "from the 3rd to the 5th", "Tuesday, the 12th". */
  private static final DatePattern ENGLISH_DAY =
      DatePattern.ofWord(
          "oft",
          "(?:(?:on|from) |(?<=day |day, ))the (\\d{1,2})(?:st|nd|rd|th)\\b(?: (?:and|to) (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b)?(?! anniversary)"
              + Dates.NOT_COUNTED_BEHIND);

  static void find(FoundDates dates, DateSigns signs) {
    if (signs.has(Sign.DAY) || signs.has(Sign.JAPANESE_WORD)) {
      dates.each(JAPANESE_WORD, MonthlessDates::japaneseWord);
    }
    if (signs.has(Sign.DAY_NAME)) {
      dates.each(ENGLISH_WORD, m -> word(m, m.group(1), m.group(2)));
      dates.each(
          ENGLISH_WEEKDAYS,
          m -> weekdays(m, m.group(4) == null ? m.group(1) : m.group(4), m.group(2), m.group(3)));
    }
    if (signs.has(Sign.WEEKDAY)) {
      dates.each(JAPANESE_WEEKDAYS, m -> weekdays(m, m.group(1), m.group(2), m.group(3)));
    }
    if (signs.has(Sign.DAY)) {
      dates.each(JAPANESE_DAY, MonthlessDates::japaneseDay);
    }
    if (signs.has(Sign.COUNTED_DAY)) {
      dates.each(ENGLISH_DAY, MonthlessDates::someMonth);
    }
    if (signs.has(Sign.JAPANESE_WORD)) {
      dates.each(JAPANESE_SPAN, m -> word(m, m.group(), null));
    }
    if (signs.has(Sign.WHOLE_MONTH)) {
      dates.each(ENGLISH_SPAN, m -> word(m, m.group(), null));
    }
  }

  private static DateSpan japaneseDay(Matcher m) {
    int first = Dates.number(m.group("firstDay"));
    int last = Dates.number(m.group("lastDay"));
    // 30日から2日 goes on into the next month; 5日、3日 are two days of one.
    boolean apart = last > 0 && last < first && Dates.isListing(m.group("to"));
    DateSpan span = someMonth(m, first, apart ? 0 : last);
    return m.group("leaning") == null ? span : span.leaning(Relative.of(m.group("leaning")));
  }

  private static DateSpan japaneseWord(Matcher m) {
    DateSpan span = word(m, m.group(1), m.group(3));
    return m.group(2) == null
        ? span
        : DateSpan.of(m, PrintedDay.NONE, new PrintedDay(0, 0, Dates.number(m.group(2))))
            .leaning(span.relative());
  }

  /** A word of either language for a day, a week or a month, or one for the first of more days. */
  private static DateSpan word(Matcher m, String first, @Nullable String last) {
    Relative relative = Relative.of(first);
    DateSpan span = DateSpan.of(m, PrintedDay.NONE).leaning(relative);
    return last == null ? span : span.withFurther(Relative.of(last).steps() - relative.steps());
  }

  /** "Next Friday", 火曜日から木曜日: a weekday, or all up to another. */
  private static DateSpan weekdays(
      Matcher m, @Nullable String leaning, String first, @Nullable String last) {
    DayOfWeek day = Names.weekday(first);
    DateSpan span = DateSpan.of(m, PrintedDay.NONE).on(day).leaning(Dates.leaning(leaning));
    return last == null
        ? span
        : span.withFurther(
            Math.floorMod(
                Names.weekday(last).getValue() - day.getValue(), DayOfWeek.values().length));
  }

  /** A day of a month that is not printed, or a range of them; no last day is 0. */
  private static DateSpan someMonth(Matcher m, int day, int lastDay) {
    return DateSpan.of(
            m, new PrintedDay(0, 0, day), lastDay == 0 ? null : new PrintedDay(0, 0, lastDay))
        .leaning(Relative.SOME_MONTH);
  }

  /** The same, where the pattern's first two groups are the days. */
  private static DateSpan someMonth(Matcher m) {
    return someMonth(m, Dates.number(m.group(1)), Dates.number(m.group(2)));
  }

  private MonthlessDates() {}
}
