package org.kawaraban.store.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;

/** Rows of decisions; they are only ever added. */
public final class DecisionRepository {
  /** "kawadeci" in ASCII: one decision is numbered at a time. */
  private static final long NUMBERING = 0x6b61776164656369L;

  /** All of them, the oldest first. */
  public List<Decision> all(Handle handle) {
    return handle
        .createQuery(
            "select number, author, at, reason, act, ground from store.decision order by 1")
        .map(
            (row, context) ->
                new Decision(
                    row.getLong("number"),
                    row.getString("author"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("reason"),
                    Json.read(row.getString("act"), Act.class),
                    row.getString("ground")))
        .list();
  }

  /** The number of the newest, 0 where there is none. */
  public long newest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from store.decision")
        .mapTo(Long.class)
        .one();
  }

  /** Up to which decision the record follows them. */
  public long applied(Handle handle) {
    return handle
        .createQuery("select through from store.decisions_applied")
        .mapTo(Long.class)
        .one();
  }

  /** What follows from the decisions that the record follows. */
  public Curation curation(Handle handle) {
    long through = applied(handle);
    return Curation.of(
        all(handle).stream().filter(decision -> decision.number() <= through).toList());
  }

  public void markApplied(Handle handle, long through) {
    handle
        .createUpdate("update store.decisions_applied set through = :through")
        .bind("through", through)
        .execute();
  }

  /** Adds one; in a transaction. */
  public Decision append(
      Handle handle, String author, Instant at, String reason, Act act, String ground) {
    handle.execute("select pg_advisory_xact_lock(?)", NUMBERING);
    // As PostgreSQL keeps it: what is returned is what will be read.
    Instant stamped = at.truncatedTo(ChronoUnit.MICROS);
    Decision decision = new Decision(newest(handle) + 1, author, stamped, reason, act, ground);
    handle
        .createUpdate(
            """
            insert into store.decision (number, author, at, reason, act, ground)
            values (:number, :author, :at, :reason, cast(:act as jsonb), :ground)
            """)
        .bind("number", decision.number())
        .bind("author", author)
        .bind("at", stamped.atOffset(ZoneOffset.UTC))
        .bind("reason", reason)
        .bind("act", Json.write(act))
        .bind("ground", ground)
        .execute();
    return decision;
  }
}
