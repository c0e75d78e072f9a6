package org.kawaraban.classify.text;

import java.util.Map;

/** Numbers as pages print them: digits, kanji numerals, English ordinal words. */
public final class Numerals {
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("sixteenth", 16),
          Map.entry("seventeenth", 17),
          Map.entry("eighteenth", 18),
          Map.entry("nineteenth", 19),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));

  /** 1 to 99 written as an English ordinal word ("twenty-first", "twenty first"), else 0. */
  public static int ordinalWord(String word) {
    int dash = Math.max(word.indexOf('-'), word.indexOf(' '));
    if (dash < 0) {
      return WORDS.getOrDefault(word, 0);
    }
    int tens =
        switch (word.substring(0, dash)) {
          case "twenty" -> 20;
          case "thirty" -> 30;
          case "forty" -> 40;
          case "fifty" -> 50;
          default -> 0;
        };
    int unit = WORDS.getOrDefault(word.substring(dash + 1), 0);
    return tens > 0 && unit > 0 && unit < 10 ? tens + unit : 0;
  }

  /** Whether a character can stand in a number of {@link #number}. */
  public static boolean isNumeral(char c) {
    return Scripts.isDigit(c) || KANJI_DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '元';
  }

  /**
   * The value of digits or kanji (12, 十二, 二〇一八, 元 for the first year of an era); -1 for anything
   * else or above 9999.
   */
  public static int number(String text) {
    if (text.equals("元")) {
      return 1;
    }
    if (text.isEmpty() || text.length() > 6) {
      return -1;
    }
    int total = 0;
    int current = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kanji = KANJI_DIGITS.indexOf(c);
      if (Scripts.isDigit(c)) {
        current = current * 10 + (c - '0');
      } else if (kanji >= 0) {
        current = current * 10 + kanji;
      } else if (c == '十' || c == '百') {
        total += Math.max(1, current) * (c == '十' ? 10 : 100);
        current = 0;
      } else {
        return -1;
      }
    }
    int value = total + current;
    return value > 9999 ? -1 : value;
  }

  private Numerals() {}
}
