package org.kawaraban.classify.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of series and places by their words: two readers agree on a meeting more often
 * than on each word of its name.
 */
final class NameWords {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^a-z0-9\\u3040-\\u30ff\\u4e00-\\u9fff]+");

  /** Words that do not tell one series from another. */
  private static final Set<String> GENERIC =
      Set.of(
          "the",
          "of",
          "on",
          "and",
          "for",
          "in",
          "to",
          "with",
          "a",
          "an",
          "meeting",
          "meetings",
          "dialogue",
          "dialogues",
          "consultation",
          "consultations",
          "bilateral",
          "policy",
          "talks",
          "joint",
          "series",
          "visit",
          "call",
          "japan");

  /** Spellings and renames that mean one thing. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("defense", "defence"),
          Map.entry("ministerial", "minister"),
          Map.entry("ministers", "minister"),
          Map.entry("cybersecurity", "cyber"),
          Map.entry("cyberspace", "cyber"),
          Map.entry("information", "cyber"),
          Map.entry("security", "cyber"),
          Map.entry("icts", "ict"),
          Map.entry("oewg", "open"),
          Map.entry("gge", "experts"),
          Map.entry("governmental", "experts"),
          Map.entry("jp", "japan"),
          Map.entry("leaders", "summit"),
          Map.entry("telephone", "summit"));

  /** Those who must be the same on both sides. */
  private static final Set<String> PARTIES =
      Set.of(
          "us",
          "uk",
          "eu",
          "nato",
          "asean",
          "arf",
          "un",
          "g7",
          "quad",
          "rok",
          "china",
          "india",
          "australia",
          "france",
          "israel",
          "estonia",
          "germany",
          "russia",
          "lithuania",
          "poland",
          "netherlands",
          "philippines",
          "vietnam",
          "ukraine",
          "singapore",
          "canada");

  /** Kinds of event that are never the same as another. */
  private static final Set<String> KINDS =
      Set.of("workshop", "symposium", "week", "exercise", "forum");

  private static final String TWO_PLUS_TWO = "2+2";

  /** Left out of a city's name: Washington, D.C. is Washington. */
  private static final Set<String> NOT_OF_PLACE = Set.of("d", "c", "dc", "city");

  /**
   * Whether a name found means the series of the reader's name: the parties and the kind of event
   * are the same, and half of the words that tell series apart are in both.
   */
  static boolean sameSeries(@Nullable String gold, @Nullable String found) {
    Set<String> one = meaning(gold);
    Set<String> other = meaning(found);
    if (one.equals(other)) {
      return !one.isEmpty();
    }
    Set<String> parties = both(one, PARTIES);
    if (!parties.isEmpty() && !parties.equals(both(other, PARTIES))) {
      return false;
    }
    if (!both(one, KINDS).equals(both(other, KINDS))) {
      return false;
    }
    boolean bothTwoPlusTwo =
        gold != null
            && found != null
            && gold.contains(TWO_PLUS_TWO)
            && found.contains(TWO_PLUS_TWO);
    Set<String> telling = telling(one);
    return bothTwoPlusTwo || both(telling, telling(other)).size() * 2 >= telling.size();
  }

  /** Whether one name is the other, or its first words: Washington and Washington, D.C. */
  static boolean samePlace(@Nullable String gold, @Nullable String found) {
    List<String> one = placeWords(gold);
    List<String> other = placeWords(found);
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other);
    }
    int shorter = Math.min(one.size(), other.size());
    return one.subList(0, shorter).equals(other.subList(0, shorter));
  }

  private static List<String> placeWords(@Nullable String name) {
    return words(name).filter(word -> !NOT_OF_PLACE.contains(word)).toList();
  }

  private static Set<String> meaning(@Nullable String name) {
    Set<String> words = new TreeSet<>();
    words(name).forEach(word -> words.add(SAME.getOrDefault(word, word)));
    return words;
  }

  private static Set<String> telling(Set<String> words) {
    Set<String> left = new TreeSet<>(words);
    left.removeAll(GENERIC);
    left.removeAll(PARTIES);
    return left;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> shared = new TreeSet<>(one);
    shared.retainAll(other);
    return shared;
  }

  private static Stream<String> words(@Nullable String name) {
    if (name == null) {
      return Stream.empty();
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("u.s.", "us")
            .replace("u.k.", "uk")
            .replace("viet nam", "vietnam");
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty());
  }

  private NameWords() {}
}
