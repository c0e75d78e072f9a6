package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.regex.Pattern;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.Sentence;

/** Tells what a sentence says by the way, of an earlier meeting or a later one, from its news. */
final class SideClauses {
  private static final String COMMAS = ",、";

  /** "After ministers met", "half a year before", "6 weeks after". */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?:(?:[a-z0-9-]+ ){1,4}(?:hour|day|week|month|year)s? )?(?:after|before) |ahead of |following ");

  /**
   * Whether a word that looks back or ahead stands in a side clause, and a span elsewhere in its
   * sentence: "On 5 October, following last year's round in Delhi, they met", 10月15日、昨年の会合に続き.
   */
  static boolean part(Reading reading, Hit cue, int start, int end) {
    Sentence sentence = reading.sentence(cue.sentence());
    String text = reading.page().folded();
    return holds(reading, cue.sentence(), cue.start(), cue.end())
        && (end <= begin(text, cue.start(), sentence)
            || start >= end(reading, text, cue.start(), sentence));
  }

  /** 第5回日EUサイバー対話に続き、日独サイバー協議: an ordinal by the way, and a name that is not. */
  static boolean part(Reading reading, int index, Ordinals.Found ordinal, Hit name) {
    Sentence sentence = reading.sentence(index);
    String text = reading.page().folded();
    return holds(reading, index, ordinal.start(), ordinal.end())
        && name.start() >= end(reading, text, ordinal.start(), sentence);
  }

  /**
   * パリで日仏首脳会談が行われ、昨年のサイバー協議の成果を歓迎した: a word that looks back on the meeting of its own clause says
   * nothing of a span that stands before another one, in a clause before it.
   */
  static boolean tellsOther(Reading reading, Hit cue, int end) {
    int clause = begin(reading.page().folded(), cue.start(), reading.sentence(cue.sentence()));
    if (clause <= end) {
      return false;
    }
    List<Hit> meetings = reading.hits().in(cue.sentence(), Kind.MEETING).toList();
    return meetings.stream()
        .filter(first -> first.start() >= end && first.end() <= clause)
        .anyMatch(
            first ->
                meetings.stream()
                    .anyMatch(
                        other -> other.start() >= cue.end() && !other.key().equals(first.key())));
  }

  /** Where a clause such as "months after ministers met in Delhi" begins that holds a hit, or 0. */
  static int beginOfEarlier(Reading reading, Hit hit) {
    String text = reading.page().folded();
    int clause = begin(text, hit.start(), reading.sentence(hit.sentence()));
    int word = text.startsWith(" ", clause) ? clause + 1 : clause;
    return EARLIER.matcher(text).region(word, hit.start()).lookingAt() ? word : 0;
  }

  /** Whether a span stands in a side clause. */
  static boolean holds(Reading reading, int index, int start, int end) {
    Sentence sentence = reading.sentence(index);
    String text = reading.page().folded();
    return reading.language() == Language.JAPANESE
        ? closing(reading, text, begin(text, start, sentence), sentence) >= end
        : opens(reading, text, begin(text, start, sentence));
  }

  private static boolean opens(Reading reading, String text, int clause) {
    int word = text.startsWith(" ", clause) ? clause + 1 : clause;
    return reading.standsAt("opensSideClause", word);
  }

  /** Where the stretch between two commas begins. */
  private static int begin(String text, int position, Sentence sentence) {
    int at = position;
    while (at > sentence.start() && COMMAS.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** Where a side clause ends: at a comma, in Japanese with the word that closes it. */
  private static int end(Reading reading, String text, int position, Sentence sentence) {
    return reading.language() == Language.JAPANESE
        ? closing(reading, text, position, sentence)
        : comma(text, position, sentence);
  }

  private static int comma(String text, int position, Sentence sentence) {
    int at = position;
    while (at < sentence.end() && COMMAS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Where the first word that closes a side clause ends before the next comma, or 0. */
  private static int closing(Reading reading, String text, int position, Sentence sentence) {
    String clause = text.substring(position, comma(text, position, sentence));
    int first = Integer.MAX_VALUE;
    for (String word : reading.taxonomy().particles("closesSideClause")) {
      int at = clause.indexOf(word);
      first = at < 0 ? first : Math.min(first, position + at + word.length());
    }
    return first == Integer.MAX_VALUE ? 0 : first;
  }

  private SideClauses() {}
}
