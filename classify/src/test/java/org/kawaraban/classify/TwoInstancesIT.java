package org.kawaraban.classify;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.testbed.Testbed;

/** Two processes share the partitions, and one of them is killed at work. */
class TwoInstancesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String VERSION = Vocabulary.bundled().taxonomyVersion();
  private static final int ITEMS = 400;

  @TempDir Path state;

  @Test
  void whatTheKilledOneHadIsTaggedByTheOther() throws Exception {
    String cluster = Testbed.shared().createTopics().bootstrapServers();
    List<PressItem> items =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> Pages.item("Japan-India Cyber Dialogue", "Talk number " + i, null))
            .toList();
    Process first = start(cluster, "first");
    Process second = start(cluster, "second");
    try {
      await().atMost(PATIENCE).until(() -> partitionsAreShared(cluster));

      publish(cluster, items.subList(0, ITEMS / 2));
      first.destroyForcibly();
      publish(cluster, items.subList(ITEMS / 2, ITEMS));

      awaitTagged(cluster, items);
    } finally {
      Stream.of(first, second).forEach(Process::destroyForcibly);
    }
  }

  private Process start(String cluster, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ClassifyInstance.class.getName(),
            cluster,
            state.resolve(name).toString())
        .redirectErrorStream(true)
        .redirectOutput(state.resolve(name + ".log").toFile())
        .start();
  }

  private static boolean partitionsAreShared(String cluster) throws InterruptedException {
    String group = Topics.classifyGroup(VERSION);
    Map<String, Object> address = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster);
    try (Admin admin = Admin.create(address)) {
      var members =
          admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members();
      return members.stream()
              .filter(member -> !member.assignment().topicPartitions().isEmpty())
              .count()
          == 2;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  private static void publish(String cluster, List<PressItem> items) throws Exception {
    Topic<ItemId, PressItem> topic = Topics.PRESS_ITEMS;
    try (KafkaProducer<ItemId, PressItem> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster),
            topic.key().serializer(),
            topic.value().serializer())) {
      List<Future<RecordMetadata>> sent =
          items.stream()
              .map(item -> producer.send(new ProducerRecord<>(topic.name(), item.id(), item)))
              .toList();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  private static void awaitTagged(String cluster, List<PressItem> items) {
    Set<ItemId> missing = new HashSet<>();
    items.forEach(item -> missing.add(item.id()));
    Topic<ItemId, TaggedItem> topic = Topics.taggedItems(VERSION);
    try (KafkaConsumer<ItemId, TaggedItem> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster,
                ConsumerConfig.GROUP_ID_CONFIG, "two-instances-it",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            topic.key().deserializer(),
            topic.value().deserializer())) {
      consumer.subscribe(List.of(topic.name()));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> missing.remove(read.key()));
                return missing.isEmpty();
              });
    }
  }
}
