package org.kawaraban.store.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingView;

/** Gaps and contradictions in the ledgers; a pure function, in whatever order its input comes. */
public final class Findings {
  /** Days one sitting may seem apart in its sources before they look like two. */
  private static final long DAYS_OF_ONE_SITTING = 31;

  private static final Comparator<Finding> ORDER =
      comparing(Finding::series)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::ordinal, nullsLast(naturalOrder()))
          .thenComparing(Finding::date, nullsLast(naturalOrder()))
          .thenComparing(finding -> finding.grounds().toString());

  /** A meeting that an item promises, by ordinal or date or neither. */
  public record Promise(
      ItemId item, String series, @Nullable Integer ordinal, @Nullable PartialDate date) {}

  /**
   * All findings of these series.
   *
   * @param asOf the day on which something is due or overdue
   */
  public static List<Finding> of(
      Collection<MeetingView> meetings, Collection<Promise> promises, LocalDate asOf) {
    List<Finding> findings = new ArrayList<>();
    meetings.stream()
        .filter(meeting -> meeting.ordinal() != null)
        .collect(groupingBy(MeetingView::series))
        .forEach(
            (series, numbered) -> {
              addMissing(series, numbered, findings);
              addBackward(series, numbered, findings);
            });
    for (MeetingView meeting : meetings) {
      addDoubled(meeting, findings);
      addAnnounced(meeting, asOf, findings);
    }
    promises.stream()
        .collect(groupingBy(promise -> List.of(promise.series(), named(promise))))
        .values()
        .forEach(same -> addPromised(same, meetings, asOf, findings));
    return findings.stream().sorted(ORDER).toList();
  }

  private static void addMissing(
      String series, List<MeetingView> numbered, List<Finding> findings) {
    TreeMap<Integer, String> keys = new TreeMap<>();
    numbered.forEach(meeting -> keys.put(meeting.ordinal(), meeting.key()));
    for (int ordinal = 1; ordinal < keys.lastKey(); ordinal++) {
      if (!keys.containsKey(ordinal)) {
        String next = keys.higherEntry(ordinal).getValue();
        findings.add(new Finding(Finding.Kind.MISSING, series, ordinal, null, List.of(next)));
      }
    }
  }

  private static void addBackward(
      String series, List<MeetingView> numbered, List<Finding> findings) {
    List<MeetingView> dated =
        numbered.stream()
            .filter(meeting -> meeting.start() != null)
            .sorted(comparing(MeetingView::ordinal))
            .toList();
    for (int at = 1; at < dated.size(); at++) {
      MeetingView lower = dated.get(at - 1);
      MeetingView higher = dated.get(at);
      if (higher.start().last().isBefore(lower.start().first())) {
        findings.add(
            new Finding(
                Finding.Kind.BACKWARD,
                series,
                higher.ordinal(),
                higher.start(),
                List.of(lower.key(), higher.key())));
      }
    }
  }

  private static void addDoubled(MeetingView meeting, List<Finding> findings) {
    TreeSet<PartialDate> starts =
        meeting.sources().stream()
            .filter(source -> Objects.equals(source.ordinal(), meeting.ordinal()))
            .map(MeetingView.Source::start)
            .filter(start -> start != null && start.isDay())
            .collect(toCollection(TreeSet::new));
    if (meeting.ordinal() != null
        && starts.size() > 1
        && ChronoUnit.DAYS.between(starts.first().first(), starts.last().first())
            > DAYS_OF_ONE_SITTING) {
      findings.add(
          new Finding(
              Finding.Kind.DOUBLED,
              meeting.series(),
              meeting.ordinal(),
              starts.last(),
              List.of(meeting.key())));
    }
  }

  private static void addAnnounced(MeetingView meeting, LocalDate asOf, List<Finding> findings) {
    if (meeting.stage() == Stage.ANNOUNCED) {
      PartialDate last = meeting.end() == null ? meeting.start() : meeting.end();
      findings.add(
          new Finding(
              kind(last, asOf),
              meeting.series(),
              meeting.ordinal(),
              meeting.start(),
              List.of(meeting.key())));
    }
  }

  private static void addPromised(
      List<Promise> same,
      Collection<MeetingView> meetings,
      LocalDate asOf,
      List<Finding> findings) {
    Promise promise = same.get(0);
    boolean known =
        meetings.stream()
            .filter(meeting -> meeting.series().equals(promise.series()))
            .anyMatch(meeting -> fulfils(meeting, promise) || passes(meeting, promise));
    if (!known) {
      findings.add(
          new Finding(
              kind(promise.date(), asOf),
              promise.series(),
              promise.ordinal(),
              promise.date(),
              same.stream().map(one -> one.item().value()).distinct().sorted().toList()));
    }
  }

  /** What tells one promised meeting of a series from another. */
  private static String named(Promise promise) {
    return promise.ordinal() + "/" + promise.date();
  }

  /** An announced meeting is a finding of its own. */
  private static boolean fulfils(MeetingView meeting, Promise promise) {
    if (promise.ordinal() != null && meeting.ordinal() != null) {
      return promise.ordinal().equals(meeting.ordinal());
    }
    PartialDate date = promise.date();
    PartialDate start = meeting.start();
    return date != null
        && start != null
        && !start.last().isBefore(date.first())
        && !start.first().isAfter(date.last());
  }

  /** Once a later one of the series was held, a promised one is missing, no longer expected. */
  private static boolean passes(MeetingView meeting, Promise promise) {
    return meeting.stage() == Stage.HELD
        && promise.ordinal() != null
        && meeting.ordinal() != null
        && meeting.ordinal() > promise.ordinal();
  }

  private static Finding.Kind kind(@Nullable PartialDate last, LocalDate asOf) {
    return last != null && last.last().isBefore(asOf) ? Finding.Kind.OVERDUE : Finding.Kind.DUE;
  }
}
