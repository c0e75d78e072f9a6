package org.kawaraban.app.reclassify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Handovers;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.testbed.Testbed;

/** On a real broker and database: an upgrade finds a record that an older taxonomy keeps. */
class ReclassificationIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String OLD = "0-01d01d01";
  private static final String NEW = Vocabulary.bundled().taxonomyVersion();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private static final PressItem DIALOGUE = item("The 5th Japan-India Cyber Dialogue", "In Tokyo.");
  private static final PressItem TUNA = item("Fisheries", "Japan and Kenya spoke of tuna.");
  private static final PressItem LATER = item("The 6th Japan-India Cyber Dialogue", "In Delhi.");

  @TempDir Path state;
  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
  private final String cluster = Testbed.shared().createTopics().bootstrapServers();

  @Test
  void theNewTaxonomyReadsBesideTheOldOneTellsWhatChangedAndTakesOver() throws Exception {
    keepByTheOldTaxonomy();
    String database = Testbed.shared().freshDatabaseUrl();
    StoreConfig storeConfig = new StoreConfig(cluster, database, 500, 3, Duration.ofDays(14));
    try (StoreProgram store = new StoreProgram(storeConfig, CLOCK, fatal::add)) {
      store.start();
      await().atMost(PATIENCE).until(() -> partners(store, DIALOGUE).equals(List.of("FR")));

      try (ClassifyProgram classify =
              new ClassifyProgram(new ClassifyConfig(cluster, 1, state.toString()), fatal::add);
          Reclassification reclassification = new Reclassification(cluster, NEW)) {
        classify.start();
        await().atMost(PATIENCE).until(() -> reclassification.behind() == 0);

        assertThat(reclassification.serving()).contains(OLD);
        assertThat(partners(store, DIALOGUE)).containsExactly("FR");
        assertThat(reclassification.differences(OLD))
            .singleElement()
            .satisfies(
                difference -> {
                  assertThat(difference.title()).isEqualTo(DIALOGUE.title());
                  assertThat(difference.changes()).contains("partners +IN, -FR");
                });

        try (TakeOver takeOver = new TakeOver(cluster, NEW, fatal::add)) {
          takeOver.start();
          await().atMost(PATIENCE).until(() -> partners(store, DIALOGUE).equals(List.of("IN")));
        }
        assertThat(reclassification.serving()).contains(NEW);

        publish(Topics.PRESS_ITEMS, LATER.id(), LATER);
        await().atMost(PATIENCE).until(() -> partners(store, LATER).equals(List.of("IN")));
      }
    }
    assertThat(fatal).isEmpty();
  }

  /** What a build with another taxonomy left behind. */
  private void keepByTheOldTaxonomy() throws Exception {
    Map<String, Object> address = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster);
    try (Admin admin = Admin.create(address)) {
      // A broker that just made a topic may deny it for a moment.
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> TopicSetup.ensure(admin, OLD));
    }
    Tagging withFrance =
        new Tagging(
            Outcome.TAGGED,
            true,
            List.of(),
            List.of(new Tag("FR", 0.9, List.of())),
            List.of(),
            List.of(),
            new Tag("dialogue", 0.9, List.of()),
            List.of(),
            List.of(),
            List.of());
    Tagging irrelevant =
        new Tagging(
            Outcome.TAGGED,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of());
    for (PressItem item : List.of(DIALOGUE, TUNA)) {
      publish(Topics.PRESS_ITEMS, item.id(), item);
      Tagging tagging = item.equals(TUNA) ? irrelevant : withFrance;
      publish(Topics.taggedItems(OLD), item.id(), new TaggedItem(item, tagging, OLD));
    }
    Handovers.handOver(cluster, OLD);
  }

  private <K, V> void publish(Topic<K, V> topic, K key, V value) throws Exception {
    try (KafkaProducer<K, V> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster),
            topic.key().serializer(),
            topic.value().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> partners(StoreProgram store, PressItem item) {
    return store
        .reader()
        .item(item.id())
        .map(view -> view.newest().tagging().partners().stream().map(Tag::key).toList())
        .orElse(List.of());
  }

  private static PressItem item(String title, String text) {
    URI url = URI.create("https://pages.example/" + PressItem.revisionOf(title, null, text));
    return new PressItem(
        ItemId.of(url),
        PressItem.revisionOf(title, null, text),
        "test",
        Tier.OFFICIAL,
        url,
        Origin.IMPORT,
        "en",
        title,
        null,
        Instant.parse("2026-11-01T00:00:00Z"),
        null,
        Completeness.FULL,
        text,
        false,
        List.of(),
        null);
  }
}
