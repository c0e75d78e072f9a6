package org.kawaraban.ingest.publish;

import java.util.concurrent.CompletableFuture;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;

/**
 * Where ingest sends what it found. Each future completes when the broker has the message for good,
 * and exceptionally where it could not be given to it.
 */
public interface Outlet {
  /** Where a message lies in its topic. */
  record Position(int partition, long offset) {}

  CompletableFuture<Position> publish(PressItem item);

  CompletableFuture<Position> setAside(DeadLetter letter);

  CompletableFuture<Position> report(SourceReport report);
}
