package org.kawaraban.store.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

class ChangeRelayIT {
  private final Testbed bed = Testbed.shared().createTopics();
  private final Database database = Database.open(bed.freshDatabaseUrl(), 3);
  private final String source = "source-" + UUID.randomUUID();

  @BeforeEach
  void migrate() {
    database.migrate();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAPageBringsIsToldWithBeforeAfterAndEvidence() {
    TestItem announced =
        page("news")
            .captured("2026-11-02T00:00:00Z")
            .own(US_DIALOGUE, 9, "2026-11-20", Stage.ANNOUNCED);
    write(announced);
    assertThat(told())
        .extracting(RecordChange::kind)
        .containsExactly(
            RecordChange.Kind.ITEM_RELEVANT,
            RecordChange.Kind.MEETING_ANNOUNCED,
            RecordChange.Kind.SERIES_GAP,
            RecordChange.Kind.CELL_FILLED);
    assertThat(told()).extracting(RecordChange::timing).containsOnly(RecordChange.Timing.LIVE);

    write(page("held").captured("2026-11-21T00:00:00Z").own(US_DIALOGUE, 9, "2026-11-20"));
    RecordChange held = only(RecordChange.Kind.MEETING_HELD);
    assertThat(held.subject()).isEqualTo("meeting/japan-us-cyber-dialogue/9");
    assertThat(held.before().get("stage").asText()).isEqualTo("announced");
    assertThat(held.after().get("stage").asText()).isEqualTo("held");
    assertThat(held.evidence()).contains(announced.id());
  }

  @Test
  void anOldPageIsBackFill() {
    write(TestItem.named("old").published("2014-01-01").tie("US", "cyber-dialogue"));

    assertThat(told()).extracting(RecordChange::timing).containsOnly(RecordChange.Timing.BACK_FILL);
  }

  @Test
  void aReplayTellsNothing() {
    write(page("a"));
    int before = told().size();

    write(page("a"));

    assertThat(told()).hasSize(before);
  }

  @Test
  void aSourceThatFallsSilentIsToldOnceAndThatItIsBack() {
    report("2026-11-01T00:00:00Z", SourceState.OK);
    report("2026-11-01T01:00:00Z", SourceState.CHALLENGED);
    report("2026-11-01T02:00:00Z", SourceState.FAILED);
    report("2026-11-01T03:00:00Z", SourceState.NOT_MODIFIED);

    assertThat(told())
        .extracting(RecordChange::kind)
        .containsExactly(RecordChange.Kind.SOURCE_SILENT, RecordChange.Kind.SOURCE_BACK);
  }

  @Test
  void aSourceThatPublishesNothingForLongIsReadableAllTheSame() {
    report("2026-11-01T00:00:00Z", SourceState.OK);
    report("2026-11-15T00:00:00Z", SourceState.STALE);
    report("2026-11-16T00:00:00Z", SourceState.OK);

    assertThat(told()).isEmpty();
  }

  @Test
  void everyChangeIsSentOnceHoweverOftenTheRelayIsKilled() {
    Random random = new Random(7);
    for (int number = 0; number < 40; number++) {
      write(
          TestItem.named(source + number)
              .title(source + " " + number)
              .published("2026-10-30")
              .tie("US", "cyber-dialogue"));
      killedRelay(1 + random.nextInt(5), random.nextBoolean());
    }
    try (ChangeRelay relay = new ChangeRelay(bed.bootstrapServers())) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                relay.begin(handle);
                while (relay.send(handle, 7) > 0) {
                  // Until nothing is left.
                }
              });
    }

    List<RecordChange> expected = told();
    List<RecordChange> sent = onTheTopic(expected);
    assertThat(sent).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sent.stream().filter(change -> change.subject().startsWith("cell/")).toList())
        .isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
  }

  /** One that sends and, where killed, does not live to note it. */
  private void killedRelay(int limit, boolean killed) {
    try (ChangeRelay relay = new ChangeRelay(bed.bootstrapServers())) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                relay.begin(handle);
                List<Long> unsent =
                    handle
                        .createQuery("select sequence from store.change where not sent")
                        .mapTo(Long.class)
                        .list();
                relay.send(handle, limit);
                if (killed) {
                  handle
                      .createUpdate(
                          "update store.change set sent = false where sequence = any(:sequences)")
                      .bindArray("sequences", Long.class, unsent)
                      .execute();
                }
              });
    }
  }

  private List<RecordChange> told() {
    return RecordFixture.changes(database.jdbi());
  }

  private RecordChange only(RecordChange.Kind kind) {
    return told().stream().filter(change -> change.kind() == kind).findFirst().orElseThrow();
  }

  /** Those of this test: the topic is shared. */
  private List<RecordChange> onTheTopic(List<RecordChange> expected) {
    List<String> ids = expected.stream().map(RecordChange::id).toList();
    List<RecordChange> read = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bed.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topics.PARTITIONS)
              .mapToObj(number -> new TopicPartition(Topics.RECORD_CHANGES.name(), number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (partitions.stream().mapToLong(consumer::position).sum() < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                message ->
                    read.add(Json.read(new String(message.value(), UTF_8), RecordChange.class)));
      }
    }
    return read.stream().filter(change -> ids.contains(change.id())).toList();
  }

  private TestItem page(String name) {
    return TestItem.named(name).published("2026-10-30").tie("US", "cyber-dialogue");
  }

  private void write(TestItem item) {
    RecordFixture.write(database.jdbi(), List.of(item.tagged()), List.of());
  }

  private void report(String at, SourceState state) {
    SourceReport report =
        new SourceReport(
            source, "A source", "https://s.invalid/", Instant.parse(at), state, 0, 0, 0, "", null);
    RecordFixture.write(database.jdbi(), List.of(), List.of(report));
  }
}
