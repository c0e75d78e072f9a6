package org.kawaraban.store.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Topics;

/**
 * Sends changes to {@code record-changes}, each once and those of one subject in their order.
 *
 * <p>Used by the one thread that writes the record. A kill between the sending of a change and the
 * note of it leaves a change that is on the topic and counts as unsent. As each partition holds
 * rising sequences only, its last message says what was sent: the next start reads these before it
 * sends anything.
 */
public final class ChangeRelay implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOPIC = Topics.RECORD_CHANGES.name();

  private final String bootstrapServers;
  private final ChangeRepository changes = new ChangeRepository();
  private final Producer<byte[], byte[]> producer;

  /** Highest sequence on each partition when this relay began; empty until it is known. */
  private Map<Integer, Long> sentBefore = Map.of();

  public ChangeRelay(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer = Producers.open(bootstrapServers, "kawaraban-store-changes");
  }

  /** Finds out what was sent before. Called once, by whoever has the right to write. */
  public void begin(Handle handle) {
    sentBefore = lastSequences();
    long seen = sentBefore.values().stream().max(Long::compare).orElse(0L);
    handle.useTransaction(transaction -> changes.continueAfter(transaction, seen));
  }

  /**
   * Sends changes that are still unsent.
   *
   * @return how many were taken; fewer than {@code limit} where none is left
   */
  public int send(Handle handle, int limit) {
    List<RecordChange> unsent = changes.unsent(handle, limit);
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
    for (RecordChange change : unsent) {
      byte[] key = change.subject().getBytes(UTF_8);
      int partition = Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
      if (change.sequence() > sentBefore.getOrDefault(partition, 0L)) {
        byte[] value = Json.write(change).getBytes(UTF_8);
        acknowledgements.add(producer.send(new ProducerRecord<>(TOPIC, partition, key, value)));
      }
    }
    acknowledgements.forEach(ChangeRelay::await);
    if (!unsent.isEmpty()) {
      List<Long> sequences = unsent.stream().map(RecordChange::sequence).toList();
      handle.useTransaction(transaction -> changes.markSent(transaction, sequences));
    }
    return unsent.size();
  }

  private static void await(Future<RecordMetadata> acknowledgement) {
    try {
      var unused = acknowledgement.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while changes were sent", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take a change", e.getCause());
    }
  }

  private Map<Integer, Long> lastSequences() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none");
    Map<Integer, Long> last = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topics.PARTITIONS)
              .mapToObj(number -> new TopicPartition(TOPIC, number))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
      long filled = ends.values().stream().filter(end -> end > 0).count();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (last.size() < filled) {
        if (System.nanoTime() - deadline > 0) {
          throw new IllegalStateException("the last messages of " + TOPIC + " cannot be read");
        }
        for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
          last.put(
              read.partition(),
              Json.read(new String(read.value(), UTF_8), RecordChange.class).sequence());
        }
      }
    }
    return last;
  }

  @Override
  public void close() {
    producer.close();
  }
}
