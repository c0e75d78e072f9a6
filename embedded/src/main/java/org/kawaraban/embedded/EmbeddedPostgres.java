package org.kawaraban.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL server on loopback, a child process with its data in a directory. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final String USER = "postgres";

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts on the data in {@code directory}, which is created where it is missing. A server left
   * over on it by a killed JVM is stopped first. Returns when it takes connections: 0.6 to 3
   * seconds.
   */
  public static EmbeddedPostgres start(Path directory) {
    stopLeftOver(directory);
    try {
      Files.createDirectories(directory);
      return new EmbeddedPostgres(
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setDataDirectory(directory)
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
              .start());
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

  /**
   * A JVM that was killed leaves its PostgreSQL running, and no second server may open the same
   * data. Its process id stands in the first line of {@code postmaster.pid}.
   */
  private static void stopLeftOver(Path directory) {
    Path pidFile = directory.resolve("postmaster.pid");
    leftOver(pidFile)
        .ifPresent(
            process -> {
              LOG.info(
                  "stopping a PostgreSQL left over by a killed instance pid={}", process.pid());
              process.destroy();
              await(process);
            });
  }

  private static Optional<ProcessHandle> leftOver(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          // The id may have gone to another program since.
          .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pidFile, e);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void await(ProcessHandle process) {
    try {
      var unused = process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the PostgreSQL of a killed instance (process %d) does not stop".formatted(process.pid()),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL stopped", e);
    }
  }
}
