package org.kawaraban.store;

import java.io.IOException;
import java.nio.file.Path;
import org.kawaraban.store.backup.Restore;
import org.kawaraban.store.database.Database;

/** Brings a record back from a backup; no store program may be running on the database. */
public final class StoreRestore {
  private static final int CONNECTIONS = 2;

  /**
   * Restores.
   *
   * @return how many rows the backup held
   * @throws IllegalArgumentException the file is no whole backup, or the database holds a record
   */
  public static long from(Path file, String databaseUrl, String bootstrapServers)
      throws IOException {
    try (Database database = Database.open(databaseUrl, CONNECTIONS)) {
      return Restore.read(file, database, bootstrapServers);
    }
  }

  private StoreRestore() {}
}
