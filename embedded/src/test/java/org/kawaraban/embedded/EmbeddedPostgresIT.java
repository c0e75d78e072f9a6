package org.kawaraban.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
  private static final String READY = "ready";

  @Test
  void aServerLeftOverByAKilledInstanceIsReplacedAndItsDataKept(@TempDir Path directory)
      throws Exception {
    Process instance =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(instance.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.lines().anyMatch(READY::equals)).isTrue();
    } finally {
      instance.destroyForcibly().waitFor();
    }

    try (EmbeddedPostgres second = EmbeddedPostgres.start(directory)) {
      assertThat(answer(second.database("record"), "select answer from kept")).isEqualTo("42");
    }
  }

  /** What a kill in the first second leaves: files that no server starts on. */
  @Test
  void anUnfinishedDatabaseIsReplaced(@TempDir Path directory) throws Exception {
    Path unfinished = Files.createDirectories(directory.resolve("data-unfinished"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "17\n");
    Files.writeString(unfinished.resolve("postgresql.conf"), "");

    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(answer(server.database("record"), "select 1")).isEqualTo("1");
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void theVersionThatIsAskedForIsTheOneThatComesAlong(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(answer(server.database("record"), "show server_version"))
          .startsWith(PostgresFiles.MAJOR + ".");
    }
  }

  @Test
  void whatIsCommittedIsOnDisk(@TempDir Path directory) throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      String url = server.database("record");
      assertThat(answer(url, "show fsync")).isEqualTo("on");
      assertThat(answer(url, "show synchronous_commit")).isEqualTo("on");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> server.database("a; drop"))
          .withMessageContaining("allowed");
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** An instance of its own, to be killed. */
  static final class Instance {
    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
      execute(server.database("record"), "create table kept as select 42 as answer");
      System.out.println(READY);
      new CountDownLatch(1).await();
    }
  }
}
