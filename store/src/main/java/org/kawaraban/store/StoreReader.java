package org.kawaraban.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.kawaraban.store.backup.Backup;
import org.kawaraban.store.backup.InstanceParts;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Release;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Progress;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.review.ReviewDesk;

/** The record for those who only read it: the web run alone, and commands. */
public final class StoreReader implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Database database;

  private StoreReader(Database database) {
    this.database = database;
  }

  /** As {@link #open(String, Duration)}, without waiting for a store program. */
  public static StoreReader open(String databaseUrl) {
    return open(databaseUrl, Duration.ZERO);
  }

  /**
   * Connects and changes nothing.
   *
   * @param patience how long to wait for a store program to make the schema
   * @throws IllegalStateException with a sentence for the user where the database cannot be reached
   *     or no store program has made the schema, or brought it up to date, in time
   */
  public static StoreReader open(String databaseUrl, Duration patience) {
    Database database = Database.open(databaseUrl, CONNECTIONS);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!database.hasSchema() || !database.isCurrent()) {
      if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
        String what =
            database.hasSchema()
                ? "the record was written by an older version"
                : "the database holds no record yet";
        database.close();
        throw new IllegalStateException(
            what + ": start `kawaraban store` (or `kawaraban up`) on it");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return new StoreReader(database);
  }

  /** The pool, for what others keep beside the record. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  public RecordReader reader() {
    return new JdbiRecordReader(database.dataSource());
  }

  /**
   * Writes a whole instance into a file; one state of it, whoever writes meanwhile.
   *
   * @return how many rows
   */
  public long backup(Path file, InstanceParts parts) throws IOException {
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> Backup.write(handle, parts, file));
  }

  /** The curators' desk. */
  public ReviewDesk desk(Clock clock) {
    return new ReviewDesk(database.dataSource(), clock);
  }

  public Progress progress() {
    return new Progress(database.dataSource());
  }

  /**
   * Writes a release of the record as it stands into a new directory.
   *
   * @return its version
   * @throws IllegalArgumentException the directory or the previous release does not do
   * @throws IOException the files cannot be written
   */
  public String release(Path directory, Release.Request request) throws IOException {
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> Release.build(handle, directory, request));
  }

  /**
   * Offers a release of the record as it stands.
   *
   * @throws IllegalArgumentException the previous release does not do
   * @throws IOException the files cannot be written
   */
  public KeptRelease release(Releases releases, Release.Request request) throws IOException {
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> releases.offer(handle, request));
  }

  /** Whether the database can be asked right now. */
  public boolean answers() {
    try {
      return database.hasSchema();
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
