package org.kawaraban.classify.meeting;

import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;
import org.kawaraban.classify.text.Sentence;

/**
 * What in a sentence can begin a date, found in one pass over its letters: most sentences have no
 * date, and need not be searched for one by patterns.
 *
 * @param digit whether it has a digit
 * @param unit whether it has 年, 月 or 日 behind a numeral, or a word such as 本日
 * @param month whether a word begins like the English name of a month
 * @param day whether a word ends like that of a weekday, or as today does
 * @param first position of the first sign
 * @param last position of the last
 */
record DateSigns(boolean digit, boolean unit, boolean month, boolean day, int first, int last) {
  /** The first four letters of each month; May has no fourth. */
  private static final String MONTHS = "janufebrmarcaprimay junejulyauguseptoctonovedece";

  /** 本日, 昨年, 今年, 来年, 30日(金); a range such as 9~10日 ends with a numeral. */
  private static final String BEFORE_UNIT = "本昨今来)";

  static DateSigns of(PageText page, Sentence sentence) {
    String text = page.folded();
    boolean digit = false;
    boolean unit = false;
    boolean month = false;
    boolean day = false;
    int end = sentence.end();
    int first = end;
    int last = sentence.start();
    for (int i = sentence.start(); i < end; i++) {
      char c = text.charAt(i);
      boolean sign = false;
      if (Scripts.isDigit(c)) {
        sign = true;
        digit = true;
      } else if (c == '年' || c == '月' || c == '日') {
        sign = i > sentence.start() && isCounted(text.charAt(i - 1));
        unit |= sign;
      } else if (c == 'き' && (text.startsWith("きょう", i) || text.startsWith("きのう", i))) {
        sign = true;
        unit = true;
      } else if (c == '先' || c == '今') {
        sign = isWholeMonth(text, i);
        unit |= sign;
      } else if ((c == 't' || c == 'l') && isWholeMonthInWords(text, i)) {
        sign = true;
        day = true;
      } else if (c == 'd' && i + 2 < end && text.startsWith("day", i)) {
        sign = true;
        day = true;
      } else if (c >= 'a' && c <= 's' && i + 3 <= end && opensWord(text, i)) {
        sign = isMonth(text, i);
        month |= sign;
      }
      if (sign) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return new DateSigns(digit, unit, month, day, first, last);
  }

  private static boolean isWholeMonth(String text, int at) {
    return text.startsWith("先月", at)
        || text.startsWith("今月", at)
        || text.startsWith("今日", at)
        || text.startsWith("今週", at);
  }

  private static boolean isWholeMonthInWords(String text, int at) {
    return text.startsWith("this week", at)
        || text.startsWith("this month", at)
        || text.startsWith("last month", at);
  }

  private static boolean isCounted(char before) {
    return Numerals.isNumeral(before) || BEFORE_UNIT.indexOf(before) >= 0;
  }

  private static boolean opensWord(String text, int i) {
    return i == 0 || !Scripts.isWordPart(text.charAt(i - 1)) || Scripts.isDigit(text.charAt(i - 1));
  }

  private static boolean isMonth(String text, int at) {
    for (int i = 0; i < MONTHS.length(); i += 4) {
      if (text.regionMatches(at, MONTHS, i, 3)) {
        boolean ends = at + 3 == text.length() || !Character.isLetter(text.charAt(at + 3));
        return ends || text.charAt(at + 3) == MONTHS.charAt(i + 3);
      }
    }
    return false;
  }
}
