package org.kawaraban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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

  /**
   * Seconds to COPY what an intake wrote into the schema {@code store}. Search entries are left
   * out: another thread makes them later.
   *
   * @param bare into tables of the same columns and nothing else
   * @param constrained into tables with the same constraints and indexes
   */
  record Copy(double bare, double constrained) {}

  static Copy copyOfTheSameRows(String databaseUrl) throws SQLException, IOException {
    Path rows = Files.createTempFile("kawaraban-bench", ".rows");
    try (Connection connection = DriverManager.getConnection(databaseUrl);
        Statement statement = connection.createStatement()) {
      double bare = 0;
      double constrained = 0;
      for (String table : tables(statement)) {
        try (OutputStream out = Files.newOutputStream(rows)) {
          connection
              .unwrap(BaseConnection.class)
              .getCopyAPI()
              .copyOut("copy store." + table + " to stdout (format binary)", out);
        }
        bare += copy(connection, rows, table, "");
        constrained += copy(connection, rows, table, "including all");
      }
      return new Copy(bare, constrained);
    } finally {
      Files.delete(rows);
    }
  }

  private static double copy(Connection connection, Path rows, String table, String including)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(rows)) {
      statement.execute("drop schema if exists bench cascade");
      statement.execute("create schema bench");
      statement.execute(
          "create table bench.%s (like store.%s %s)".formatted(table, table, including));
      CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
      long start = System.nanoTime();
      copy.copyIn("copy bench." + table + " from stdin (format binary)", in);
      double seconds = (System.nanoTime() - start) / 1e9;
      statement.execute("drop schema bench cascade");
      return seconds;
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables"
                + " where table_schema = 'store' and table_type = 'BASE TABLE'"
                + " and table_name not like 'search%' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private RawLimits() {}
}
