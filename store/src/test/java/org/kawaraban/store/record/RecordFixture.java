package org.kawaraban.store.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;

/** Fills a record the way the intake does, for tests of those who read it. */
public final class RecordFixture {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  public static void write(Jdbi jdbi, List<TaggedItem> items, List<SourceReport> reports) {
    write(jdbi, items, reports, CLOCK);
  }

  public static void write(
      Jdbi jdbi, List<TaggedItem> items, List<SourceReport> reports, Clock clock) {
    String taxonomy = Vocabulary.bundled().taxonomyVersion();
    TopicPartition partition = new TopicPartition(Topics.taggedItems(taxonomy).name(), 0);
    Batch batch =
        new Batch(
            items.stream().map(Sighting::of).toList(), reports, List.of(), Map.of(partition, 1L));
    jdbi.useHandle(handle -> started(handle, clock).write(handle, batch));
  }

  /** Lets the record follow the decisions made since. */
  public static void followDecisions(Jdbi jdbi) {
    followDecisions(jdbi, CLOCK);
  }

  public static void followDecisions(Jdbi jdbi, Clock clock) {
    jdbi.useHandle(handle -> started(handle, clock));
  }

  /** What the record told its readers, in order. */
  public static List<RecordChange> changes(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select message from store.change order by sequence")
                .map((row, context) -> Json.read(row.getString(1), RecordChange.class))
                .list());
  }

  private static RecordWriter started(Handle handle, Clock clock) {
    RecordWriter writer =
        new RecordWriter(Vocabulary.bundled().taxonomyVersion(), Duration.ofDays(14), clock);
    writer.refreshLedger(handle);
    return writer;
  }

  private RecordFixture() {}
}
