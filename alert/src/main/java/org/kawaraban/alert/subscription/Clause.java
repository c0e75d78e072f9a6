package org.kawaraban.alert.subscription;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kawaraban.alert.refusal.Refused;

/** A condition on a change: a term, or several joined by and, or, not. */
public sealed interface Clause {
  /** The change is about this. */
  record Is(Term term) implements Clause {
    @Override
    public boolean holds(Predicate<Term> terms) {
      return terms.test(term);
    }

    @Override
    public void addReasons(Predicate<Term> terms, Set<Term> reasons) {
      reasons.add(term);
    }

    @Override
    public String toString() {
      return term.toString();
    }
  }

  /** All of at least two. */
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = atLeastTwo(parts);
    }

    @Override
    public boolean holds(Predicate<Term> terms) {
      for (Clause part : parts) {
        if (!part.holds(terms)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void addReasons(Predicate<Term> terms, Set<Term> reasons) {
      parts.forEach(part -> part.addReasons(terms, reasons));
    }

    @Override
    public String toString() {
      return joined(parts, " and ");
    }
  }

  /** At least one of at least two. */
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = atLeastTwo(parts);
    }

    @Override
    public boolean holds(Predicate<Term> terms) {
      for (Clause part : parts) {
        if (part.holds(terms)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void addReasons(Predicate<Term> terms, Set<Term> reasons) {
      for (Clause part : parts) {
        if (part.holds(terms)) {
          part.addReasons(terms, reasons);
        }
      }
    }

    @Override
    public String toString() {
      return joined(parts, " or ");
    }
  }

  /** The part does not hold. */
  record Not(Clause part) implements Clause {
    @Override
    public boolean holds(Predicate<Term> terms) {
      return !part.holds(terms);
    }

    @Override
    public void addReasons(Predicate<Term> terms, Set<Term> reasons) {
      // That something is not there is no reason one could show.
    }

    @Override
    public String toString() {
      return "not " + grouped(part);
    }
  }

  /**
   * What somebody once wrote and this build cannot read: its vocabulary may lack a key. It holds
   * nowhere, until another build reads it again.
   */
  record Unreadable(String written, Refused because) implements Clause {
    @Override
    public boolean holds(Predicate<Term> terms) {
      return false;
    }

    @Override
    public void addReasons(Predicate<Term> terms, Set<Term> reasons) {
      // It never holds.
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /** The type switch Java 17 lacks. */
  default <R> R match(
      Function<Is, R> is,
      Function<All, R> all,
      Function<Any, R> any,
      Function<Not, R> not,
      Function<Unreadable, R> unreadable) {
    if (this instanceof Is clause) {
      return is.apply(clause);
    }
    if (this instanceof All clause) {
      return all.apply(clause);
    }
    if (this instanceof Any clause) {
      return any.apply(clause);
    }
    if (this instanceof Not clause) {
      return not.apply(clause);
    }
    return unreadable.apply((Unreadable) this);
  }

  /** Whether it holds where exactly these terms do. */
  boolean holds(Predicate<Term> terms);

  /** Adds the terms that make it hold, where it does; none where only others' absence does. */
  void addReasons(Predicate<Term> terms, Set<Term> reasons);

  /**
   * What would have to be otherwise for it to come to this: terms that would have to be true, and
   * those that would have to be false. Both empty where it does come to it.
   */
  default Lack lack(boolean wanted, Predicate<Term> terms) {
    if (holds(terms) == wanted) {
      return Lack.NOTHING;
    }
    return match(
        is ->
            wanted ? new Lack(Set.of(is.term()), Set.of()) : new Lack(Set.of(), Set.of(is.term())),
        all -> Lack.together(all.parts(), wanted, terms),
        any -> Lack.together(any.parts(), wanted, terms),
        not -> not.part().lack(!wanted, terms),
        unreadable -> Lack.NOTHING);
  }

  /**
   * What a clause lacks.
   *
   * @param missing would have to be true
   * @param unwanted would have to be false
   */
  record Lack(Set<Term> missing, Set<Term> unwanted) {
    private static final Lack NOTHING = new Lack(Set.of(), Set.of());

    public Lack {
      missing = Set.copyOf(missing);
      unwanted = Set.copyOf(unwanted);
    }

    private static Lack together(List<Clause> parts, boolean wanted, Predicate<Term> terms) {
      return new Lack(
          union(parts, part -> part.lack(wanted, terms).missing()),
          union(parts, part -> part.lack(wanted, terms).unwanted()));
    }
  }

  /** Every term in it. */
  default Set<Term> terms() {
    return match(
        is -> Set.of(is.term()),
        all -> union(all.parts(), Clause::terms),
        any -> union(any.parts(), Clause::terms),
        not -> not.part().terms(),
        unreadable -> Set.of());
  }

  private static Set<Term> union(List<Clause> parts, Function<Clause, Set<Term>> terms) {
    return parts.stream().flatMap(part -> terms.apply(part).stream()).collect(Collectors.toSet());
  }

  private static List<Clause> atLeastTwo(List<Clause> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("and, or join at least two; found " + parts);
    }
    return List.copyOf(parts);
  }

  private static String joined(List<Clause> parts, String word) {
    Stream<String> texts = parts.stream().map(Clause::grouped);
    return texts.collect(Collectors.joining(word));
  }

  private static String grouped(Clause part) {
    return part instanceof All || part instanceof Any ? "(" + part + ")" : part.toString();
  }
}
