package org.kawaraban.classify.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.text.Scripts;

/**
 * A way to print a date. A pattern is slow to tell that nothing of it begins at a place, so it is
 * asked only at the letters with which it can begin.
 *
 * @param first those letters
 * @param opensWord whether what is before it must be no letter
 */
record DatePattern(Pattern pattern, String first, boolean opensWord) {
  static final String DIGITS = "0123456789";

  static DatePattern of(String first, String regex) {
    return new DatePattern(Pattern.compile(regex), first, false);
  }

  /** One that begins where a Latin word does. */
  static DatePattern ofWord(String first, String regex) {
    return new DatePattern(Pattern.compile("\\b" + regex), first, true);
  }

  /** Over the whole text: what stands beside a stretch of it says whether a date is one. */
  Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true);
  }

  /** Whether a match can begin at a place. */
  boolean mayBegin(String text, int at) {
    return first.indexOf(text.charAt(at)) >= 0
        && !(opensWord && at > 0 && Scripts.isWordPart(text.charAt(at - 1)));
  }
}
