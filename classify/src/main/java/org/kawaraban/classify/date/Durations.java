package org.kawaraban.classify.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.text.Numerals;

/** How many days a meeting lasts, as a sentence says it: "two-day", "for three days", 2日間. */
public final class Durations {
  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b([a-z]{3,5}|\\d{1,2})(?:-day\\b(?!-)| days\\b(?! (?:after|before|ago|earlier|later|since|prior|ahead|notice|from (?:now|then|today|the (?:date|day)))\\b))");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:泊(?=[0-9]{1,2}日)|(?=[0-9〇一二三四五六七八九十]{1,3}(?:日間|日の日程)(?!後)))([0-9〇一二三四五六七八九十]{1,3})");

  /** Days, or 1 where the sentence tells none up to ten. */
  public static int in(String sentence) {
    Matcher japanese = JAPANESE.matcher(sentence);
    if (japanese.find()) {
      return upToTen(Numerals.number(japanese.group(1)));
    }
    Matcher english = ENGLISH.matcher(sentence);
    while (english.find()) {
      String word = english.group(1);
      int days =
          Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 2;
      if (days > 1) {
        return upToTen(days);
      }
    }
    return 1;
  }

  private static int upToTen(int days) {
    return days >= 2 && days <= 10 ? days : 1;
  }

  private Durations() {}
}
