package org.kawaraban.alert.trial;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Once;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.record.Teller;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;

/** Answers "would I have been alerted?": which subscriptions a change concerns, or why not. */
public final class Inquiry {
  private static final int MOST_CHANGES = 20;

  private final Jdbi jdbi;
  private final FactsReader facts;
  private final Teller teller;

  public Inquiry(Jdbi jdbi, RecordReader record) {
    this.jdbi = jdbi;
    Round round = new Round(record);
    Vocabulary vocabulary = Vocabulary.bundled();
    this.facts = new FactsReader(round, vocabulary);
    this.teller = new Teller(round, vocabulary);
  }

  /** What was made of a change for a subscription. */
  public enum Verdict {
    /** It was told of. */
    ALERTED,

    /** The condition does not hold. */
    NO_MATCH,

    /** It was learnt late, from an archive or an old page: such changes alert nobody. */
    NOT_NEWS,

    /** It came before the subscription. */
    EARLIER,

    /** The meeting was told of, and nothing that matters is different with it. */
    TOLD_BEFORE,

    /** It would match now; then the subscription was paused, or the record knew less. */
    MATCHES_NOW
  }

  /**
   * One answer.
   *
   * @param told what the change is about, as the record has it now
   * @param reasons the terms by which the condition holds, and for words how the page has them
   * @param missing terms that would have to be true for it to hold
   * @param unwanted terms that would have to be false
   * @param number of the alert that told of it, null where none did
   */
  public record Answer(
      RecordChange change,
      Told told,
      Subscription subscription,
      Verdict verdict,
      SortedMap<String, String> reasons,
      List<String> missing,
      List<String> unwanted,
      @Nullable Long number) {
    public Answer {
      missing = List.copyOf(missing);
      unwanted = List.copyOf(unwanted);
    }
  }

  /**
   * The newest changes of this name, each with every subscription given; what the changes are about
   * is asked of the record as it is now.
   *
   * @param about the id of a change, its subject ({@code meeting/<key>}, {@code item/<id>} …), or
   *     the page that caused it ({@code item/<id>})
   */
  public List<Answer> ask(String about, List<Subscription> subscriptions) {
    List<String> names = facts.names(about);
    List<RecordChange> changes = jdbi.withHandle(handle -> changes(handle, names));
    // The record is asked on another connection of the same pool: none is held meanwhile.
    List<Known> known =
        changes.stream().map(change -> new Known(facts.read(change), teller.tell(change))).toList();
    return jdbi.inTransaction(
        handle ->
            known.stream()
                .flatMap(one -> subscriptions.stream().map(each -> answer(handle, one, each)))
                .toList());
  }

  /** A change as the record has it now. */
  private record Known(Facts about, Told told) {}

  private static Answer answer(Handle handle, Known known, Subscription subscription) {
    Facts about = known.about();
    Clause clause = subscription.clause();
    Map<Term, String> words = Words.on(about.pages(), clause);
    Predicate<Term> terms = term -> about.terms().contains(term) || words.containsKey(term);
    SortedMap<String, String> reasons = new TreeMap<>();
    if (clause.holds(terms)) {
      Set<Term> holding = new HashSet<>();
      clause.addReasons(terms, holding);
      holding.forEach(term -> reasons.put(term.toString(), words.getOrDefault(term, "")));
    }
    Clause.Lack lack = clause.lack(true, terms);
    Optional<Long> number = number(handle, about.change(), subscription);
    return new Answer(
        about.change(),
        known.told(),
        subscription,
        number.isPresent()
            ? Verdict.ALERTED
            : clause.holds(terms) ? whyNot(handle, about, subscription) : Verdict.NO_MATCH,
        reasons,
        sorted(lack.missing()),
        sorted(lack.unwanted()),
        number.orElse(null));
  }

  private static Verdict whyNot(Handle handle, Facts about, Subscription subscription) {
    RecordChange change = about.change();
    if (change.timing() != RecordChange.Timing.LIVE) {
      return Verdict.NOT_NEWS;
    }
    if (change.at().isBefore(subscription.created())) {
      return Verdict.EARLIER;
    }
    return Once.meeting(about, subscription)
        .filter(meeting -> isTold(handle, meeting, subscription))
        .map(told -> Verdict.TOLD_BEFORE)
        .orElse(Verdict.MATCHES_NOW);
  }

  private static boolean isTold(Handle handle, MeetingNews meeting, Subscription subscription) {
    return handle
        .createQuery(
            """
            select exists (select from alert.told
              where subscription = :subscription and meeting = any(:keys))
            """)
        .bind("subscription", subscription.id())
        .bindArray("keys", String.class, meeting.keys())
        .mapTo(Boolean.class)
        .one();
  }

  private static Optional<Long> number(
      Handle handle, RecordChange change, Subscription subscription) {
    return handle
        .createQuery(
            """
            select m.number from alert.match_change l join alert.match m on m.id = l.match
            where l.change = :change and m.subscription = :subscription
            """)
        .bind("change", change.id())
        .bind("subscription", subscription.id())
        .mapTo(Long.class)
        .findOne();
  }

  private static List<RecordChange> changes(Handle handle, Collection<String> names) {
    return handle
        .createQuery(
            """
            select message from alert.change
            where id in (
              select unnest(:names)
              union select id from alert.change where message->>'subject' = any(:names)
              -- Causes name a page with its revision; after @ comes A.
              union select c.id from unnest(:names) as name join alert.change c
                on (c.message->>'cause') collate "C" >= name || '@'
                and (c.message->>'cause') collate "C" < name || 'A')
            order by sequence desc limit :most
            """)
        .bindArray("names", String.class, names)
        .bind("most", MOST_CHANGES)
        .map((row, context) -> Json.read(row.getString("message"), RecordChange.class))
        .list();
  }

  private static List<String> sorted(Set<Term> terms) {
    Stream<String> words = terms.stream().map(Term::toString);
    return words.sorted().toList();
  }
}
