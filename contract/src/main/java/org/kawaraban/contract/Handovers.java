package org.kawaraban.contract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which taxonomy the record is kept by: the one named last in {@link Topics#HANDOVERS}. The store
 * follows it; {@code reclassify} names a new one when it has read everything.
 *
 * <p>Not thread-safe.
 */
public final class Handovers implements AutoCloseable {
  /** One key, so that all messages lie in one partition, in their order. */
  private static final String KEY = "tagged-items";

  private static final long SEND_SECONDS = 30;

  private final KafkaConsumer<String, String> consumer;
  private @Nullable String newest;

  /** Connects; the topic must exist. */
  public Handovers(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "kawaraban-handovers",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    this.consumer =
        new KafkaConsumer<>(
            settings,
            Topics.HANDOVERS.key().deserializer(),
            Topics.HANDOVERS.value().deserializer());
    PresentEnd.rewind(consumer, Topics.HANDOVERS.name());
  }

  /** The version named last, as of now; empty where none ever was. */
  public Optional<String> newest() {
    PresentEnd.read(consumer, message -> newest = message.value());
    return Optional.ofNullable(newest);
  }

  /**
   * Names the version to keep the record by from now on.
   *
   * @throws IllegalStateException where Kafka does not take it
   */
  public static void handOver(String bootstrapServers, String version) {
    byte[] key = Topics.HANDOVERS.key().serializer().serialize(Topics.HANDOVERS.name(), KEY);
    byte[] value =
        Topics.HANDOVERS.value().serializer().serialize(Topics.HANDOVERS.name(), version);
    try (Producer<byte[], byte[]> producer =
        Producers.open(bootstrapServers, "kawaraban-handovers")) {
      producer
          .send(new ProducerRecord<>(Topics.HANDOVERS.name(), key, value))
          .get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taxonomy " + version + " took over", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "Kafka did not take the hand-over to taxonomy " + version + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
