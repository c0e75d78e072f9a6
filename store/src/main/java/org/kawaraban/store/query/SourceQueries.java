package org.kawaraban.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceView;

/** How the sources fare. */
final class SourceQueries {
  static List<SourceView> all(Handle handle) {
    return handle
        .createQuery(
            """
            select newest.*,
              (select max(at) from store.source_report r where r.source = newest.source
                and r.state in ('OK', 'NOT_MODIFIED', 'EMPTY', 'STALE')) as last_success,
              (select count(*) from store.item i where i.source = newest.source) as items
            from (select distinct on (source) * from store.source_report
              order by source, at desc) newest
            order by newest.source
            """)
        .map((row, context) -> view(row))
        .list();
  }

  static List<RecordReader.Reach> reach(Handle handle, LocalDate before) {
    return handle
        .createQuery(
            """
            select source, min(day) as first, count(*) as items from store.item
            where day < :before group by source order by source
            """)
        .bind("before", before)
        .map(
            (row, context) ->
                new RecordReader.Reach(
                    row.getString("source"),
                    row.getObject("first", LocalDate.class),
                    row.getLong("items")))
        .list();
  }

  private static SourceView view(ResultSet row) throws SQLException {
    SourceReport newest =
        new SourceReport(
            row.getString("source"),
            row.getString("name"),
            row.getString("url"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            SourceState.valueOf(row.getString("state")),
            row.getInt("listed"),
            row.getInt("published"),
            row.getInt("failed"),
            row.getString("reason"),
            Columns.instant(row, "next_poll"));
    return new SourceView(newest, Columns.instant(row, "last_success"), row.getLong("items"));
  }

  private SourceQueries() {}
}
