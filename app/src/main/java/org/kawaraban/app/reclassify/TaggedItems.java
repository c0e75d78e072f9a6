package org.kawaraban.app.reclassify;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PresentEnd;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;

/** Reads all that one taxonomy said, from the beginning to what was there when it was asked. */
final class TaggedItems {
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
      PresentEnd.rewind(consumer, topic.name());
      PresentEnd.read(consumer, message -> reader.accept(message.value()));
    }
  }
}
