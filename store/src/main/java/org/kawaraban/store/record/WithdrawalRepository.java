package org.kawaraban.store.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.store.changes.ChangeLog;

/**
 * Rows of withdrawals: pages that are gone from their address. Report and capture say when they
 * were made, and the later one wins, whichever comes first.
 */
final class WithdrawalRepository {
  /**
   * An item that is withdrawn, as a change tells of it.
   *
   * @param since when the first report after its last capture found it gone
   * @param source whose report that is
   */
  record Withdrawn(String title, String url, Instant since, String source) {}

  /** Keeps what reports found; these have to be kept already. */
  void keep(Handle handle, Collection<SourceReport> reports) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.withdrawal (item, at, source) values (:item, :at, :source)
            on conflict do nothing
            """);
    for (SourceReport report : reports) {
      for (ItemId item : report.withdrawn()) {
        batch
            .bind("item", item.value())
            .bind("at", report.at().atOffset(ZoneOffset.UTC))
            .bind("source", report.source())
            .add();
      }
    }
    batch.execute();
  }

  /** Those of these items that are relevant and withdrawn. */
  Map<String, Withdrawn> states(Handle handle, Collection<String> items) {
    Map<String, Withdrawn> states = new TreeMap<>();
    handle
        .createQuery(
            """
            select w.item, w.since, w.source, r.title, r.url from store.withdrawn w
            join store.item i on i.id = w.item
            join store.revision r on r.item = i.id and r.revision = i.revision
            where w.item = any(:items) and i.relevant
            """)
        .bindArray("items", String.class, items)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("item"),
                    new Withdrawn(
                        row.getString("title"),
                        row.getString("url"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("source"))))
        .forEach(state -> states.put(state.getKey(), state.getValue()));
    return states;
  }

  /** Tells of those that were not withdrawn before. */
  static void tell(Map<String, Withdrawn> before, Map<String, Withdrawn> after, ChangeLog changes) {
    after.forEach(
        (item, is) -> {
          if (!before.containsKey(item)) {
            changes.add(
                RecordChange.Kind.ITEM_WITHDRAWN,
                "item/" + item,
                null,
                is,
                List.of(new ItemId(item)),
                new ChangeLog.Cause(
                    "report/%s@%s".formatted(is.source(), is.since()), RecordChange.Timing.LIVE));
          }
        });
  }
}
