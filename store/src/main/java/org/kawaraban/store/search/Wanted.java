package org.kawaraban.store.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.store.read.EmptySearch;

/**
 * What is looked for: all of the phrases, none of the excluded ones.
 *
 * <p>Words stand for themselves, and a word of several lexemes (most Japanese ones are) for these
 * side by side. Quotation marks, also the Japanese ones, make one phrase of several words; a minus
 * before either excludes it.
 */
record Wanted(List<Phrase> phrases, List<Phrase> excluded) {
  private static final String OPENING = "\"“”「『＂";
  private static final String CLOSING = "\"“”」』＂";
  private static final String MINUS = "-－−";

  /** Lexemes at fixed distances; the first lexeme's position is 0. */
  record Phrase(List<Lexeme> lexemes) {
    static Phrase of(List<Lexeme> lexemes) {
      int first = lexemes.get(0).position();
      return new Phrase(
          lexemes.stream()
              .map(
                  lexeme ->
                      new Lexeme(
                          lexeme.text(), lexeme.position() - first, lexeme.start(), lexeme.end()))
              .toList());
    }

    /**
     * The lexeme itself, or all pairs of neighbours: so the index alone tells what matches. Of
     * three words and more, a page that has each two of them side by side matches as well.
     */
    private String tsquery() {
      return lexemes.size() == 1 ? words() : all(Entry.pairs(lexemes));
    }

    private String words() {
      return all(lexemes.stream().map(Lexeme::text).toList());
    }

    private static String all(List<String> wanted) {
      return wanted.stream().map(Entry::quoted).collect(joining(" & ", "(", ")"));
    }
  }

  /**
   * Reads what a person typed.
   *
   * @throws EmptySearch nothing in it can be looked for
   */
  static Wanted of(String typed, Analysis analysis) {
    List<Phrase> phrases = new ArrayList<>();
    List<Phrase> excluded = new ArrayList<>();
    int at = 0;
    while (at < typed.length()) {
      if (isSpace(typed.charAt(at))) {
        at++;
        continue;
      }
      boolean minus = MINUS.indexOf(typed.charAt(at)) >= 0;
      int start = minus ? at + 1 : at;
      boolean quoted = start < typed.length() && OPENING.indexOf(typed.charAt(start)) >= 0;
      int end = quoted ? closing(typed, start + 1) : space(typed, start);
      List<Lexeme> lexemes = analysis.lexemes(typed.substring(quoted ? start + 1 : start, end));
      if (!lexemes.isEmpty()) {
        (minus ? excluded : phrases).add(Phrase.of(lexemes));
      }
      at = quoted ? end + 1 : end;
    }
    if (phrases.isEmpty()) {
      throw new EmptySearch(typed);
    }
    return new Wanted(List.copyOf(phrases), List.copyOf(excluded));
  }

  /**
   * As PostgreSQL reads it (its manual, "Text Search Types").
   *
   * @param facets each as {@code facet/value}; a match has all of them
   */
  String tsquery(List<String> facets) {
    List<String> parts = new ArrayList<>();
    phrases.forEach(phrase -> parts.add(phrase.tsquery()));
    excluded.forEach(phrase -> parts.add("!" + phrase.tsquery()));
    facets.forEach(facet -> parts.add(Entry.quoted(facet)));
    return String.join(" & ", parts);
  }

  /** The words alone, by whose places and number matches are ranked. */
  String ranking() {
    return phrases.stream().map(Phrase::words).collect(joining(" & "));
  }

  /** A quotation mark that is never closed reaches to the end. */
  private static int closing(String typed, int from) {
    int at = from;
    while (at < typed.length() && CLOSING.indexOf(typed.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int space(String typed, int from) {
    int at = from;
    while (at < typed.length() && !isSpace(typed.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
