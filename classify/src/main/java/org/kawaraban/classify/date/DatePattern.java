package org.kawaraban.classify.date;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.text.Scripts;

/**
 * A way to print a date. A pattern is slow to tell that nothing of it begins at a place, so it is
 * asked only at the letters with which it can begin.
 *
 * @param first those letters
 * @param opening what must begin there
 */
record DatePattern(Pattern pattern, BitSet first, Opening opening) {
  static final String DIGITS = "0123456789";

  /** What begins where a date does. */
  enum Opening {
    ANYTHING,
    /** What is before it must be no letter. */
    WORD,
    /** A word that begins like the English name of a month. */
    MONTH
  }

  static DatePattern of(String first, String regex) {
    return new DatePattern(Pattern.compile(regex), letters(first), Opening.ANYTHING);
  }

  /** One that begins where a Latin word does. */
  static DatePattern ofWord(String first, String regex) {
    return new DatePattern(Pattern.compile("\\b" + regex), letters(first), Opening.WORD);
  }

  /** One that begins with the English name of a month. */
  static DatePattern ofMonth(String regex) {
    return new DatePattern(
        Pattern.compile("\\b" + regex), letters(DateSigns.MONTHS_BEGIN), Opening.MONTH);
  }

  private static BitSet letters(String first) {
    BitSet letters = new BitSet();
    first.chars().forEach(letters::set);
    return letters;
  }

  /** Over the whole text: what stands beside a stretch of it says whether a date is one. */
  Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true);
  }

  /** Whether a match can begin at a place. */
  boolean mayBegin(String text, int at) {
    return first.get(text.charAt(at))
        && switch (opening) {
          case ANYTHING -> true;
          case WORD -> opensWord(text, at);
          case MONTH -> opensWord(text, at) && DateSigns.isMonth(text, at);
        };
  }

  private static boolean opensWord(String text, int at) {
    return at == 0 || !Scripts.isWordPart(text.charAt(at - 1));
  }
}
