package org.kawaraban.alert.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;

/** Rows of changes, of matches, of what was told, and of offsets. */
final class MatchRepository {
  /** Whether the change is new; one read twice is not written again. */
  boolean addChange(Handle handle, RecordChange change) {
    return handle
            .createUpdate(
                """
                insert into alert.change (id, sequence, at, live, message)
                values (:id, :sequence, :at, :live, cast(:message as jsonb))
                on conflict (id) do nothing
                """)
            .bind("id", change.id())
            .bind("sequence", change.sequence())
            .bind("at", utc(change.at()))
            .bind("live", change.timing() == RecordChange.Timing.LIVE)
            .bind("message", Json.write(change))
            .execute()
        > 0;
  }

  /** Keeps what people are told of a change. */
  void addTold(Handle handle, String change, Told told) {
    handle
        .createUpdate("update alert.change set told = cast(:told as jsonb) where id = :id")
        .bind("told", Json.write(told))
        .bind("id", change)
        .execute();
  }

  /** What a subscription was last told of a meeting, and by which cause. */
  record KnownMeeting(Substance substance, String cause) {}

  Optional<KnownMeeting> told(Handle handle, String subscription, MeetingNews meeting) {
    return handle
        .createQuery(
            """
            select substance, cause from alert.told
            where subscription = :subscription and meeting = any(:keys)
            order by array_position(:keys, meeting) limit 1
            """)
        .bind("subscription", subscription)
        .bindArray("keys", String.class, meeting.keys())
        .map(
            (row, context) ->
                new KnownMeeting(
                    Json.read(row.getString("substance"), Substance.class), row.getString("cause")))
        .findOne();
  }

  void tell(Handle handle, String subscription, MeetingNews meeting, String cause) {
    handle
        .createUpdate(
            """
            insert into alert.told (subscription, meeting, substance, cause)
            values (:subscription, :meeting, cast(:substance as jsonb), :cause)
            on conflict (subscription, meeting)
              do update set substance = excluded.substance, cause = excluded.cause
            """)
        .bind("subscription", subscription)
        .bind("meeting", meeting.keys().get(0))
        .bind("substance", Json.write(meeting.substance()))
        .bind("cause", cause)
        .execute();
  }

  /** The match of this cause that still waits to go out, if there is one. */
  Optional<Long> waiting(Handle handle, String subscription, String cause) {
    return handle
        .createQuery(
            """
            select id from alert.match
            where subscription = :subscription and cause = :cause and not gathered
            for update
            """)
        .bind("subscription", subscription)
        .bind("cause", cause)
        .mapTo(Long.class)
        .findOne();
  }

  /** When what waits of this cause for this owner goes out. */
  Optional<Instant> earliestDue(Handle handle, String owner, String cause) {
    return handle
        .createQuery(
            """
            select m.due from alert.match m join alert.subscription s on s.id = m.subscription
            where m.cause = :cause and s.owner = :owner and not m.gathered
            order by m.due limit 1
            """)
        .bind("cause", cause)
        .bind("owner", owner)
        .map((row, context) -> row.getObject("due", OffsetDateTime.class).toInstant())
        .findOne();
  }

  long addMatch(Handle handle, String subscription, String cause, Instant matched, Instant due) {
    return handle
        .createQuery(
            """
            insert into alert.match (subscription, number, cause, matched, due)
            select :subscription, coalesce(max(number), 0) + 1, :cause, :matched, :due
            from alert.match where subscription = :subscription
            returning id
            """)
        .bind("subscription", subscription)
        .bind("cause", cause)
        .bind("matched", utc(matched))
        .bind("due", utc(due))
        .mapTo(Long.class)
        .one();
  }

  void addToMatch(Handle handle, long match, String change, Map<String, String> reasons) {
    handle
        .createUpdate(
            """
            insert into alert.match_change (match, change, reasons)
            values (:match, :change, cast(:reasons as jsonb))
            """)
        .bind("match", match)
        .bind("change", change)
        .bind("reasons", Json.write(reasons))
        .execute();
  }

  Map<Integer, Long> nextOffsets(Handle handle) {
    Map<Integer, Long> next = new HashMap<>();
    handle
        .createQuery("select part, next_offset from alert.intake_offset")
        .map((row, context) -> Map.entry(row.getInt("part"), row.getLong("next_offset")))
        .forEach(offset -> next.put(offset.getKey(), offset.getValue()));
    return next;
  }

  void advance(Handle handle, Map<Integer, Long> nextOffsets) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into alert.intake_offset (part, next_offset) values (:part, :next)
            on conflict (part) do update set next_offset = excluded.next_offset
            """);
    List.copyOf(nextOffsets.entrySet())
        .forEach(
            offset -> batch.bind("part", offset.getKey()).bind("next", offset.getValue()).add());
    batch.execute();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
