package org.kawaraban.store.intake;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes a batch and the offsets after it in one transaction: all of it, or nothing. */
final class RecordWriter {
  private final ItemRepository items;
  private final LedgerRepository ledger = new LedgerRepository();
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
        transaction -> ledger.recompute(transaction, ledger.allSeries(transaction)));
  }

  void write(Handle handle, Batch batch) {
    handle.useTransaction(
        transaction -> {
          writeItems(transaction, batch);
          reports.keep(transaction, batch.reports());
          offsets.advance(transaction, batch.nextOffsets());
        });
  }

  private void writeItems(Handle handle, Batch batch) {
    if (batch.items().isEmpty()) {
      return;
    }
    // An item may leave a series as well as join one: both ledgers change.
    Set<String> before =
        ledger.seriesOf(handle, batch.items().stream().map(t -> t.item().id().value()).toList());
    Set<String> changed = items.keep(handle, batch.items());
    if (!changed.isEmpty()) {
      Set<String> series = new HashSet<>(before);
      series.addAll(ledger.seriesOf(handle, changed));
      ledger.recompute(handle, series);
    }
  }
}
