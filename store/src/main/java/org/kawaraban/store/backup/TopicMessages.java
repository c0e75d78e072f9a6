package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PresentEnd;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of the topics that nothing else can make again: what was published, how sources
 * fared, what was told, what was refused. Tagged items are left out: they follow from press items.
 *
 * <p>A message is its partition, offset, timestamp, key, value and headers; lengths are 4 bytes
 * before what they measure, -1 for null. Offsets stay as they were, because topics are kept for
 * ever and nothing writes to them in transactions.
 */
final class TopicMessages {
  private static final Logger LOG = LoggerFactory.getLogger(TopicMessages.class);

  /** In the order in which they are restored. */
  static final List<String> NAMES =
      List.of(
          Topics.PRESS_ITEMS.name(),
          Topics.SOURCE_REPORTS.name(),
          Topics.RECORD_CHANGES.name(),
          Topics.DEAD_LETTERS.name());

  /** Most messages sent and not yet acknowledged. */
  private static final int UNDER_WAY = 500;

  private final String bootstrapServers;

  TopicMessages(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Writes all messages that are there when it is called.
   *
   * @return how many
   */
  long write(String topic, OutputStream target) throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    long written = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(PresentEnd.partitions(topic));
      for (TopicPartition partition : PresentEnd.partitions(topic)) {
        // One after the other, so that the same messages give the same bytes.
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        written += write(consumer, partition, ends.get(partition), out);
      }
    }
    out.flush();
    return written;
  }

  private static long write(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long end,
      DataOutputStream out)
      throws IOException {
    AtomicLong written = new AtomicLong();
    PresentEnd.read(
        consumer,
        Map.of(partition, end),
        message -> {
          if (message.offset() < end) {
            write(message, out);
            written.incrementAndGet();
          }
        });
    return written.get();
  }

  private static void write(ConsumerRecord<byte[], byte[]> message, DataOutputStream out)
      throws IOException {
    out.writeInt(message.partition());
    out.writeLong(message.offset());
    out.writeLong(message.timestamp());
    write(message.key(), out);
    write(message.value(), out);
    Header[] headers = message.headers().toArray();
    out.writeInt(headers.length);
    for (Header header : headers) {
      write(header.key().getBytes(UTF_8), out);
      write(header.value(), out);
    }
  }

  private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  /**
   * Makes our topics where they are missing.
   *
   * @throws IllegalArgumentException one of them has messages
   */
  void refuseIfFilled() {
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
    }
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      for (String topic : NAMES) {
        if (consumer.endOffsets(PresentEnd.partitions(topic)).values().stream()
            .anyMatch(end -> end > 0)) {
          throw new IllegalArgumentException(
              ("topic %s has messages; a backup is restored into an empty instance. Where an earlier"
                      + " restore was killed, delete its data directory, or the topics, and run it"
                      + " again")
                  .formatted(topic));
        }
      }
    }
  }

  /** Deletes our topics, after a restore that did not come to its end; the next one makes them. */
  void empty() {
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      admin.deleteTopics(NAMES).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.warn("topics keep the messages of a restore that failed reason={}", e.getMessage());
    }
  }

  /**
   * Sends messages that were written, each to its place.
   *
   * @throws IllegalStateException one came to lie elsewhere: somebody else writes
   */
  void send(String topic, long messages, InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(source);
    Sent[] sent = new Sent[UNDER_WAY];
    try (Producer<byte[], byte[]> producer =
        Producers.open(bootstrapServers, "kawaraban-restore")) {
      for (long number = 0; number < messages; number++) {
        int slot = (int) (number % UNDER_WAY);
        if (sent[slot] != null) {
          sent[slot].check();
        }
        sent[slot] = send(topic, producer, in);
      }
      for (Sent last : sent) {
        if (last != null) {
          last.check();
        }
      }
    }
  }

  private record Sent(long offset, Future<RecordMetadata> acknowledged) {
    void check() {
      try {
        RecordMetadata place = acknowledged.get();
        if (place.offset() != offset) {
          throw new IllegalStateException(
              "a message of %s was written at %d instead of %d; is a program running on this instance?"
                  .formatted(place.topic(), place.offset(), offset));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while topics were restored", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("Kafka refused a message: " + e.getCause(), e.getCause());
      }
    }
  }

  private static Sent send(String topic, Producer<byte[], byte[]> producer, DataInputStream in)
      throws IOException {
    int partition = in.readInt();
    long offset = in.readLong();
    long timestamp = in.readLong();
    byte[] key = read(in);
    byte[] value = read(in);
    RecordHeaders headers = new RecordHeaders();
    int count = in.readInt();
    for (int header = 0; header < count; header++) {
      String name = new String(read(in), UTF_8);
      headers.add(name, read(in));
    }
    return new Sent(
        offset,
        producer.send(new ProducerRecord<>(topic, partition, timestamp, key, value, headers)));
  }

  private static byte @Nullable [] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : in.readNBytes(length);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
