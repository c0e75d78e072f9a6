package org.kawaraban.classify.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;
import org.kawaraban.classify.text.Sentence;

/**
 * What in a stretch of a sentence can begin a date, found in one pass over its letters: most
 * sentences have no date, and need not be searched for one by patterns.
 *
 * @param signs what there is
 * @param first position of the first sign
 * @param last position of the last
 */
record DateSigns(Set<Sign> signs, int first, int last) {
  /** Something by which a date shows. */
  enum Sign {
    DIGIT,
    /** A digit on either side of a stroke, point or dash: 2022/6/14. */
    NUMBERS,
    /** 20 before two more digits. */
    CENTURY,
    /** 14th. */
    COUNTED_DAY,
    /** 年 behind a numeral or as in 昨年. */
    YEAR,
    /** 月 behind a numeral. */
    MONTH,
    /** 日 behind a numeral, a bracket or as in 本日. */
    DAY,
    /** 金曜. */
    WEEKDAY,
    /** 先月, きょう. */
    JAPANESE_WORD,
    /** A word that begins like the English name of a month. */
    MONTH_NAME,
    /** "this week", "this morning". */
    WHOLE_MONTH,
    /** The end of a weekday, "today" or "tomorrow". */
    DAY_NAME
  }

  /** The first four letters of each month; May has no fourth. */
  private static final String MONTHS = "janufebrmarcaprimay junejulyauguseptoctonovedece";

  /** The first letters of their English names. */
  static final String MONTHS_BEGIN = "adfjmnos";

  /** 本日, 昨年, 今年, 来年, 両日, 30日(金); a range such as 9~10日 ends with a numeral. */
  private static final String BEFORE_UNIT = "本昨今去来明後両同翌)";

  /**
   * The stretches of a sentence that have signs, each so far from the next that no date joins them.
   */
  static List<DateSigns> in(PageText page, Sentence sentence) {
    String text = page.folded();
    List<DateSigns> stretches = List.of();
    Set<Sign> signs = null;
    int first = 0;
    int last = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      Sign sign = at(text, i, sentence);
      if (sign == null) {
        continue;
      }
      if (signs == null || i - last > FoundDates.REACH_OF_SIGNS) {
        stretches = with(stretches, signs, first, last);
        signs = EnumSet.noneOf(Sign.class);
        first = i;
      }
      signs.add(sign);
      if (sign == Sign.DIGIT) {
        addNumber(signs, text, i, sentence.end());
      }
      last = i;
    }
    return with(stretches, signs, first, last);
  }

  private static List<DateSigns> with(
      List<DateSigns> stretches, @Nullable Set<Sign> signs, int first, int last) {
    if (signs == null) {
      return stretches;
    }
    List<DateSigns> more = stretches.isEmpty() ? new ArrayList<>(2) : stretches;
    more.add(new DateSigns(signs, first, last));
    return more;
  }

  private static void addNumber(Set<Sign> signs, String text, int digit, int end) {
    if (digit + 1 == end) {
      return;
    }
    char next = text.charAt(digit + 1);
    if (next == '/' || next == '-' || next == '.') {
      if (digit + 2 < end && Scripts.isDigit(text.charAt(digit + 2))) {
        signs.add(Sign.NUMBERS);
      }
    } else if (next == 's' || next == 'n' || next == 'r' || next == 't') {
      signs.add(Sign.COUNTED_DAY);
    } else if (next == '0' && text.charAt(digit) == '2') {
      signs.add(Sign.CENTURY);
    }
  }

  boolean has(Sign sign) {
    return signs.contains(sign);
  }

  private static @Nullable Sign at(String text, int i, Sentence sentence) {
    char c = text.charAt(i);
    if (c < 128) {
      return latin(text, i, sentence.end());
    }
    return switch (c) {
      case '年' -> isCounted(text, i, sentence) ? Sign.YEAR : null;
      case '月' -> isCounted(text, i, sentence) ? Sign.MONTH : null;
      case '日' -> isCounted(text, i, sentence) ? Sign.DAY : null;
      case '曜' -> Sign.WEEKDAY;
      case 'き' ->
          text.startsWith("きょう", i) || text.startsWith("きのう", i) ? Sign.JAPANESE_WORD : null;
      case 'あ' ->
          text.startsWith("あす", i) || text.startsWith("あさって", i) ? Sign.JAPANESE_WORD : null;
      case 'お' -> text.startsWith("おととい", i) ? Sign.JAPANESE_WORD : null;
      case '先', '今', '来' -> isWholeMonth(text, i) ? Sign.JAPANESE_WORD : null;
      default -> null;
    };
  }

  private static @Nullable Sign latin(String text, int i, int end) {
    char c = text.charAt(i);
    if (Scripts.isDigit(c)) {
      return Sign.DIGIT;
    }
    if ((c == 'd' && text.startsWith("day", i)) || (c == 'm' && text.startsWith("morrow", i))) {
      return Sign.DAY_NAME;
    }
    if (c < 'a' || c > 't' || i + 3 > end || !opensWord(text, i)) {
      return null;
    }
    if ((c == 't' || c == 'l' || c == 'n') && isWholeMonthInWords(text, i)) {
      return Sign.WHOLE_MONTH;
    }
    return MONTHS_BEGIN.indexOf(c) >= 0 && isMonth(text, i) ? Sign.MONTH_NAME : null;
  }

  private static boolean isWholeMonth(String text, int at) {
    return text.startsWith("先月", at)
        || text.startsWith("来月", at)
        || text.startsWith("今月", at)
        || text.startsWith("今日", at)
        || text.startsWith("先週", at)
        || text.startsWith("今週", at)
        || text.startsWith("来週", at);
  }

  private static boolean isWholeMonthInWords(String text, int at) {
    if (!text.startsWith("this ", at)) {
      return text.startsWith("last month", at)
          || text.startsWith("next month", at)
          || text.startsWith("last week", at)
          || text.startsWith("next week", at)
          || text.startsWith("last night", at);
    }
    int word = at + "this ".length();
    return text.startsWith("week", word)
        || text.startsWith("month", word)
        || text.startsWith("morning", word)
        || text.startsWith("afternoon", word)
        || text.startsWith("evening", word);
  }

  private static boolean isCounted(String text, int unit, Sentence sentence) {
    if (unit == sentence.start()) {
      return false;
    }
    char before = text.charAt(unit - 1);
    return Numerals.isNumeral(before) || BEFORE_UNIT.indexOf(before) >= 0;
  }

  private static boolean opensWord(String text, int i) {
    return i == 0 || !Scripts.isWordPart(text.charAt(i - 1)) || Scripts.isDigit(text.charAt(i - 1));
  }

  /** Whether a word that begins at a place begins like the English name of a month. */
  static boolean isMonth(String text, int at) {
    char c = text.charAt(at);
    for (int i = 0; i < MONTHS.length(); i += 4) {
      if (c == MONTHS.charAt(i) && text.regionMatches(at, MONTHS, i, 3)) {
        boolean ends = at + 3 == text.length() || !Character.isLetter(text.charAt(at + 3));
        return ends || text.charAt(at + 3) == MONTHS.charAt(i + 3);
      }
    }
    return false;
  }
}
