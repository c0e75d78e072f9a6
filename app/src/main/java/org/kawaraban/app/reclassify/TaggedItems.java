package org.kawaraban.app.reclassify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;

/** Reads all that one taxonomy said, from the beginning to what was there when it was asked. */
final class TaggedItems {
  private static final Duration POLL = Duration.ofMillis(200);

  private TaggedItems() {}

  /** A topic that is not there has no items. */
  static void read(String bootstrapServers, String taxonomy, Consumer<TaggedItem> reader) {
    Topic<ItemId, TaggedItem> topic = Topics.taggedItems(taxonomy);
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "kawaraban-reclassify",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    try (KafkaConsumer<ItemId, TaggedItem> consumer =
        new KafkaConsumer<>(settings, topic.key().deserializer(), topic.value().deserializer())) {
      if (!consumer.listTopics().containsKey(topic.name())) {
        return;
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(topic.name(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(read -> reader.accept(read.value()));
      }
    }
  }
}
