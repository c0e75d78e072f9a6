package org.kawaraban.alert.match;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Term;

/**
 * By what clauses and changes find each other: two terms that are both true, or one alone.
 *
 * <p>A clause has a few of which one at least is true wherever it holds. Where it joins conditions
 * by and, these are pairs from the two rarest of them: "partner and topic" is not looked at for all
 * that the partner does. Texts are rare enough alone.
 *
 * @param other the same as {@code one} where it stands alone
 */
record JoinKey(Term one, Term other) {
  /** Beyond it a clause is filed under the rarest condition alone. */
  private static final int MOST_PAIRS = 64;

  private static final Comparator<Term> ORDER = comparing(Term::field).thenComparing(Term::value);

  static JoinKey of(Term alone) {
    return new JoinKey(alone, alone);
  }

  private static JoinKey of(Term one, Term other) {
    return ORDER.compare(one, other) <= 0 ? new JoinKey(one, other) : new JoinKey(other, one);
  }

  /** All of a change that is about these terms, without texts. */
  static void forEach(Collection<Term> terms, Consumer<JoinKey> action) {
    Term[] ordered = terms.toArray(Term[]::new);
    Arrays.sort(ordered, ORDER);
    for (int one = 0; one < ordered.length; one++) {
      for (int other = one; other < ordered.length; other++) {
        action.accept(new JoinKey(ordered[one], ordered[other]));
      }
    }
  }

  /** Those of which one at least is true wherever the clause holds; nothing where it needs none. */
  static Optional<Set<JoinKey>> of(Clause clause) {
    List<Set<Term>> needed =
        conjuncts(clause)
            .flatMap(part -> needed(part, true).stream())
            .sorted(comparing(JoinKey::commonness))
            .limit(2)
            .toList();
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    Set<JoinKey> keys = new HashSet<>();
    if (needed.size() == 2 && mayPair(needed.get(0), needed.get(1))) {
      needed.get(0).forEach(one -> needed.get(1).forEach(other -> keys.add(of(one, other))));
    } else {
      needed.get(0).forEach(term -> keys.add(of(term)));
    }
    return Optional.of(keys);
  }

  private static Stream<Clause> conjuncts(Clause clause) {
    return clause instanceof Clause.All all
        ? all.parts().stream().flatMap(JoinKey::conjuncts)
        : Stream.of(clause);
  }

  private static boolean mayPair(Set<Term> one, Set<Term> other) {
    return one.size() * other.size() <= MOST_PAIRS
        && one.stream().noneMatch(JoinKey::isText)
        && other.stream().noneMatch(JoinKey::isText);
  }

  private static boolean isText(Term term) {
    return term.field() == Field.TEXT;
  }

  /**
   * Terms of which one at least is true wherever the clause comes to {@code wanted}; nothing where
   * it can come to that without any.
   */
  private static Optional<Set<Term>> needed(Clause clause, boolean wanted) {
    return clause.match(
        is -> wanted ? Optional.of(Set.of(is.term())) : Optional.empty(),
        all -> wanted ? rarest(all.parts(), true) : together(all.parts(), false),
        any -> wanted ? together(any.parts(), true) : rarest(any.parts(), false),
        not -> needed(not.part(), !wanted),
        unreadable -> wanted ? Optional.of(Set.of()) : Optional.empty());
  }

  private static Optional<Set<Term>> rarest(List<Clause> parts, boolean wanted) {
    return parts.stream()
        .flatMap(part -> needed(part, wanted).stream())
        .min(comparing(JoinKey::commonness));
  }

  private static Optional<Set<Term>> together(List<Clause> parts, boolean wanted) {
    Set<Term> terms = new HashSet<>();
    for (Clause part : parts) {
      Optional<Set<Term>> needed = needed(part, wanted);
      if (needed.isEmpty()) {
        return Optional.empty();
      }
      terms.addAll(needed.get());
    }
    return Optional.of(terms);
  }

  private static int commonness(Collection<Term> terms) {
    return terms.stream().mapToInt(term -> term.field().commonness()).sum();
  }
}
