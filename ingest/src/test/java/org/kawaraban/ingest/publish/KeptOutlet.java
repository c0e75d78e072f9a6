package org.kawaraban.ingest.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;

/** Keeps what it is given, in order, as one partition would. */
public final class KeptOutlet implements Outlet {
  public final List<PressItem> items = new CopyOnWriteArrayList<>();
  public final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
  public final List<SourceReport> reports = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<Position> publish(PressItem item) {
    items.add(item);
    return CompletableFuture.completedFuture(new Position(0, items.size() - 1L));
  }

  @Override
  public CompletableFuture<Position> setAside(DeadLetter letter) {
    letters.add(letter);
    return CompletableFuture.completedFuture(new Position(0, letters.size() - 1L));
  }

  @Override
  public CompletableFuture<Position> report(SourceReport report) {
    reports.add(report);
    return CompletableFuture.completedFuture(new Position(0, reports.size() - 1L));
  }
}
