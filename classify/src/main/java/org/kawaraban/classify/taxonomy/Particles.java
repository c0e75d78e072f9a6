package org.kawaraban.classify.taxonomy;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Small words before, behind or between names, as they stand in the folded text. At most places
 * none of them stands, which a single letter tells. Immutable.
 */
public final class Particles extends AbstractSet<String> {
  private final Set<String> words;
  private final List<String> listed;
  private final int longest;
  private final ByLetter byFirst;
  private final ByLetter byLast;

  Particles(Collection<String> words) {
    this.words = Set.copyOf(words);
    this.listed = List.copyOf(this.words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    this.byFirst = ByLetter.of(this.words, word -> word.charAt(0));
    this.byLast = ByLetter.of(this.words, word -> word.charAt(word.length() - 1));
  }

  /** Whether one begins at a place of a text. */
  public boolean beginAt(String text, int position) {
    if (position >= text.length()) {
      return false;
    }
    for (String word : byFirst.with(text.charAt(position))) {
      if (text.startsWith(word, position)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one stands anywhere in a text. */
  public boolean anyIn(String text) {
    for (String word : listed) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one ends at a place of a text. */
  public boolean endAt(String text, int position) {
    if (position == 0) {
      return false;
    }
    for (String word : byLast.with(text.charAt(position - 1))) {
      if (text.startsWith(word, position - word.length())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && text.length() <= longest && words.contains(text);
  }

  @Override
  public Iterator<String> iterator() {
    return listed.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }

  /**
   * Words by one of their letters.
   *
   * @param words those with each of the letters
   */
  private record ByLetter(String letters, List<List<String>> words) {
    static ByLetter of(Set<String> words, Function<String, Character> letter) {
      Map<Character, List<String>> byLetter =
          words.stream()
              .filter(word -> !word.isEmpty())
              .collect(Collectors.groupingBy(letter, TreeMap::new, Collectors.toList()));
      String letters =
          byLetter.keySet().stream().map(String::valueOf).collect(Collectors.joining());
      return new ByLetter(letters, List.copyOf(byLetter.values()));
    }

    List<String> with(char letter) {
      int at = letters.indexOf(letter);
      return at < 0 ? List.of() : words.get(at);
    }
  }
}
