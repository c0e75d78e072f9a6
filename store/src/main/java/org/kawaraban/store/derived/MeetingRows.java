package org.kawaraban.store.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.ledger.Meeting;

/** Writes meetings with their keys and sources, touching only the rows that differ. */
final class MeetingRows {
  private final Handle handle;

  MeetingRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * Deletes meetings with their keys and sources.
   *
   * @return ids of the items that belonged to them
   */
  List<String> delete(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<String> left =
        handle
            .createQuery(
                "delete from store.meeting_source where meeting = any(:keys) returning item")
            .bindArray("keys", String.class, keys)
            .mapTo(String.class)
            .list();
    handle
        .createUpdate("delete from store.meeting where key = any(:keys)")
        .bindArray("keys", String.class, keys)
        .execute();
    return left;
  }

  /**
   * Writes at least one meeting, whether it was there or not.
   *
   * @return ids of the items that did not belong to their meeting before, or do no more
   */
  List<String> write(Map<String, Meeting> byDigest) {
    writeMeetings(byDigest);
    writeKeys(byDigest.values());
    return writeSources(byDigest.values());
  }

  private void writeMeetings(Map<String, Meeting> byDigest) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.meeting (key, series, series_slug, partners, ordinal, start_date,
              end_date, place, mode, stage, day, digest)
            values (:key, :series, :series_slug, :partners, :ordinal, :start_date,
              :end_date, :place, :mode, :stage, :day, :digest)
            on conflict (key) do update set series = excluded.series,
              series_slug = excluded.series_slug, partners = excluded.partners,
              ordinal = excluded.ordinal, start_date = excluded.start_date,
              end_date = excluded.end_date, place = excluded.place, mode = excluded.mode,
              stage = excluded.stage, day = excluded.day, digest = excluded.digest
            """);
    byDigest.forEach(
        (digest, meeting) ->
            batch
                .bind("key", meeting.key())
                .bind("series", meeting.series())
                .bind("series_slug", Vocabulary.slug(meeting.series()))
                .bindArray("partners", String.class, meeting.partners())
                .bind("ordinal", meeting.ordinal())
                .bind("start_date", Objects.toString(meeting.start(), null))
                .bind("end_date", Objects.toString(meeting.end(), null))
                .bind("place", meeting.place())
                .bind("mode", meeting.mode().name())
                .bind("stage", meeting.stage().name())
                .bind("day", meeting.day())
                .bind("digest", digest)
                .add());
    batch.execute();
  }

  private void writeKeys(Collection<Meeting> meetings) {
    List<String> keys = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    List<Boolean> former = new ArrayList<>();
    for (Meeting meeting : meetings) {
      for (String key : meeting.keys()) {
        keys.add(key);
        owners.add(meeting.key());
        former.add(false);
      }
      for (String key : meeting.formerKeys()) {
        keys.add(key);
        owners.add(meeting.key());
        former.add(true);
      }
    }
    bound(
            handle.createUpdate(
                """
            delete from store.meeting_key k where k.meeting = any(:meetings) and not exists (
              select from unnest(:names, :owners) given(key, meeting)
              where given.key = k.key and given.meeting = k.meeting)
            """),
            keys,
            owners)
        .bindArray("meetings", String.class, meetings.stream().map(Meeting::key).toList())
        .execute();
    bound(
            handle.createUpdate(
                """
            insert into store.meeting_key (key, meeting, former)
            select given.key, given.meeting, given.former
            from unnest(:names, :owners, :former) given(key, meeting, former)
            left join store.meeting_key k on k.key = given.key and k.meeting = given.meeting
            where k.former is distinct from given.former
            on conflict (key, meeting) do update set former = excluded.former
            """),
            keys,
            owners)
        .bindArray("former", Boolean.class, former)
        .execute();
  }

  private List<String> writeSources(Collection<Meeting> meetings) {
    List<String> items = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (Meeting meeting : meetings) {
      for (ItemId item : meeting.sources()) {
        items.add(item.value());
        owners.add(meeting.key());
      }
    }
    List<String> moved = new ArrayList<>();
    moved.addAll(
        items(
            """
            delete from store.meeting_source s
            where s.meeting = any(:owners) and not exists (
              select from unnest(:names) given(item) where given.item = s.item)
            returning item
            """,
            items,
            owners));
    moved.addAll(
        items(
            """
            insert into store.meeting_source (item, meeting)
            select given.item, given.meeting
            from unnest(:names, :owners) given(item, meeting)
            left join store.meeting_source s on s.item = given.item
            where s.meeting is distinct from given.meeting
            on conflict (item) do update set meeting = excluded.meeting
            returning item
            """,
            items,
            owners));
    return moved;
  }

  private List<String> items(String sql, List<String> names, List<String> owners) {
    return bound(handle.createQuery(sql), names, owners).mapTo(String.class).list();
  }

  private static <T extends SqlStatement<T>> T bound(
      T statement, List<String> names, List<String> owners) {
    return statement
        .bindArray("names", String.class, names)
        .bindArray("owners", String.class, owners);
  }
}
