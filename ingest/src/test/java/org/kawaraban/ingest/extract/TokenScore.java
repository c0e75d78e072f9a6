package org.kawaraban.ingest.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How well one text holds the words of another, however often they stand in it. */
final class TokenScore {
  /** Japanese is not written with blanks: there each character is a token. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]|[\\p{L}\\p{N}]+?(?![a-zA-Z\\p{N}])");

  /** Harmonic mean of precision and recall over tokens, 0 to 1. */
  static double f1(String expected, String actual) {
    Map<String, Integer> wanted = count(expected);
    Map<String, Integer> found = count(actual);
    double shared =
        wanted.entrySet().stream()
            .mapToInt(token -> Math.min(token.getValue(), found.getOrDefault(token.getKey(), 0)))
            .sum();
    return 2 * shared / (size(wanted) + size(found));
  }

  private static int size(Map<String, Integer> tokens) {
    return tokens.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> tokens = new HashMap<>();
    TOKEN.matcher(text).results().forEach(token -> tokens.merge(token.group(), 1, Integer::sum));
    return tokens;
  }

  private TokenScore() {}
}
