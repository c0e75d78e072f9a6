package org.kawaraban.alert.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a clause as people write it:
 *
 * <pre>partner:GB and (topic:capacity-building or text:"critical infrastructure")
 * and not kind:item-edited</pre>
 *
 * <p>{@code not} binds closest, then {@code and}, then {@code or}. Names of the vocabulary may
 * stand for keys, in English and Japanese: {@code partner:英国}.
 */
public final class ClauseReader {
  /** Longest expression taken, in UTF-16 units. */
  static final int MAX_CHARS = 4_000;

  /** Most terms in one. */
  static final int MAX_TERMS = 100;

  private static final int MAX_DEPTH = 50;

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([()])|([A-Za-z]+):(?:\"([^\"]*)\"|([^\\s()\"]+))|([^\\s()]+))");

  private final String text;
  private final TermNames names;
  private final Matcher tokens;
  private boolean more;
  private int depth;

  private ClauseReader(String text, TermNames names) {
    this.text = text;
    this.names = names;
    this.tokens = TOKEN.matcher(text);
    advance();
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a sentence for the user: what, where, found, allowed
   */
  public static Clause read(String text, TermNames names) {
    if (text.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          "the condition has %d characters; allowed: %d".formatted(text.length(), MAX_CHARS));
    }
    ClauseReader reader = new ClauseReader(text, names);
    Clause clause = reader.any();
    if (reader.more) {
      throw reader.unexpected("the end, and or or");
    }
    if (clause.terms().size() > MAX_TERMS) {
      throw new IllegalArgumentException(
          "the condition has %d terms; allowed: %d".formatted(clause.terms().size(), MAX_TERMS));
    }
    return clause;
  }

  private Clause any() {
    List<Clause> parts = new ArrayList<>(List.of(all()));
    while (isWord("or")) {
      advance();
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Any(parts);
  }

  private Clause all() {
    List<Clause> parts = new ArrayList<>(List.of(one()));
    while (isWord("and")) {
      advance();
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.All(parts);
  }

  private Clause one() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "the condition is nested more than %d deep".formatted(MAX_DEPTH));
    }
    Clause clause = negated();
    depth--;
    return clause;
  }

  private Clause negated() {
    if (isWord("not")) {
      advance();
      return new Clause.Not(one());
    }
    if (isSign("(")) {
      advance();
      Clause inner = any();
      if (!isSign(")")) {
        throw unexpected("and, or or )");
      }
      advance();
      return inner;
    }
    if (!more || tokens.group(2) == null) {
      throw unexpected("a term such as partner:GB, not or (");
    }
    Clause clause = new Clause.Is(term());
    advance();
    return clause;
  }

  private Term term() {
    String word = tokens.group(2).toLowerCase(Locale.ROOT);
    String value = tokens.group(3) != null ? tokens.group(3) : tokens.group(4);
    Field field =
        Field.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"%s\" is nothing a change can be asked for; allowed: %s"
                            .formatted(word, TermNames.fields())));
    return names.term(field, value.strip());
  }

  private boolean isSign(String sign) {
    return more && sign.equals(tokens.group(1));
  }

  private boolean isWord(String word) {
    return more && word.equalsIgnoreCase(tokens.group(5));
  }

  private void advance() {
    more = tokens.find() && !tokens.group().isBlank();
  }

  private IllegalArgumentException unexpected(String allowed) {
    String found = more ? "\"" + tokens.group().strip() + "\"" : "the end";
    int at = more ? tokens.end() - tokens.group().strip().length() + 1 : text.length() + 1;
    return new IllegalArgumentException(
        "the condition has %s at character %d; expected: %s".formatted(found, at, allowed));
  }
}
