package org.kawaraban.store.intake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.store.derived.CellRepository;

/** Takes away all that follows from the topics, so that the next intake makes it anew. */
public final class Emptying {
  /**
   * What no topic can bring back, and what would be told twice without it: changes have ids that
   * follow from what they tell.
   */
  private static final Set<String> KEPT =
      Set.of(
          "schema_history",
          "beginning",
          "cell_evidence_past",
          "decision",
          "change",
          "decisions_applied",
          "search_state",
          "error_report");

  /**
   * Empties the record; decisions stay and are followed anew, and what Table 1 rested on until now
   * is its past.
   *
   * @throws IllegalStateException with a sentence for the user where a store program is active
   */
  public static void empty(Jdbi jdbi, Clock clock) {
    jdbi.useHandle(
        handle -> {
          if (!ActiveLock.tryTake(handle)) {
            throw new IllegalStateException(
                "a store program is active on this database; stop it first");
          }
          try {
            handle.useTransaction(
                transaction -> {
                  CellRepository.retireAll(transaction, clock.instant());
                  truncate(transaction);
                });
          } finally {
            ActiveLock.release(handle);
          }
        });
  }

  private static void truncate(Handle handle) {
    List<String> tables =
        handle
            .createQuery(
                """
                select 'store.' || table_name from information_schema.tables
                where table_schema = 'store' and table_type = 'BASE TABLE'
                  and table_name <> all(:kept)
                """)
            .bindArray("kept", String.class, KEPT)
            .mapTo(String.class)
            .list();
    handle.execute("truncate " + String.join(", ", tables));
    handle.execute("update store.decisions_applied set through = 0");
    handle.execute("update store.search_state set next_offset = -1");
  }

  private Emptying() {}
}
