package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.text.Numerals;

/**
 * Reads the ordinals printed in a stretch of text: Seventh, 7th, 第7回, 第十一回, 5回目, inaugural, 初の.
 * Those of centuries, articles, sessions of other bodies and days of a month are none.
 */
final class PrintedOrdinals {
  private static final String FIRST_LETTERS = "0123456789efimnst";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?=["
              + FIRST_LETTERS
              + "])(?:(\\d{1,3})(?:st|nd|rd|th)|((?:twenty|thirty|forty|fifty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?!inaugural|maiden|first-ever)[efnst][a-z]{3,9}(?:st|nd|rd|th)|first(?!-ever)|third|fifth|sixth|ninth|tenth)|(inaugural|maiden|first-ever))\\b");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?<!年度)第 ?([0-9一二三四五六七八九十百〇]{1,4}) ?(?:回|ラウンド)|([0-9一二三四五六七八九十]{1,3})[回度]目|(?<!以来|以来、|ぶり|ぶりに|後|[^間]では|として|としては|にとって)(初の|初めて|初会合|初となる|(?<!で)初開催|初回(?=の?会合|の?協議|の?対話|の?開催))");

  /** The first ordinal of a stretch; English ones come first. */
  static Optional<Ordinals.Found> first(String text, int from, int to) {
    for (Matcher matcher : matchers(text, from, to)) {
      while (matcher.find()) {
        Ordinals.Found candidate = read(text, matcher);
        if (candidate != null) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /** All ordinals of a stretch; English ones come first. */
  static List<Ordinals.Found> in(String text, int from, int to) {
    List<Matcher> matchers = matchers(text, from, to);
    if (matchers.isEmpty()) {
      return List.of();
    }
    List<Ordinals.Found> found = new ArrayList<>();
    for (Matcher matcher : matchers) {
      while (matcher.find()) {
        Ordinals.Found ordinal = read(text, matcher);
        if (ordinal != null) {
          found.add(ordinal);
        }
      }
    }
    return found;
  }

  /** As {@link #first}, but the last that is allowed. */
  static Optional<Ordinals.Found> last(
      String text, int from, int to, Predicate<Ordinals.Found> allowed) {
    for (Matcher matcher : matchers(text, from, to)) {
      Ordinals.Found found = null;
      while (matcher.find()) {
        Ordinals.Found candidate = read(text, matcher);
        if (candidate != null && allowed.test(candidate)) {
          found = candidate;
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** What is worth searching, told in one pass by the letters ordinals end or begin with. */
  private static List<Matcher> matchers(String text, int from, int to) {
    int first = -1;
    int last = -1;
    boolean japanese = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      japanese |= c == '第' || c == '目' || c == '初';
      if (c < 128 && endsOrdinal(text, i, from, to)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 && !japanese) {
      return List.of();
    }
    List<Matcher> matchers = new ArrayList<>(2);
    if (first >= 0) {
      // Around those words alone: a tens word may stand before one, "-ever" behind it.
      int begin = wordStart(text, Math.max(from, wordStart(text, first, from) - 1), from);
      int end = wordEnd(text, Math.min(to, wordEnd(text, last, to) + 1), to);
      matchers.add(ENGLISH.matcher(text).region(begin, end));
    }
    if (japanese) {
      matchers.add(JAPANESE.matcher(text).region(from, to));
    }
    return matchers;
  }

  /** 7th, seventh; first, 21st; second, third; inaugural, maiden, first-ever. */
  private static boolean endsOrdinal(String text, int at, int from, int to) {
    boolean ordinal =
        switch (text.charAt(at)) {
          case 'h' -> text.startsWith("t", at - 1);
          case 't' -> text.startsWith("s", at - 1);
          case 'd' -> text.startsWith("n", at - 1) || text.startsWith("r", at - 1);
          case 'l' -> text.startsWith("inaugural", at - 8);
          case 'n' -> text.startsWith("maiden", at - 5);
          default -> false;
        };
    // Not "and", "with" or "hand".
    return ordinal
        && wordEnd(text, at, to) == at + 1
        && FIRST_LETTERS.indexOf(text.charAt(wordStart(text, at, from))) >= 0;
  }

  /** Where the word at or before a place begins. */
  private static int wordStart(String text, int at, int from) {
    int first = at;
    while (first > from && isWord(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }

  /** Where the word at a place ends. */
  private static int wordEnd(String text, int at, int to) {
    int end = at;
    while (end < to && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** As the patterns see it. */
  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static Ordinals.@Nullable Found read(String text, Matcher matcher) {
    boolean english = matcher.pattern() == ENGLISH;
    int value = english ? englishValue(matcher) : japaneseValue(matcher);
    // Most words are no numbers: the costlier questions are for those that are.
    if (value < 1 || value > 999) {
      return null;
    }
    boolean other =
        english ? OtherCounts.english(text, matcher, value) : OtherCounts.japanese(text, matcher);
    return other ? null : new Ordinals.Found(value, matcher.start(), matcher.end());
  }

  private static int englishValue(Matcher matcher) {
    if (matcher.group(3) != null) {
      return 1;
    }
    return matcher.group(1) != null
        ? Integer.parseInt(matcher.group(1))
        : Numerals.ordinalWord(matcher.group(2));
  }

  private static int japaneseValue(Matcher matcher) {
    return matcher.group(3) != null
        ? 1
        : Numerals.number(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
  }

  private PrintedOrdinals() {}
}
