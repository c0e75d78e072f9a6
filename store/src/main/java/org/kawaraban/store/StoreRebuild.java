package org.kawaraban.store;

import java.time.Clock;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.Emptying;

/** Makes room for a record that is built anew from its topics. */
public final class StoreRebuild {
  private static final int CONNECTIONS = 2;

  /**
   * Takes away all but the decisions, the changes that were told and what Table 1 once rested on;
   * the next start of a store program reads the topics from their beginning.
   *
   * @throws IllegalStateException with a sentence for the user where a store program is active
   */
  public static void empty(String databaseUrl, Clock clock) {
    try (Database database = Database.open(databaseUrl, CONNECTIONS)) {
      database.migrate();
      Emptying.empty(database.jdbi(), clock);
    }
  }

  private StoreRebuild() {}
}
