package org.kawaraban.store.intake;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.ledger.Meeting;

/** Writes meetings with their keys and sources. */
final class MeetingRows {
  private final PreparedBatch meetings;
  private final PreparedBatch keys;
  private final PreparedBatch sources;

  MeetingRows(Handle handle) {
    this.meetings =
        handle.prepareBatch(
            """
            insert into store.meeting (key, series, series_slug, partners, ordinal, start_date,
              end_date, place, mode, stage, day, digest)
            values (:key, :series, :series_slug, :partners, :ordinal, :start_date,
              :end_date, :place, :mode, :stage, :day, :digest)
            """);
    this.keys =
        handle.prepareBatch(
            """
            insert into store.meeting_key (key, meeting, former)
            values (:key, :meeting, :former)
            """);
    this.sources =
        handle.prepareBatch(
            "insert into store.meeting_source (item, meeting) values (:item, :meeting)");
  }

  /** Writes at least one meeting; none of these is there. */
  void write(Map<String, Meeting> byDigest) {
    byDigest.forEach(this::add);
    meetings.execute();
    keys.execute();
    sources.execute();
  }

  private void add(String digest, Meeting meeting) {
    meetings
        .bind("key", meeting.key())
        .bind("series", meeting.series())
        .bind("series_slug", Vocabulary.slug(meeting.series()))
        .bindArray("partners", String.class, meeting.partners())
        .bind("ordinal", meeting.ordinal())
        .bind("start_date", Columns.text(meeting.start()))
        .bind("end_date", Columns.text(meeting.end()))
        .bind("place", meeting.place())
        .bind("mode", meeting.mode().name())
        .bind("stage", meeting.stage().name())
        .bind("day", meeting.day())
        .bind("digest", digest)
        .add();
    meeting.keys().forEach(key -> addKey(meeting, key, false));
    meeting.formerKeys().forEach(key -> addKey(meeting, key, true));
    for (ItemId item : meeting.sources()) {
      sources.bind("item", item.value()).bind("meeting", meeting.key()).add();
    }
  }

  private void addKey(Meeting meeting, String key, boolean former) {
    keys.bind("key", key).bind("meeting", meeting.key()).bind("former", former).add();
  }
}
