package org.kawaraban.contract;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How every producer of ours sends: idempotent, acknowledged by all, compressed, in order. */
public final class Producers {
  /**
   * The settings all share, without an address.
   *
   * <p>One request in flight, not five: while the leader of a new partition comes up it may refuse
   * the first batch and take the second, and an idempotent producer then repeats the first, out of
   * order, until it gives up after two minutes (seen with Kafka 4.3.1 right after topics were
   * created).
   */
  public static Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
        1,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "zstd",
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Topics.MAX_REQUEST_BYTES,
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        2L * Topics.MAX_REQUEST_BYTES);
  }

  /** A producer of keys and values that are serialised already. */
  public static Producer<byte[], byte[]> open(String bootstrapServers, String clientId) {
    Map<String, Object> settings = new HashMap<>(settings());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Producers() {}
}
