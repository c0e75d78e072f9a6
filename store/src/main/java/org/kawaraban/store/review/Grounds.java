package org.kawaraban.store.review;

import java.util.List;
import java.util.Optional;
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

  static String of(Handle handle, Subject subject) {
    String name = subject.name();
    return switch (subject.kind()) {
      case ITEM -> ofItem(handle, name);
      case CELL -> ofItem(handle, name.substring(name.lastIndexOf('/') + 1));
      case MEETING -> ofMeeting(handle, name);
      case DECISION, REPORT -> "";
    };
  }

  private static String ofItem(Handle handle, String item) {
    Optional<String> said =
        handle
            .createQuery(
                """
                select %s from store.item i
                join store.revision r on r.item = i.id and r.revision = i.revision
                where i.id = :item
                """
                    .formatted(LABELS))
            .bind("item", item)
            .mapTo(String.class)
            .findOne();
    return said.map(Digest::of).orElse(NOTHING);
  }

  private static String ofMeeting(Handle handle, String key) {
    List<String> said =
        handle
            .createQuery(
                """
                select i.id || %s from store.meeting_source s
                join store.item i on i.id = s.item
                join store.revision r on r.item = i.id and r.revision = i.revision
                where s.meeting = (select meeting from store.meeting_key where key = :key
                  order by former, meeting limit 1)
                order by i.id
                """
                    .formatted(LABELS))
            .bind("key", key)
            .mapTo(String.class)
            .list();
    return said.isEmpty() ? NOTHING : Digest.of(String.join("\n", said));
  }

  private Grounds() {}
}
