package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.testbed.Testbed;

/** The program on a real broker: from the topic of items to the topic of tagged ones. */
class ClassifyProgramIT {
  private static final Topic<ItemId, TaggedItem> TAGGED =
      Topics.taggedItems(Vocabulary.bundled().taxonomyVersion());

  @TempDir Path state;

  @Test
  void whatIsPublishedIsTaggedAndWhatIsLeftWhileStoppedIsTaggedAfter() throws Exception {
    Testbed bed = Testbed.shared().createTopics();
    PressItem before = Pages.item("The 5th Japan-India Cyber Dialogue", "Held in Tokyo.", null);
    PressItem after = Pages.item("The 6th Japan-India Cyber Dialogue", "Held in Delhi.", null);
    AtomicReference<Throwable> fatal = new AtomicReference<>();

    try (ClassifyProgram program = new ClassifyProgram(config(bed), fatal::set)) {
      program.start();
      await().atMost(Duration.ofSeconds(60)).until(program::isRunning);
      publish(bed, before);
      assertThat(taggedUntil(bed, before)).contains(before.id());
    }
    publish(bed, after);
    try (ClassifyProgram program = new ClassifyProgram(config(bed), fatal::set)) {
      program.start();
      assertThat(taggedUntil(bed, after)).contains(before.id(), after.id());
    }
    assertThat(fatal.get()).isNull();
  }

  /** JSON writes a control character in six bytes: the longest text becomes the largest item. */
  @Test
  void theLargestItemIsTaggedLikeAnyOther() throws Exception {
    Testbed bed = Testbed.shared().createTopics();
    String text = "\u0001".repeat(PressItem.MAX_TEXT_CHARS);
    PressItem largest = Pages.item("The 7th Japan-India Cyber Dialogue", text, null);
    AtomicReference<Throwable> fatal = new AtomicReference<>();

    try (ClassifyProgram program = new ClassifyProgram(config(bed), fatal::set)) {
      program.start();
      publish(bed, largest);
      assertThat(taggedUntil(bed, largest)).contains(largest.id());
    }
    assertThat(fatal.get()).isNull();
  }

  private ClassifyConfig config(Testbed bed) {
    return new ClassifyConfig(bed.bootstrapServers(), 1, state.toString());
  }

  private static void publish(Testbed bed, PressItem item) throws Exception {
    Topic<ItemId, PressItem> topic = Topics.PRESS_ITEMS;
    try (KafkaProducer<ItemId, PressItem> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bed.bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_REQUEST_BYTES),
            topic.key().serializer(),
            topic.value().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), item.id(), item)).get(30, TimeUnit.SECONDS);
    }
  }

  /** Ids of all tagged items, once the wanted one is among them. */
  private static List<ItemId> taggedUntil(Testbed bed, PressItem wanted) {
    try (KafkaConsumer<ItemId, TaggedItem> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bed.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "classify-it-" + wanted.id(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            TAGGED.key().deserializer(),
            TAGGED.value().deserializer())) {
      consumer.subscribe(List.of(TAGGED.name()));
      List<ItemId> ids = new ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> ids.add(read.key()));
                return ids.contains(wanted.id());
              });
      return ids;
    }
  }
}
