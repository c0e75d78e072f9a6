package org.kawaraban.store.intake;

import java.time.Clock;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes batches and the offsets after them in one transaction: all of it, or nothing. */
final class RecordWriter {
  private final ItemRepository items;
  private final LedgerRepository ledger = new LedgerRepository();
  private final CellRepository cells = new CellRepository();
  private final ReportRepository reports = new ReportRepository();
  private final OffsetRepository offsets = new OffsetRepository();

  RecordWriter(String taxonomy, Clock clock) {
    this.items = new ItemRepository(taxonomy, clock);
  }

  /**
   * Brings the ledger up to date with the rules and the vocabulary of this build, which may be
   * newer than the one that wrote it.
   */
  void refreshLedger(Handle handle) {
    handle.useTransaction(
        transaction -> {
          Set<String> redated = ledger.recompute(transaction, ledger.allSeries(transaction));
          cells.replace(transaction, redated);
        });
  }

  void write(Handle handle, Batch batch) {
    write(handle, List.of(batch).iterator());
  }

  /**
   * Writes all batches, each asked for when the one before is written. What follows from them
   * together, meetings and cells, is computed once at the end.
   */
  void write(Handle handle, Iterator<Batch> batches) {
    handle.useTransaction(
        transaction -> {
          Set<String> changed = new HashSet<>();
          Set<String> series = new HashSet<>();
          while (batches.hasNext()) {
            Batch batch = batches.next();
            if (!batch.items().isEmpty()) {
              // An item may leave a series as well as join one: both ledgers change.
              series.addAll(ledger.seriesOf(transaction, batch.itemIds()));
              for (Sighting kept : items.keep(transaction, batch.items())) {
                changed.add(kept.key().item());
                series.addAll(kept.ownSeries());
              }
            }
            reports.keep(transaction, batch.reports());
            offsets.advance(transaction, batch.nextOffsets());
          }
          if (!changed.isEmpty()) {
            changed.addAll(ledger.recompute(transaction, series));
            cells.replace(transaction, changed);
          }
        });
  }
}
