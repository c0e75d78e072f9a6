package org.kawaraban.store;

import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.Emptying;

/** Makes room for a record that is built anew from its topics. */
public final class StoreRebuild {
  private static final int CONNECTIONS = 2;

  /**
   * Takes away all but the decisions and the changes that were told; the next start of a store
   * program reads the topics from their beginning.
   *
   * @throws IllegalStateException with a sentence for the user where a store program is active
   */
  public static void empty(String databaseUrl) {
    try (Database database = Database.open(databaseUrl, CONNECTIONS)) {
      database.migrate();
      Emptying.empty(database.jdbi());
    }
  }

  private StoreRebuild() {}
}
