package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Settings;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.testbed.Testbed;

/** The whole program against a real broker, a real PostgreSQL and a real web server. */
class IngestProgramIT {
  private final Testbed bed = Testbed.shared().createTopics();
  private final String databaseUrl = bed.freshDatabaseUrl();
  @TempDir private Path captures;
  private final List<Throwable> fatal = new CopyOnWriteArrayList<>();

  @Test
  void oneSourceIsPublishedThoughTheOtherIsDownAndARestartPublishesNothingAgain() {
    String host = UUID.randomUUID() + ".invalid";
    try (MisbehavingSite site = new MisbehavingSite()) {
      site.page("/list", "text/html", LIST).page("/a", "text/html", PAGE);
      SourceCatalogue catalogue = TestCatalogue.pair("http://" + host + "/list");
      HostMap hosts = new HostMap(Map.of(host, site.address()));

      List<SourceReport> first = run(catalogue, hosts, Clock.systemUTC());
      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
      List<SourceReport> second = run(catalogue, hosts, later);

      assertThat(first)
          .extracting(SourceReport::state)
          .containsExactly(SourceState.OK, SourceState.FAILED, SourceState.DISABLED);
      assertThat(first.get(0).published()).isEqualTo(1);
      assertThat(second.get(0).published()).isZero();
      assertThat(first.get(1).reason()).contains("no address is known");
      assertThat(first.get(1).nextPoll()).isAfter(first.get(1).at());
    }
    assertThat(read(Topics.PRESS_ITEMS).stream().map(PressItem::url).toList())
        .filteredOn(url -> host.equals(url.getHost()))
        .hasSize(1);
    assertThat(read(Topics.SOURCE_REPORTS))
        .filteredOn(report -> report.url().contains(host))
        .extracting(SourceReport::source)
        .containsExactlyInAnyOrder("test", "off", "test", "off");
    assertThat(fatal).isEmpty();
  }

  private static final String LIST =
      "<dl class='list'><dt>November 20, 2026</dt><dd><ul><li><a href='/a'>A</a></li></ul></dd></dl>";

  private static final String PAGE =
      "<h1>The Ninth Dialogue</h1><main><p>They met in Tokyo and spoke.</p></main>";

  /** Runs the program until every source has answered. */
  private List<SourceReport> run(SourceCatalogue catalogue, HostMap hosts, Clock clock) {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS",
                bed.bootstrapServers(),
                "KAWARABAN_DATABASE_URL",
                databaseUrl,
                "KAWARABAN_INGEST_CAPTURES",
                captures.toString()));
    IngestConfig config = IngestConfig.from(settings).with(catalogue, hosts);
    try (IngestProgram program = new IngestProgram(config, clock, fatal::add)) {
      program.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> program.newestReports().size() == catalogue.sources().size());
      return program.newestReports();
    }
  }

  /** Everything in a topic up to its end now. */
  private <V> List<V> read(Topic<?, V> topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bed.bootstrapServers(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    try (KafkaConsumer<?, V> consumer =
        new KafkaConsumer<>(settings, topic.key().deserializer(), topic.value().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(part -> new TopicPartition(topic.name(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<V> values = new ArrayList<>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
      }
      return values;
    }
  }
}
