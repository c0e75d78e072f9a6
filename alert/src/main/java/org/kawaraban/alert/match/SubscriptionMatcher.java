package org.kawaraban.alert.match;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;

/**
 * All active subscriptions, by the terms without which they cannot match.
 *
 * <p>Each subscription is filed under a few terms of which one at least must be true for its clause
 * to hold, the rarest it has. A change looks up the terms it is about, and only what it finds there
 * is evaluated. Not safe for use by several threads.
 */
public final class SubscriptionMatcher implements AutoCloseable {
  private final TextQueries texts;
  private final Map<String, Subscription> all = new HashMap<>();

  /** By id below each term: a subscription with its clause is slow to hash. */
  private final Map<Term, Map<String, Subscription>> filed = new HashMap<>();

  /** Those that also match changes none of their terms is true of. */
  private final Map<String, Subscription> always = new HashMap<>();

  public SubscriptionMatcher() {
    this(new TextQueries());
  }

  SubscriptionMatcher(TextQueries texts) {
    this.texts = texts;
  }

  /**
   * A subscription that matches.
   *
   * @param reasons the terms by which it does
   * @param words for each text among them, how the page has it
   */
  public record Hit(Subscription subscription, Set<Term> reasons, Map<Term, String> words) {
    /** The reasons as users write them, each with the words of the page or nothing. */
    public SortedMap<String, String> because() {
      SortedMap<String, String> because = new TreeMap<>();
      reasons.forEach(term -> because.put(term.toString(), words.getOrDefault(term, "")));
      return because;
    }
  }

  /** Takes a subscription in, in the place of an older state of it; a paused one goes. */
  public void put(Subscription subscription) {
    remove(subscription.id());
    if (!subscription.active()) {
      return;
    }
    all.put(subscription.id(), subscription);
    forEachFile(subscription, file -> file.put(subscription.id(), subscription));
    texts(subscription).forEach(texts::add);
  }

  /** Forgets a subscription, known or not. */
  public void remove(String id) {
    Subscription known = all.remove(id);
    if (known != null) {
      forEachFile(known, file -> file.remove(id));
      texts(known).forEach(texts::remove);
    }
  }

  public int size() {
    return all.size();
  }

  /** Those that a change concerns, by id. */
  public List<Hit> match(Facts facts) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Term, String> words = new HashMap<>();
    texts.find(facts.pages()).forEach((text, as) -> words.put(new Term(Field.TEXT, text), as));
    Predicate<Term> terms = term -> facts.terms().contains(term) || words.containsKey(term);
    Map<String, Subscription> matching = new TreeMap<>();
    Stream<Term> about = Stream.concat(facts.terms().stream(), words.keySet().stream());
    Stream.concat(Stream.of(always), about.map(term -> filed.getOrDefault(term, Map.of())))
        .flatMap(file -> file.values().stream())
        .filter(subscription -> subscription.clause().holds(terms))
        .forEach(subscription -> matching.put(subscription.id(), subscription));
    return matching.values().stream().map(subscription -> hit(subscription, terms, words)).toList();
  }

  private static Hit hit(
      Subscription subscription, Predicate<Term> terms, Map<Term, String> words) {
    Set<Term> reasons = subscription.clause().reasons(terms);
    Map<Term, String> asOnThePage = new HashMap<>(words);
    asOnThePage.keySet().retainAll(reasons);
    return new Hit(subscription, reasons, Map.copyOf(asOnThePage));
  }

  private void forEachFile(Subscription subscription, Consumer<Map<String, Subscription>> action) {
    Optional<Set<Term>> needed = needed(subscription.clause(), true);
    if (needed.isEmpty()) {
      action.accept(always);
      return;
    }
    for (Term term : needed.get()) {
      Map<String, Subscription> file = filed.computeIfAbsent(term, none -> new HashMap<>());
      action.accept(file);
      if (file.isEmpty()) {
        filed.remove(term);
      }
    }
  }

  private static List<String> texts(Subscription subscription) {
    return subscription.clause().terms().stream()
        .filter(term -> term.field() == Field.TEXT)
        .map(Term::value)
        .toList();
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
        not -> needed(not.part(), !wanted));
  }

  private static Optional<Set<Term>> rarest(List<Clause> parts, boolean wanted) {
    return parts.stream()
        .flatMap(part -> needed(part, wanted).stream())
        .min(comparing(SubscriptionMatcher::commonness));
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

  @Override
  public void close() {
    texts.close();
  }
}
