package org.kawaraban.store.coverage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;

/**
 * Reads of source reports what coverage is made of, one source at a time: they are kept for ever.
 * They come without names, counts and reasons.
 */
public final class PollQueries {
  private static final String POLLS =
      "select source, at, state, next_poll from store.source_report where source = :source ";

  /** Every source that ever reported, in order; found by the index, without reading the reports. */
  public static List<String> sources(Handle handle) {
    return handle
        .createQuery(
            """
            with recursive source(id) as (
              select min(source) from store.source_report
              union all
              select (select min(source) from store.source_report where source > id)
              from source where id is not null)
            select id from source where id is not null order by id
            """)
        .mapTo(String.class)
        .list();
  }

  /** All polls of a source, in their order. */
  public static List<SourceReport> all(Handle handle, String source) {
    return polls(handle.createQuery(POLLS + "order by at"), source);
  }

  /**
   * Polls of a stretch of time, in their order, with the one before it and the one after it: both
   * tell whether its ends are covered.
   */
  public static List<SourceReport> around(Handle handle, String source, Instant from, Instant to) {
    return polls(
        handle
            .createQuery(
                POLLS
                    + """
                    and at >= coalesce((select max(at) from store.source_report
                      where source = :source and at < :from), :from)
                    and at <= coalesce((select min(at) from store.source_report
                      where source = :source and at > :to), :to)
                    order by at
                    """)
            .bind("from", from.atOffset(ZoneOffset.UTC))
            .bind("to", to.atOffset(ZoneOffset.UTC)),
        source);
  }

  private static List<SourceReport> polls(Query query, String source) {
    return query
        .bind("source", source)
        .map(
            (row, context) -> {
              OffsetDateTime next = row.getObject("next_poll", OffsetDateTime.class);
              return new SourceReport(
                  row.getString("source"),
                  "",
                  "",
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  SourceState.valueOf(row.getString("state")),
                  0,
                  0,
                  0,
                  "",
                  next == null ? null : next.toInstant());
            })
        .list();
  }

  private PollQueries() {}
}
