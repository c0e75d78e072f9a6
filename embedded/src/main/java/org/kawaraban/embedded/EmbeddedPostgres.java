package org.kawaraban.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One PostgreSQL server on loopback, a child process with its data in a directory. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final String USER = "postgres";

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts on the data in {@code directory}, which is created where it is missing. A server left
   * over on it by a killed JVM is stopped first. Returns when it takes connections: 0.6 to 3
   * seconds.
   *
   * @throws IllegalStateException with a sentence for the user where another major version of
   *     PostgreSQL wrote the data
   */
  public static EmbeddedPostgres start(Path directory) {
    PostgresFiles files = new PostgresFiles(directory);
    try {
      Path data = files.prepare();
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server =
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(START)
              .setServerConfig("listen_addresses", "127.0.0.1")
              // Off by the library's default, which is meant for tests; this data is meant to stay.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "60")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("timezone", "UTC")
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF-8")
              .start();
      EmbeddedPostgres started = new EmbeddedPostgres(server);
      try {
        files.choose(data);
      } catch (IOException e) {
        started.close();
        throw e;
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start on " + directory + ": " + e.getMessage(), e);
    }
  }

  /** The JDBC URL of a database, which is created where it is missing. */
  public String database(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "database name is " + name + "; allowed: lower-case letters, digits, _");
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement
          .executeQuery("select 1 from pg_database where datname = '" + name + "'")
          .next()) {
        statement.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not create database " + name, e);
    }
    return server.getJdbcUrl(USER, name);
  }

  /** Stops the server after its transactions ended. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
