package org.kawaraban.ingest.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;

/** Sends to Kafka with an idempotent producer: a retry of its own doubles nothing. */
public final class ItemPublisher implements Outlet, AutoCloseable {
  private static final Duration LAST_SENDS = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;

  public ItemPublisher(String bootstrapServers) {
    this.producer = Producers.open(bootstrapServers, "kawaraban-ingest");
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
