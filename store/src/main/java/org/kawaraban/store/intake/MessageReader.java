package org.kawaraban.store.intake;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.record.Batch;

/**
 * Polls every partition of some topics by itself instead of joining a consumer group: only one
 * instance is active, so there is nothing to balance, and where to go on is kept in the database,
 * beside the rows. For one thread at a time.
 */
final class MessageReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final int FETCH_BYTES = 2 * Topics.MAX_MESSAGE_BYTES;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Decoder decoder;

  /** Up to where batches were taken. */
  private final Map<TopicPartition, Long> taken = new HashMap<>();

  /**
   * Goes on where reading ended.
   *
   * @param batchMessages most messages polled at a time
   * @param known where each partition goes on; from its start where it says nothing
   */
  MessageReader(
      String bootstrapServers,
      List<String> topics,
      int batchMessages,
      Map<TopicPartition, Long> known,
      Decoder decoder) {
    this.decoder = decoder;
    this.consumer = consumer(bootstrapServers, batchMessages);
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(
                topic ->
                    IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic, number)))
            .toList();
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      long next = known.getOrDefault(partition, 0L);
      taken.put(partition, next);
      consumer.seek(partition, next);
    }
  }

  /** What lies ready, decoded; null where nothing came in a quarter of a second. */
  @Nullable Batch poll() {
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
    // Asked of the consumer and not of the messages: offsets also pass over what is no message.
    Map<TopicPartition, Long> moved =
        taken.keySet().stream()
            .filter(partition -> consumer.position(partition) != taken.get(partition))
            .collect(toMap(partition -> partition, consumer::position));
    return moved.isEmpty() ? null : decoder.decode(polled, moved);
  }

  /** Counts a batch as taken. */
  void take(Batch batch) {
    taken.putAll(batch.nextOffsets());
  }

  /** Messages, as far as the broker has told us. */
  long liesReady() {
    return taken.keySet().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      String bootstrapServers, int batchMessages) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "kawaraban-store",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // Topics are kept for ever: an offset that is gone means another or a damaged cluster.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            batchMessages,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            FETCH_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
