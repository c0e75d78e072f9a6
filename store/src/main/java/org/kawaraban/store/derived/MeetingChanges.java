package org.kawaraban.store.derived;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.changes.ChangeLog;
import org.kawaraban.store.changes.ChangeLog.Cause;
import org.kawaraban.store.ledger.Meeting;

/** Tells how meetings differ from what was written of them. */
public final class MeetingChanges {
  private final ChangeLog log;
  private final Function<Collection<ItemId>, Cause> causes;

  /**
   * @param causes which of these sources brought a change about
   */
  public MeetingChanges(ChangeLog log, Function<Collection<ItemId>, Cause> causes) {
    this.log = log;
    this.causes = causes;
  }

  /** All meetings of the series concerned, before and after. */
  void tell(List<MeetingState> before, List<Meeting> after) {
    Map<String, MeetingState> left = new TreeMap<>();
    before.forEach(state -> left.put(state.key(), state));
    // A meeting that is still there by its shown key is itself; only then do other keys count.
    Map<String, MeetingState> same = new HashMap<>();
    for (Meeting meeting : after) {
      MeetingState known = left.remove(meeting.key());
      if (known != null) {
        same.put(meeting.key(), known);
      }
    }
    for (Meeting meeting : after) {
      if (!same.containsKey(meeting.key())) {
        renamed(meeting, left.keySet()).ifPresent(key -> same.put(meeting.key(), left.remove(key)));
      }
      tell(same.get(meeting.key()), meeting);
    }
    for (MeetingState gone : left.values()) {
      log.add(
          RecordChange.Kind.MEETING_CHANGED,
          "meeting/" + gone.key(),
          gone,
          null,
          List.of(),
          causes.apply(List.of()));
    }
    gaps(before, after);
  }

  private static Optional<String> renamed(Meeting meeting, Set<String> left) {
    Set<String> keys = new TreeSet<>(meeting.keys());
    keys.addAll(meeting.formerKeys());
    keys.retainAll(left);
    return keys.stream().findFirst();
  }

  private void tell(@Nullable MeetingState was, Meeting meeting) {
    MeetingState is = MeetingState.of(meeting);
    if (Objects.equals(was, is)) {
      return;
    }
    boolean reachesStage = was == null || was.stage() != is.stage();
    RecordChange.Kind kind =
        !reachesStage
            ? RecordChange.Kind.MEETING_CHANGED
            : is.stage() == Stage.HELD
                ? RecordChange.Kind.MEETING_HELD
                : RecordChange.Kind.MEETING_ANNOUNCED;
    log.add(
        kind,
        "meeting/" + meeting.key(),
        was,
        is,
        meeting.sources(),
        causes.apply(meeting.sources()));
  }

  private void gaps(List<MeetingState> before, List<Meeting> after) {
    Map<String, List<MeetingState>> earlier =
        before.stream().collect(groupingBy(state -> Vocabulary.slug(state.series())));
    Map<String, List<Meeting>> later =
        after.stream()
            .collect(
                groupingBy(meeting -> Vocabulary.slug(meeting.series()), TreeMap::new, toList()));
    later.forEach(
        (slug, meetings) -> {
          List<Integer> was =
              missing(
                  earlier.getOrDefault(slug, List.of()).stream()
                      .map(MeetingState::ordinal)
                      .toList());
          List<Integer> is = missing(meetings.stream().map(Meeting::ordinal).toList());
          if (!was.equals(is)) {
            log.add(
                RecordChange.Kind.SERIES_GAP,
                "series/" + slug,
                series(meetings, was),
                series(meetings, is),
                List.of(),
                causes.apply(
                    meetings.stream().flatMap(meeting -> meeting.sources().stream()).toList()));
          }
        });
  }

  private static Map<String, Object> series(List<Meeting> meetings, List<Integer> missing) {
    return Map.of("series", meetings.get(0).series(), "missing", missing);
  }

  private static List<Integer> missing(List<@Nullable Integer> ordinals) {
    int highest = ordinals.stream().filter(Objects::nonNull).max(Integer::compare).orElse(0);
    return IntStream.range(1, highest)
        .filter(ordinal -> !ordinals.contains(ordinal))
        .boxed()
        .toList();
  }
}
