package org.kawaraban.store.record;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.changes.ChangeLog;

/** Rows of source reports: the history of every source. */
final class ReportRepository {
  /** A source as a change tells of it. */
  private record State(SourceState state, String reason, Instant at) {}

  /**
   * Keeps each report once; one of the same source and time is a replay.
   *
   * @param changes is told of sources that fell silent or came back
   */
  void keep(Handle handle, Collection<SourceReport> reports, ChangeLog changes) {
    if (reports.isEmpty()) {
      return;
    }
    Set<String> sources = reports.stream().map(SourceReport::source).collect(toSet());
    Map<String, State> before = newest(handle, sources);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.source_report (source, at, name, url, state, listed, published,
              failed, reason, next_poll)
            values (:source, :at, :name, :url, :state, :listed, :published,
              :failed, :reason, :next_poll)
            on conflict do nothing
            """);
    for (SourceReport report : reports) {
      batch
          .bind("source", report.source())
          .bind("at", report.at().atOffset(ZoneOffset.UTC))
          .bind("name", report.name())
          .bind("url", report.url())
          .bind("state", report.state().name())
          .bind("listed", report.listed())
          .bind("published", report.published())
          .bind("failed", report.failed())
          .bind("reason", report.reason())
          .bind(
              "next_poll",
              report.nextPoll() == null ? null : report.nextPoll().atOffset(ZoneOffset.UTC))
          .add();
    }
    batch.execute();
    newest(handle, sources)
        .forEach((source, after) -> tell(source, before.get(source), after, changes));
  }

  private static void tell(String source, @Nullable State before, State after, ChangeLog changes) {
    boolean was = before == null || before.state().isReadable();
    boolean is = after.state().isReadable();
    if (was != is && after.state() != SourceState.DISABLED) {
      changes.add(
          is ? RecordChange.Kind.SOURCE_BACK : RecordChange.Kind.SOURCE_SILENT,
          "source/" + source,
          before,
          after,
          List.of(),
          new ChangeLog.Cause(
              "report/%s@%s".formatted(source, after.at()), RecordChange.Timing.LIVE));
    }
  }

  private static Map<String, State> newest(Handle handle, Set<String> sources) {
    Map<String, State> states = new TreeMap<>();
    handle
        .createQuery(
            """
            select distinct on (source) source, state, reason, at from store.source_report
            where source = any(:sources) order by source, at desc
            """)
        .bindArray("sources", String.class, sources)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("source"),
                    new State(
                        SourceState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant())))
        .forEach(state -> states.put(state.getKey(), state.getValue()));
    return states;
  }

  /** Of these sources, those that reported before some time. */
  Set<String> heardBefore(Handle handle, Collection<String> sources, Instant time) {
    return handle
        .createQuery(
            """
            select distinct source from store.source_report
            where source = any(:sources) and at < :time
            """)
        .bindArray("sources", String.class, sources)
        .bind("time", time.atOffset(ZoneOffset.UTC))
        .mapTo(String.class)
        .set();
  }
}
