package org.kawaraban.ingest.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Things only one program of an instance may do at a time, as PostgreSQL's advisory locks. They
 * belong to one connection held for as long as this object is open, so a program that is killed
 * leaves none behind.
 *
 * <p>A lease is the whole program's: its threads must not compete for one.
 */
public final class Leases implements AutoCloseable {
  /** Kinds of things that are leased. */
  public enum Kind {
    HOST,
    SOURCE,
    BACKFILL
  }

  private final Connection connection;

  public Leases(DataSource database) {
    try {
      this.connection = database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("no database connection for leases", e);
    }
  }

  /** False where another program has it. */
  public boolean tryTake(Kind kind, String name) {
    return call("SELECT pg_try_advisory_lock(hashtext(?), hashtext(?))", kind, name);
  }

  public void release(Kind kind, String name) {
    boolean held = call("SELECT pg_advisory_unlock(hashtext(?), hashtext(?))", kind, name);
    if (!held) {
      throw new IllegalStateException("the lease of " + kind + " " + name + " was lost");
    }
  }

  private synchronized boolean call(String sql, Kind kind, String name) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "kawaraban." + kind.name().toLowerCase(Locale.ROOT));
      statement.setString(2, name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database lost our leases: " + e.getMessage(), e);
    }
  }

  /** Gives all of them back. */
  @Override
  public synchronized void close() {
    try (Connection closing = connection;
        PreparedStatement all = closing.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      all.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the leases cannot be given back", e);
    }
  }
}
