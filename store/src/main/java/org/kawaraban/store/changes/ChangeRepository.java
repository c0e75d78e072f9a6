package org.kawaraban.store.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;

/** Rows of changes: written with the record, read by the relay. */
public final class ChangeRepository implements ChangeSink {
  /** Writes what the record has not told before. */
  @Override
  public void write(Handle handle, ChangeLog log, Instant at) {
    if (log.drafts().isEmpty()) {
      return;
    }
    long first = reserve(handle, log.drafts().size());
    List<String> ids = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    for (RecordChange change : log.numbered(first, at)) {
      ids.add(change.id());
      subjects.add(change.subject());
      messages.add(Json.write(change));
      sequences.add(change.sequence());
    }
    handle
        .createUpdate(
            """
            insert into store.change (sequence, id, subject, message)
            select given.sequence, given.id, given.subject, cast(given.message as jsonb)
            from unnest(:sequences, :ids, :subjects, :messages)
              given(sequence, id, subject, message)
            order by given.sequence
            on conflict (id) do nothing
            """)
        .bindArray("sequences", Long.class, sequences)
        .bindArray("ids", String.class, ids)
        .bindArray("subjects", String.class, subjects)
        .bindArray("messages", String.class, messages)
        .execute();
  }

  /** The first of so many numbers; what is reserved and not used leaves a gap. */
  private static long reserve(Handle handle, long numbers) {
    long first =
        handle.createQuery("select nextval('store.change_sequence')").mapTo(Long.class).one();
    moveTo(handle, first + numbers - 1);
    return first;
  }

  private static void moveTo(Handle handle, long given) {
    handle
        .createQuery("select setval('store.change_sequence', :given)")
        .bind("given", given)
        .mapTo(Long.class)
        .one();
  }

  /** Those still to be sent, in their order. */
  List<RecordChange> unsent(Handle handle, int limit) {
    return handle
        .createQuery(
            "select message from store.change where not sent order by sequence limit :limit")
        .bind("limit", limit)
        .map((row, context) -> Json.read(row.getString("message"), RecordChange.class))
        .list();
  }

  void markSent(Handle handle, List<Long> sequences) {
    handle
        .createUpdate("update store.change set sent = true where sequence = any(:sequences)")
        .bindArray("sequences", Long.class, sequences)
        .execute();
  }

  /**
   * Moves all that is unsent behind a sequence that others have seen already: an older or newly
   * built database must not use their numbers again.
   */
  void continueAfter(Handle handle, long seen) {
    long given =
        handle.createQuery("select last_value from store.change_sequence").mapTo(Long.class).one();
    if (given >= seen) {
      return;
    }
    handle
        .createUpdate(
            """
            update store.change set sequence = sequence + :by,
              message = jsonb_set(message, '{sequence}', to_jsonb(sequence + :by))
            where not sent
            """)
        .bind("by", seen)
        .execute();
    moveTo(handle, seen + given);
  }
}
