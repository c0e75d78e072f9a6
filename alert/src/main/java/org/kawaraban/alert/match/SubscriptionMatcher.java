package org.kawaraban.alert.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;

/**
 * All active subscriptions, joined with what a change is about.
 *
 * <p>Subscriptions that ask for the same are one. Each clause is filed under the keys without which
 * it cannot hold, see {@link JoinKey}. A change looks up its own keys, and only what it finds there
 * is evaluated. Not safe for use by several threads.
 */
public final class SubscriptionMatcher implements AutoCloseable {
  private final TextQueries texts;

  /** By the text of their clause: a clause itself is slow to hash. */
  private final Map<String, Asking> askings = new HashMap<>();

  private final Map<String, Asking> bySubscription = new HashMap<>();
  private final Map<JoinKey, List<Asking>> filed = new HashMap<>();

  /** Those that also match changes none of their terms is true of. */
  private final List<Asking> always = new ArrayList<>();

  private long round;

  public SubscriptionMatcher() {
    this(new TextQueries());
  }

  SubscriptionMatcher(TextQueries texts) {
    this.texts = texts;
  }

  /** One clause and who asks for it. */
  private static final class Asking {
    private final Clause clause;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();

    /** Of its last evaluation: it may be filed under several terms of one change. */
    private long round;

    Asking(Clause clause) {
      this.clause = clause;
    }
  }

  /**
   * A clause that holds.
   *
   * @param subscriptions that ask for it; as they stand until others are put or removed
   * @param reasons the terms by which it holds
   * @param words for each text among them, how the page has it
   */
  public record Hit(
      Collection<Subscription> subscriptions, Set<Term> reasons, Map<Term, String> words) {
    /** The reasons as users write them, each with the words of the page or nothing. */
    public SortedMap<String, String> because() {
      SortedMap<String, String> because = new TreeMap<>();
      reasons.forEach(term -> because.put(term.toString(), words.getOrDefault(term, "")));
      return because;
    }
  }

  /** Takes a subscription in, in the place of an older state of it; a paused one goes. */
  public void put(Subscription subscription) {
    putAll(List.of(subscription));
  }

  /** The same for many, each of another id: their texts are indexed together. */
  public void putAll(Collection<Subscription> subscriptions) {
    subscriptions.forEach(subscription -> remove(subscription.id()));
    List<String> newTexts = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      if (subscription.active()) {
        Asking asking =
            askings.computeIfAbsent(
                subscription.clause().toString(), none -> begin(subscription.clause(), newTexts));
        asking.subscriptions.put(subscription.id(), subscription);
        bySubscription.put(subscription.id(), asking);
      }
    }
    texts.addAll(newTexts);
  }

  private Asking begin(Clause clause, List<String> newTexts) {
    Asking asking = new Asking(clause);
    JoinKey.of(clause)
        .ifPresentOrElse(
            keys ->
                keys.forEach(
                    key -> filed.computeIfAbsent(key, none -> new ArrayList<>()).add(asking)),
            () -> always.add(asking));
    newTexts.addAll(texts(clause));
    return asking;
  }

  /** Forgets a subscription, known or not. */
  public void remove(String id) {
    Asking asking = bySubscription.remove(id);
    if (asking != null) {
      asking.subscriptions.remove(id);
      if (asking.subscriptions.isEmpty()) {
        end(asking);
      }
    }
  }

  private void end(Asking asking) {
    askings.remove(asking.clause.toString());
    JoinKey.of(asking.clause)
        .ifPresentOrElse(
            keys ->
                keys.forEach(
                    key ->
                        filed.computeIfPresent(
                            key,
                            (same, file) -> file.remove(asking) && file.isEmpty() ? null : file)),
            () -> always.remove(asking));
    texts(asking.clause).forEach(texts::remove);
  }

  public int size() {
    return bySubscription.size();
  }

  /** Those that a change concerns. */
  public List<Hit> match(Facts facts) {
    if (bySubscription.isEmpty()) {
      return List.of();
    }
    Map<Term, String> words = new HashMap<>();
    texts.find(facts.pages()).forEach((text, as) -> words.put(new Term(Field.TEXT, text), as));
    Predicate<Term> terms = term -> facts.terms().contains(term) || words.containsKey(term);
    round++;
    List<Hit> hits = new ArrayList<>();
    evaluate(always, terms, words, hits);
    Consumer<JoinKey> look = key -> evaluate(filed.get(key), terms, words, hits);
    JoinKey.forEach(facts.terms(), look);
    words.keySet().forEach(text -> look.accept(JoinKey.of(text)));
    return hits;
  }

  private void evaluate(
      @Nullable List<Asking> file, Predicate<Term> terms, Map<Term, String> words, List<Hit> hits) {
    if (file == null) {
      return;
    }
    for (Asking asking : file) {
      if (asking.round != round) {
        asking.round = round;
        if (asking.clause.holds(terms)) {
          hits.add(hit(asking, terms, words));
        }
      }
    }
  }

  private static Hit hit(Asking asking, Predicate<Term> terms, Map<Term, String> words) {
    Set<Term> reasons = new HashSet<>();
    asking.clause.addReasons(terms, reasons);
    Map<Term, String> asOnThePage = Map.of();
    if (!words.isEmpty()) {
      asOnThePage = new HashMap<>(words);
      asOnThePage.keySet().retainAll(reasons);
    }
    return new Hit(
        Collections.unmodifiableCollection(asking.subscriptions.values()), reasons, asOnThePage);
  }

  private static List<String> texts(Clause clause) {
    return clause.terms().stream()
        .filter(term -> term.field() == Field.TEXT)
        .map(Term::value)
        .toList();
  }

  @Override
  public void close() {
    texts.close();
  }
}
