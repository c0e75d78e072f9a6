package org.kawaraban.store.review;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Digest;

/**
 * What a decision stands on, as a digest: of an item the revision and what the classifier says of
 * it, of a meeting the same of all its sources.
 */
final class Grounds {
  /** Of a subject that is not there, so that its coming is a change too. */
  private static final String NOTHING = Digest.of("");

  private static final String LABELS = "r.revision || cast(r.tagged_item->'tagging' as text)";

  /** Of one subject. */
  static String of(Handle handle, Subject subject) {
    return of(handle, Set.of(subject)).get(subject);
  }

  /** Of each of these subjects, in two questions however many they are. */
  static Map<Subject, String> of(Handle handle, Set<Subject> subjects) {
    Map<String, String> items = ofItems(handle, names(subjects, Grounds::item));
    Map<String, String> meetings = ofMeetings(handle, names(subjects, Grounds::meeting));
    return subjects.stream()
        .collect(
            toMap(
                subject -> subject,
                subject ->
                    switch (subject.kind()) {
                      case ITEM, CELL -> items.getOrDefault(item(subject).get(), NOTHING);
                      case MEETING -> meetings.getOrDefault(subject.name(), NOTHING);
                      case DECISION, REPORT -> "";
                    }));
  }

  private static List<String> names(
      Set<Subject> subjects, Function<Subject, Optional<String>> name) {
    return subjects.stream().flatMap(subject -> name.apply(subject).stream()).distinct().toList();
  }

  private static Optional<String> item(Subject subject) {
    String name = subject.name();
    return switch (subject.kind()) {
      case ITEM -> Optional.of(name);
      case CELL -> Optional.of(name.substring(name.lastIndexOf('/') + 1));
      case MEETING, DECISION, REPORT -> Optional.empty();
    };
  }

  private static Optional<String> meeting(Subject subject) {
    return subject.kind() == Subject.Kind.MEETING ? Optional.of(subject.name()) : Optional.empty();
  }

  private static Map<String, String> ofItems(Handle handle, List<String> items) {
    return handle
        .createQuery(
            """
            select i.id, %s as said from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            where i.id = any(:items)
            """
                .formatted(LABELS))
        .bindArray("items", String.class, items)
        .map((row, context) -> Map.entry(row.getString("id"), Digest.of(row.getString("said"))))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Map<String, String> ofMeetings(Handle handle, List<String> keys) {
    Map<String, List<String>> said = new HashMap<>();
    handle
        .createQuery(
            """
            select asked.key, i.id || %s as said from (
              select distinct on (key) key, meeting from store.meeting_key
              where key = any(:keys) order by key, former, meeting) asked
            join store.meeting_source s on s.meeting = asked.meeting
            join store.item i on i.id = s.item
            join store.revision r on r.item = i.id and r.revision = i.revision
            order by asked.key, i.id
            """
                .formatted(LABELS))
        .bindArray("keys", String.class, keys)
        .map((row, context) -> Map.entry(row.getString("key"), row.getString("said")))
        .forEach(
            one ->
                said.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
    return said.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> Digest.of(String.join("\n", one.getValue()))));
  }

  private Grounds() {}
}
