package org.kawaraban.store.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Addition;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.journal.DecisionRepository;

/** What curators see and do. A decision takes effect when the store program has followed it. */
public final class ReviewDesk {
  private final Jdbi jdbi;
  private final Clock clock;
  private final DecisionRepository decisions = new DecisionRepository();

  /**
   * @param dataSource of a database with the store's schema
   */
  public ReviewDesk(DataSource dataSource, Clock clock) {
    this.jdbi = Database.jdbi(dataSource);
    this.clock = clock;
  }

  /** What waits for a curator, what matters most first. */
  public List<Waiting> queue() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> ReviewQueue.of(handle, Curation.of(decisions.all(handle)), today));
  }

  /** Where readers say what is wrong. */
  public ErrorReports reports() {
    return new ErrorReports(jdbi, clock);
  }

  /** Every decision ever made, the oldest first. */
  public List<Decision> decisions() {
    return jdbi.withHandle(decisions::all);
  }

  /** Decisions about a subject, undone ones among them, the oldest first. */
  public List<Decision> about(Subject subject) {
    return decisions().stream().filter(decision -> decision.subject().equals(subject)).toList();
  }

  /**
   * Decides.
   *
   * @param author who
   * @param reason why; of a comment or erratum, its text
   * @throws IllegalArgumentException with a sentence where the subject is not in the record or the
   *     act makes no sense for it
   */
  public Decision decide(String author, String reason, Act act) {
    return jdbi.inTransaction(handle -> decide(handle, author, reason, act));
  }

  /** The same, in a transaction of the caller's. */
  public Decision decide(Handle handle, String author, String reason, Act act) {
    Instant now = clock.instant();
    check(handle, act);
    checkAddition(new Decision(1, author, now, reason, act, ""));
    return decisions.append(handle, author, now, reason, act, ground(handle, act));
  }

  /** Whether the record follows a decision already. */
  public boolean isApplied(Decision decision) {
    return jdbi.withHandle(decisions::applied) >= decision.number();
  }

  /** Of a decision that is confirmed, the ground is that of its own subject as it is now. */
  private String ground(Handle handle, Act act) {
    Subject subject = act.subject();
    if (subject.kind() == Subject.Kind.DECISION && !(act instanceof Act.Undo)) {
      return Grounds.of(handle, decision(handle, subject).act().subject());
    }
    return Grounds.of(handle, subject);
  }

  private void check(Handle handle, Act act) {
    if (act instanceof Act.AddMeeting add) {
      add.partners().forEach(ReviewDesk::checkPartner);
      return;
    }
    if (act instanceof Act.AddEvidence add) {
      checkPartner(add.partner());
      checkTopic(add.topic());
      checkInstrument(add.instrument());
      return;
    }
    exists(handle, act.subject());
    if (act instanceof Act.Correct correct) {
      need(hasMeeting(handle, correct.item()), "item " + correct.item() + " announces no meeting");
    } else if (act instanceof Act.Split split) {
      split.items().forEach(item -> exists(handle, Subject.of(item)));
    } else if (act instanceof Act.Merge merge) {
      exists(handle, Subject.meeting(merge.other()));
      Set<String> series =
          Set.of(merge.meeting(), merge.other()).stream()
              .map(key -> key.substring(0, key.indexOf('/')))
              .collect(Collectors.toSet());
      need(
          series.size() == 1,
          "only meetings of one series are merged; correct the series of an item instead");
    } else if (act instanceof Act.Undo undo) {
      need(
          Curation.of(decisions.all(handle)).inForce().stream()
              .anyMatch(decision -> decision.number() == undo.decision()),
          "decision " + undo.decision() + " is taken back already");
    }
  }

  /** Before it is kept for ever: nothing could take it out of the journal again. */
  private static void checkAddition(Decision wouldBe) {
    if (Addition.isOne(wouldBe)) {
      Addition.refusal(wouldBe).ifPresent(sentence -> need(false, sentence));
    }
  }

  private void exists(Handle handle, Subject subject) {
    String name = subject.name();
    switch (subject.kind()) {
      case ITEM ->
          need(isThere(handle, "select from store.item where id = :name", name), "no item " + name);
      case MEETING ->
          need(
              isThere(handle, "select from store.meeting_key where key = :name", name)
                  || rejectedBefore(handle, name),
              "no meeting " + name);
      case CELL ->
          need(
              isThere(
                  handle,
                  """
              select from store.tie t join store.item i
                on i.id = t.item and i.revision = t.revision
              where t.partner || '/' || t.topic || '/' || t.item = :name
              """,
                  name),
              "no item ties " + name);
      case DECISION -> decision(handle, subject);
      case REPORT ->
          need(
              isThere(
                  handle,
                  "select from store.error_report where cast(number as text) = :name",
                  name),
              "no report " + name);
    }
  }

  private boolean rejectedBefore(Handle handle, String key) {
    return Curation.of(decisions.all(handle)).rejectedMeetings().contains(key);
  }

  private Decision decision(Handle handle, Subject subject) {
    Optional<Decision> found =
        decisions.all(handle).stream()
            .filter(decision -> Long.toString(decision.number()).equals(subject.name()))
            .findFirst();
    return found.orElseThrow(
        () -> new IllegalArgumentException("there is no decision " + subject.name()));
  }

  private static boolean hasMeeting(Handle handle, ItemId item) {
    return isThere(
        handle,
        """
        select from store.mention m join store.item i on i.id = m.item and i.revision = m.revision
        where m.kind = 'OWN' and i.id = :name
        """,
        item.value());
  }

  private static boolean isThere(Handle handle, String sql, String name) {
    return handle
        .createQuery("select exists (%s)".formatted(sql))
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  private static void checkPartner(String key) {
    need(Vocabulary.bundled().partner(key).isPresent(), "the vocabulary has no partner " + key);
  }

  private static void checkTopic(String key) {
    need(Vocabulary.bundled().topic(key).isPresent(), "the vocabulary has no topic " + key);
  }

  private static void checkInstrument(String key) {
    need(
        Vocabulary.bundled().instruments().stream().anyMatch(one -> one.key().equals(key)),
        "the vocabulary has no instrument \"" + key + "\"");
  }

  private static void need(boolean fits, String sentence) {
    if (!fits) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
