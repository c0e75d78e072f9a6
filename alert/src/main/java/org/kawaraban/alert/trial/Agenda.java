package org.kawaraban.alert.trial;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange.Kind;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;

/** The meetings to come that a subscription asks for. */
public final class Agenda {
  /** Meetings are read newest first, and those to come are never so many. */
  private static final int MOST_READ = 200;

  private static final Set<Term> KINDS =
      Stream.of(
              Kind.MEETING_ANNOUNCED, Kind.MEETING_CHANGED, Kind.MEETING_HELD, Kind.MEETING_OVERDUE)
          .map(kind -> new Term(Field.KIND, TermNames.kindWord(kind)))
          .collect(toUnmodifiableSet());

  private final RecordReader record;
  private final FactsReader facts;

  public Agenda(RecordReader record, FactsReader facts) {
    this.record = record;
    this.facts = facts;
  }

  /**
   * Those whose day is known and not over, the last first: each of which some change of a meeting
   * would meet the condition, so that {@code kind:meeting-held} does not empty the calendar.
   */
  public List<MeetingView> of(Subscription subscription, LocalDate today) {
    return record.meetings(MeetingQuery.newest(MOST_READ)).items().stream()
        .filter(meeting -> isToCome(meeting, today))
        .filter(meeting -> isAskedFor(facts.matter(meeting), subscription.clause()))
        .toList();
  }

  private static boolean isToCome(MeetingView meeting, LocalDate today) {
    @Nullable PartialDate start = meeting.start();
    PartialDate last = meeting.end() == null ? start : meeting.end();
    return start != null && start.isDay() && !Objects.requireNonNull(last).last().isBefore(today);
  }

  private static boolean isAskedFor(Facts.Matter matter, Clause clause) {
    Map<Term, String> words = Words.on(matter.pages(), clause);
    return KINDS.stream()
        .anyMatch(
            kind ->
                clause.holds(
                    term ->
                        term.equals(kind)
                            || matter.terms().contains(term)
                            || words.containsKey(term)));
  }
}
