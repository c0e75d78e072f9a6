package org.kawaraban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Topics;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** What broker and database could do at best with the same bytes and rows on this machine. */
final class RawLimits {
  /** Seconds to produce the values with acks=all and zstd, and to consume them again. */
  static double produceAndConsume(String bootstrapServers, List<byte[]> values)
      throws ExecutionException, InterruptedException {
    String topic = "bench-" + UUID.randomUUID();
    Map<String, Object> address =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      admin.createTopics(List.of(new NewTopic(topic, Topics.PARTITIONS, (short) 1))).all().get();
      long start = System.nanoTime();
      produce(bootstrapServers, topic, values);
      consume(address, topic, values.size());
      double seconds = (System.nanoTime() - start) / 1e9;
      admin.deleteTopics(List.of(topic)).all().get();
      return seconds;
    }
  }

  private static void produce(String bootstrapServers, String topic, List<byte[]> values)
      throws ExecutionException, InterruptedException {
    try (Producer<byte[], byte[]> producer = Producers.open(bootstrapServers, "kawaraban-bench")) {
      List<Future<RecordMetadata>> sends =
          values.stream().map(value -> producer.send(new ProducerRecord<>(topic, value))).toList();
      for (Future<RecordMetadata> send : sends) {
        send.get();
      }
    }
  }

  private static void consume(Map<String, Object> address, String topic, int count) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .toList();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(address, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      int read = 0;
      while (read < count) {
        read += consumer.poll(Duration.ofSeconds(1)).count();
      }
    }
  }

  /** What an intake writes, in an order in which every row comes after those it refers to. */
  private static final List<String> TABLES =
      List.of(
          "revision",
          "item",
          "tag",
          "tie",
          "mention",
          "meeting",
          "meeting_key",
          "meeting_source",
          "cell_evidence",
          "cell",
          "cell_count",
          "change",
          "source_report",
          "withdrawal",
          "intake_offset");

  /**
   * Seconds to COPY what an intake wrote into the schema {@code store}. Search entries are left
   * out: another thread makes them later.
   *
   * @param bare into tables of the same columns and nothing else
   * @param own into the same tables, with their indexes, checks and foreign keys
   */
  record Copy(double bare, double own) {}

  static Copy copyOfTheSameRows(String databaseUrl) throws SQLException, IOException {
    Path directory = Scratch.create();
    try (Connection connection = DriverManager.getConnection(databaseUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists bench cascade");
      statement.execute("create schema bench");
      CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
      for (String table : TABLES) {
        statement.execute("create table bench.%s (like store.%s)".formatted(table, table));
        try (OutputStream out = Files.newOutputStream(directory.resolve(table))) {
          copy.copyOut("copy store." + table + " to stdout (format binary)", out);
        }
      }
      double bare = copyAll(connection, directory, "bench");
      statement.execute("drop schema bench cascade");
      statement.execute("truncate store." + String.join(", store.", TABLES));
      return new Copy(bare, copyAll(connection, directory, "store"));
    } finally {
      Scratch.delete(directory);
    }
  }

  /** In one transaction, at whose end foreign keys are checked. */
  private static double copyAll(Connection connection, Path directory, String schema)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    for (String table : TABLES) {
      try (InputStream in = Files.newInputStream(directory.resolve(table))) {
        copy.copyIn("copy %s.%s from stdin (format binary)".formatted(schema, table), in);
      }
    }
    connection.commit();
    double seconds = (System.nanoTime() - start) / 1e9;
    connection.setAutoCommit(true);
    return seconds;
  }

  private RawLimits() {}
}
