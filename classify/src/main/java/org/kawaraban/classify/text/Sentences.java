package org.kawaraban.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts normalised text into sentences, English and Japanese alike. */
final class Sentences {
  /** No writer's sentence is longer; rules look at a whole sentence for each thing in it. */
  private static final int LONGEST = 2_000;

  /** A page has some dozens. */
  private static final int SENTENCES_EXPECTED = 48;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "ms", "mrs", "dr", "prof", "gen", "lt", "col", "hon", "st", "no", "art", "vs",
          "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "app", "approx", "tue", "wed", "thu", "thur", "fri", "sat", "sun", "mon", "inc",
          "ltd", "co", "govt");

  private static final Pattern CLOCK =
      Pattern.compile(
          " (?:[A-Z]{1,3}T|GMT|UTC|[A-Z][a-z]{2,14}(?: (?:[Ss]tandard|[Dd]aylight))? [Tt]ime)\\b");

  private static final int REACH_OF_CLOCK = 32;

  /**
   * Sentences of a text.
   *
   * @param letters begins with those of the text, as an array is faster to go through
   */
  static List<Sentence> of(String cased, char[] letters) {
    List<Sentence> sentences = new ArrayList<>(SENTENCES_EXPECTED);
    int length = cased.length();
    int start = 0;
    int paragraph = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      // Few characters are at or below the question mark: no letters are.
      boolean stop = c > '?' ? c == '。' : c == '?' || c == '.' || c == '\n' || c == '!';
      if (!stop && i - start < LONGEST) {
        continue;
      }
      if (c == '\n') {
        add(sentences, letters, start, i, paragraph);
        start = i + 1;
        if (i + 1 < length && letters[i + 1] == '\n') {
          paragraph++;
        }
      } else if (endsSentence(cased, i, start) || i - start >= LONGEST) {
        add(sentences, letters, start, i + 1, paragraph);
        start = i + 1;
      }
    }
    add(sentences, letters, start, length, paragraph);
    if (sentences.isEmpty()) {
      sentences.add(new Sentence(0, 0, 0));
    }
    return List.copyOf(sentences);
  }

  private static void add(
      List<Sentence> sentences, char[] letters, int start, int end, int paragraph) {
    int from = start;
    while (from < end && letters[from] == ' ') {
      from++;
    }
    if (from < end) {
      sentences.add(new Sentence(from, end, paragraph));
    }
  }

  private static boolean endsSentence(String cased, int i, int start) {
    char c = cased.charAt(i);
    if (c == '。') {
      return true;
    }
    if ((c != '.' && c != '!' && c != '?')
        || i + 2 >= cased.length()
        || cased.charAt(i + 1) != ' ') {
      return false;
    }
    char next = cased.charAt(i + 2);
    boolean opens =
        Character.isUpperCase(next)
            || Scripts.isJapanese(next)
            || Scripts.isDigit(next)
            || "\"([-".indexOf(next) >= 0;
    return opens && (c != '.' || !isAbbreviation(cased, i, start));
  }

  private static boolean isAbbreviation(String cased, int dot, int start) {
    int from = dot;
    while (from > start && dot - from < 8 && Scripts.isWordPart(cased.charAt(from - 1))) {
      from--;
    }
    String word = cased.substring(from, dot);
    boolean numbering = from == start && !word.isEmpty() && Scripts.isDigit(word.charAt(0));
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return numbering
        || initial
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (word.equals("m") && isBeforeClock(cased, dot));
  }

  /** "4:00 a.m. Japan time": the hour is told by some clock. */
  private static boolean isBeforeClock(String cased, int dot) {
    int to = Math.min(cased.length(), dot + REACH_OF_CLOCK);
    return CLOCK.matcher(cased).region(dot + 1, to).lookingAt();
  }

  private Sentences() {}
}
