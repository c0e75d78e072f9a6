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

  private static final List<Pattern> BOTH = List.of(ENGLISH, JAPANESE);
  private static final List<Pattern> ONLY_ENGLISH = List.of(ENGLISH);
  private static final List<Pattern> ONLY_JAPANESE = List.of(JAPANESE);

  /** The first ordinal of a stretch; English ones come first. */
  static Optional<Ordinals.Found> first(String text, int from, int to) {
    for (Pattern pattern : patterns(text, from, to)) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      while (matcher.find()) {
        Ordinals.Found candidate = read(text, matcher, pattern == ENGLISH);
        if (candidate != null) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /** All ordinals of a stretch; English ones come first. */
  static List<Ordinals.Found> in(String text, int from, int to) {
    List<Pattern> patterns = patterns(text, from, to);
    if (patterns.isEmpty()) {
      return List.of();
    }
    List<Ordinals.Found> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      while (matcher.find()) {
        Ordinals.Found ordinal = read(text, matcher, pattern == ENGLISH);
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
    for (Pattern pattern : patterns(text, from, to)) {
      Ordinals.Found found = null;
      Matcher matcher = pattern.matcher(text).region(from, to);
      while (matcher.find()) {
        Ordinals.Found candidate = read(text, matcher, pattern == ENGLISH);
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

  /** The patterns worth asking, told in one pass by the letters ordinals end or begin with. */
  private static List<Pattern> patterns(String text, int from, int to) {
    boolean english = false;
    boolean japanese = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      japanese |= c == '第' || c == '目' || c == '初';
      english = english || (c < 128 && endsOrdinal(text, i, from, to));
    }
    return english ? (japanese ? BOTH : ONLY_ENGLISH) : japanese ? ONLY_JAPANESE : List.of();
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
    return ordinal
        && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)))
        && beginsAsOrdinal(text, at, from);
  }

  /** Not "and", "with" or "hand". */
  private static boolean beginsAsOrdinal(String text, int last, int from) {
    int first = last;
    while (first > from && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    return FIRST_LETTERS.indexOf(text.charAt(first)) >= 0;
  }

  private static Ordinals.@Nullable Found read(String text, Matcher matcher, boolean english) {
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
