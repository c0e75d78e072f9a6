package org.kawaraban.ingest.publish;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;

/** Sends to Kafka with an idempotent producer: a retry of its own doubles nothing. */
public final class ItemPublisher implements Outlet, AutoCloseable {
  private static final Duration LAST_SENDS = Duration.ofSeconds(10);

  /** Room for a handful of the largest messages; senders wait where it is full. */
  private static final long BUFFER_BYTES = 16L * 1024 * 1024;

  private final Producer<byte[], byte[]> producer;

  public ItemPublisher(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "kawaraban-ingest",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public CompletableFuture<Position> publish(PressItem item) {
    return send(Topics.PRESS_ITEMS, item.id(), item);
  }

  @Override
  public CompletableFuture<Position> setAside(DeadLetter letter) {
    return send(letter.toRecord());
  }

  @Override
  public CompletableFuture<Position> report(SourceReport report) {
    return send(Topics.SOURCE_REPORTS, report.source(), report);
  }

  private <K, V> CompletableFuture<Position> send(Topic<K, V> topic, K key, V value) {
    return send(
        new ProducerRecord<>(
            topic.name(),
            topic.key().serializer().serialize(topic.name(), key),
            topic.value().serializer().serialize(topic.name(), value)));
  }

  private CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> message) {
    CompletableFuture<Position> acknowledged = new CompletableFuture<>();
    var unused =
        producer.send(
            message,
            (metadata, failure) -> {
              if (failure == null) {
                acknowledged.complete(new Position(metadata.partition(), metadata.offset()));
              } else {
                acknowledged.completeExceptionally(failure);
              }
            });
    return acknowledged;
  }

  @Override
  public void close() {
    producer.close(LAST_SENDS);
  }
}
