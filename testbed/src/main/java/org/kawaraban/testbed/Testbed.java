package org.kawaraban.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.embedded.EmbeddedBroker;
import org.kawaraban.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real Kafka broker and a real PostgreSQL for tests. Taken from the first of:
 *
 * <ol>
 *   <li>the addresses in {@code KAWARABAN_TEST_KAFKA} and {@code KAWARABAN_TEST_DATABASE},
 *   <li>Testcontainers, where a Docker engine answers,
 *   <li>the embedded ones the product itself ships.
 * </ol>
 */
public final class Testbed implements AutoCloseable {
  private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
  private static final String POSTGRES_IMAGE = "postgres:17";

  private final String bootstrapServers;
  private final String adminUrl;
  private final List<AutoCloseable> parts;

  private Testbed(String bootstrapServers, String adminUrl, List<AutoCloseable> parts) {
    this.bootstrapServers = bootstrapServers;
    this.adminUrl = adminUrl;
    this.parts = parts;
  }

  /** One for all tests of this JVM; it stops with the JVM. */
  public static Testbed shared() {
    return Shared.BED;
  }

  /** One of the test's own, for tests that stop and start what others use. */
  public static Testbed open() {
    String kafka = System.getenv("KAWARABAN_TEST_KAFKA");
    String database = System.getenv("KAWARABAN_TEST_DATABASE");
    if ((kafka == null) != (database == null)) {
      throw new IllegalStateException(
          "KAWARABAN_TEST_KAFKA and KAWARABAN_TEST_DATABASE are set together or not at all");
    }
    if (kafka != null && database != null) {
      return new Testbed(kafka, database, List.of());
    }
    return DockerClientFactory.instance().isDockerAvailable() ? containers() : embedded();
  }

  /** Where clients find the broker. Its topics stay for all tests of this bed. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The JDBC URL of a new, empty database. */
  public String freshDatabaseUrl() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(adminUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no test database could be made at " + adminUrl, e);
    }
    return adminUrl.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
  }

  /** Creates the topics of the contract where they are missing. */
  public Testbed createTopics() {
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
    }
    return this;
  }

  @Override
  public void close() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) { // What AutoCloseable declares.
        throw new IllegalStateException("a part of the testbed did not stop", e);
      }
    }
  }

  private static Testbed containers() {
    KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
    PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE);
    kafka.start();
    postgres.start();
    String url =
        "%s&user=%s&password=%s"
            .formatted(
                withQuery(postgres.getJdbcUrl()), postgres.getUsername(), postgres.getPassword());
    return new Testbed(kafka.getBootstrapServers(), url, List.of(kafka, postgres));
  }

  private static String withQuery(String url) {
    return url.contains("?") ? url : url + "?ApplicationName=testbed";
  }

  private static Testbed embedded() {
    Path directory = temporaryDirectory();
    EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("postgres"));
    return new Testbed(
        broker.bootstrapServers(),
        postgres.database("postgres"),
        List.of(broker, postgres, () -> delete(directory)));
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("kawaraban-testbed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static final class Shared {
    private static final Testbed BED = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BED::close, "close-testbed"));
    }
  }
}
