package org.kawaraban.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.RecordChange.Timing;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.testbed.Testbed;

/** Pages that other rules read again. */
class ReadAgainIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);

  @BeforeEach
  void migrate() {
    database.migrate();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatOtherRulesFindInAPageOfLongAgoIsNoNews() {
    write("1-before", irrelevant("2026-10-01"));

    write("2-now", relevant("2026-10-01"));

    assertThat(told()).extracting(RecordChange::timing).isNotEmpty().containsOnly(Timing.BACK_FILL);
  }

  @Test
  void whatTheyFindInAPageOfTheseDaysIsNews() {
    write("1-before", irrelevant("2026-11-20"));

    write("2-now", relevant("2026-11-20"));

    assertThat(told()).extracting(RecordChange::timing).isNotEmpty().containsOnly(Timing.LIVE);
  }

  private static TaggedItem irrelevant(String day) {
    return page(day).irrelevant().tagged();
  }

  private static TaggedItem relevant(String day) {
    return page(day).tie("US", "cyber-dialogue").tagged();
  }

  private static TestItem page(String day) {
    return TestItem.named("a").published(day).captured(day + "T06:00:00Z");
  }

  private void write(String taxonomy, TaggedItem tagged) {
    Map<TopicPartition, Long> read = Map.of(new TopicPartition("tagged-items", 0), 1L);
    Batch batch = new Batch(List.of(Sighting.of(tagged)), List.of(), List.of(), read);
    RecordWriter writer = new RecordWriter(taxonomy, Duration.ofDays(14), CLOCK);
    database
        .jdbi()
        .useHandle(
            handle -> {
              writer.refreshLedger(handle);
              writer.write(handle, batch);
            });
  }

  private List<RecordChange> told() {
    return RecordFixture.changes(database.jdbi());
  }
}
