package org.kawaraban.store;

import java.io.IOException;
import java.nio.file.Path;
import org.kawaraban.store.backup.InstanceParts;
import org.kawaraban.store.backup.Restore;
import org.kawaraban.store.database.Database;

/** Brings an instance back from a backup; no program may be running on it. */
public final class StoreRestore {
  private static final int CONNECTIONS = 3;

  /**
   * Restores.
   *
   * @return how many rows the backup held
   * @throws IllegalArgumentException the file is no whole backup, or the instance is not empty
   */
  public static long from(Path file, String databaseUrl, InstanceParts target) throws IOException {
    try (Database database = Database.open(databaseUrl, CONNECTIONS)) {
      return Restore.read(file, database.dataSource(), target);
    }
  }

  private StoreRestore() {}
}
