package org.kawaraban.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads topics as far as they go now, not for ever. */
public final class PresentEnd {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Takes messages in the order of their partition. */
  public interface Reader<K, V, E extends Exception> {
    void take(ConsumerRecord<K, V> message) throws E;
  }

  /** All partitions of one of our topics. */
  public static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Topics.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }

  /** Places a consumer at the beginning of one of our topics. */
  public static void rewind(KafkaConsumer<?, ?> consumer, String topic) {
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Reads all partitions of a consumer from where it stands to their present ends. What comes
   * meanwhile may be read too.
   */
  public static <K, V, E extends Exception> void read(
      KafkaConsumer<K, V> consumer, Reader<K, V, E> reader) throws E {
    read(consumer, consumer.endOffsets(consumer.assignment()), reader);
  }

  /** As {@link #read(KafkaConsumer, Reader)}, to ends that were found before. */
  public static <K, V, E extends Exception> void read(
      KafkaConsumer<K, V> consumer, Map<TopicPartition, Long> ends, Reader<K, V, E> reader)
      throws E {
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<K, V> message : consumer.poll(POLL)) {
        reader.take(message);
      }
    }
  }

  private PresentEnd() {}
}
