package org.kawaraban.alert.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

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

  private final TermNames names;
  private final Matcher tokens;
  private boolean more;
  private int depth;

  private ClauseReader(String text, TermNames names) {
    this.names = names;
    this.tokens = TOKEN.matcher(text);
    advance();
  }

  /**
   * Reads one.
   *
   * @throws Refused it is written wrong
   */
  public static Clause read(String text, TermNames names) {
    if (text.length() > MAX_CHARS) {
      throw new Refused(Reason.CONDITION_TOO_LONG, text.length(), MAX_CHARS);
    }
    ClauseReader reader = new ClauseReader(text, names);
    Clause clause = reader.any();
    if (reader.more) {
      throw reader.unexpected("and, or");
    }
    if (clause.terms().size() > MAX_TERMS) {
      throw new Refused(Reason.TOO_MANY_TERMS, clause.terms().size(), MAX_TERMS);
    }
    return clause;
  }

  /**
   * Reads one that was kept. A build that drops or renames a key may not be able to; whoever asked
   * for it alone goes without, see {@link Clause.Unreadable}.
   */
  static Clause readKept(String text, TermNames names) {
    try {
      return read(text, names);
    } catch (Refused refused) {
      return new Clause.Unreadable(text, refused);
    }
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
      throw new Refused(Reason.TOO_DEEP, MAX_DEPTH);
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
        throw unexpected("and, or, )");
      }
      advance();
      return inner;
    }
    if (!more || tokens.group(2) == null) {
      throw unexpected("partner:GB …, not, (");
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
            .orElseThrow(() -> new Refused(Reason.UNKNOWN_FIELD, word, TermNames.fields()));
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

  private Refused unexpected(String allowed) {
    if (!more) {
      return new Refused(Reason.ENDS_TOO_SOON, allowed);
    }
    String found = tokens.group().strip();
    return new Refused(Reason.UNEXPECTED, found, tokens.end() - found.length() + 1, allowed);
  }
}
