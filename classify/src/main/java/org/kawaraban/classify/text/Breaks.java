package org.kawaraban.classify.text;

import java.util.Set;

/** Which breaks and blanks are layout only. */
final class Breaks {
  private static final int LONGEST_WORD = 12;

  /** No sentence ends with one of these, so a break behind one is a wrapped line. */
  private static final Set<String> OPEN_WORDS =
      Set.of(
          "the", "of", "and", "in", "on", "to", "for", "with", "at", "by", "a", "an", "from",
          "that", "between", "or", "its", "their", "as", "will", "was", "is", "were", "has",
          "have");

  /** No Japanese line but a wrapped one ends with one of these; headlines end with へ, に and も. */
  private static final String OPEN_PARTICLES = "をはがのとて";

  /** について, において, による. */
  private static final String BEHIND_NI = "つおよ";

  /** Particles at the head of a line belong to the bracket before it. */
  private static final String BEHIND_BRACKET = "でにをはがのとへも";

  private static final String DATE_UNITS = "年月日回時分";

  /**
   * Whether a single line break between the first {@code length} characters of {@code text} and
   * {@code next} stands inside a sentence.
   */
  static boolean joins(char[] text, int length, char next) {
    char last = text[length - 1];
    if (last == ',' || last == '、') {
      return Character.isLetterOrDigit(next);
    }
    if (isSplitDate(last, next) || (last == ')' && BEHIND_BRACKET.indexOf(next) >= 0)) {
      return true;
    }
    if (last == 'に' && BEHIND_NI.indexOf(next) >= 0) {
      return true;
    }
    if (Scripts.isJapanese(last)) {
      return Scripts.isHiragana(last)
          ? OPEN_PARTICLES.indexOf(last) >= 0 && Scripts.isJapanese(next)
          : Scripts.isHiragana(next);
    }
    if (!Scripts.isWordPart(last)) {
      return false;
    }
    return Character.isLowerCase(next) || OPEN_WORDS.contains(lastWord(text, length));
  }

  /** 2023 / 年12月, 2023年 / 9月: a wrapped date. */
  private static boolean isSplitDate(char last, char next) {
    boolean beforeUnit = Scripts.isDigit(last) && "年月日".indexOf(next) >= 0;
    boolean afterUnit = (last == '年' || last == '月') && Scripts.isDigit(next);
    return beforeUnit || afterUnit;
  }

  private static String lastWord(char[] text, int length) {
    int start = length;
    while (start > 0 && length - start <= LONGEST_WORD && Scripts.isWordPart(text[start - 1])) {
      start--;
    }
    return new String(text, start, length - start);
  }

  /** A blank inside a Japanese word or date, as broken pages have: 2023 年 11 月. */
  static boolean isStrayBlank(char before, char after) {
    // Nearly every blank of an English page.
    if (before < 128 && after < 128) {
      return false;
    }
    boolean inWord = Scripts.isJapanese(before) && Scripts.isJapanese(after);
    boolean beforeUnit = Scripts.isDigit(before) && DATE_UNITS.indexOf(after) >= 0;
    boolean afterUnit =
        (before == '第' || DATE_UNITS.indexOf(before) >= 0) && Scripts.isDigit(after);
    return inWord || beforeUnit || afterUnit;
  }

  private Breaks() {}
}
