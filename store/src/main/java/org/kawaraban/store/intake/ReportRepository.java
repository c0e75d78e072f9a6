package org.kawaraban.store.intake;

import java.time.ZoneOffset;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.SourceReport;

/** Rows of source reports: the history of every source. */
final class ReportRepository {
  /** Keeps each report once; one of the same source and time is a replay. */
  void keep(Handle handle, Collection<SourceReport> reports) {
    if (reports.isEmpty()) {
      return;
    }
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
  }
}
