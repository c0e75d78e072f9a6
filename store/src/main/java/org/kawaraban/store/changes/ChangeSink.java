package org.kawaraban.store.changes;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Where the differences of a transaction go. */
@FunctionalInterface
public interface ChangeSink {
  /** Takes them, in the transaction that made them. */
  void write(Handle handle, ChangeLog log, Instant at);
}
