package org.kawaraban.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.testbed.Testbed;

/** What the tables hold after batches, whatever their order, size and number of repetitions. */
class RecordWriterIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final TopicPartition PARTITION = new TopicPartition("tagged-items-1", 0);

  @Test
  void noOrderNoRepetitionAndNoSplitIntoBatchesChangesTheRecord() {
    List<TaggedItem> items = someItems();
    String expected = dumpAfter(items, items.size());
    Random random = new Random(5);
    for (int round = 0; round < 4; round++) {
      List<TaggedItem> arrivals = new ArrayList<>(items);
      arrivals.addAll(items.subList(0, 10 + random.nextInt(items.size() - 10)));
      Collections.shuffle(arrivals, random);

      assertThat(dumpAfter(arrivals, 1 + random.nextInt(9))).isEqualTo(expected);
    }
  }

  @Test
  void aBatchThatFailsLeavesNothingBehind() {
    try (Database database = freshDatabase()) {
      RecordWriter writer = new RecordWriter("1", Duration.ofDays(14), CLOCK);
      String before = RecordDump.of(database.jdbi());
      Batch impossible = batch(someItems(), Map.of(PARTITION, -1L));

      assertThatThrownBy(() -> database.jdbi().useHandle(h -> writer.write(h, impossible)))
          .hasMessageContaining("next_offset");

      assertThat(RecordDump.of(database.jdbi())).isEqualTo(before);
    }
  }

  @Test
  void aTextComesBackAsItWasWhateverCharactersItHas() {
    String title = "\\N \\. \t \n \r \b \u0001 \\t \"quoted\" {a,b} 日米 \uD83D\uDE00";
    TestItem item = TestItem.named("a").title(title).text(title);
    try (Database database = freshDatabase()) {
      write(database, List.of(item.tagged()), 1);

      assertThat(new JdbiRecordReader(database.dataSource()).item(item.id()))
          .hasValueSatisfying(
              view -> {
                assertThat(view.newest().item().title()).isEqualTo(title);
                assertThat(view.newest().item().text()).isEqualTo(title);
              });
      String column =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select title from store.revision")
                          .mapTo(String.class)
                          .one());
      assertThat(column).isEqualTo(title);
    }
  }

  @Test
  void anEditedPageKeepsItsOldNamesAndShowsItsNewFacts() {
    TestItem first =
        TestItem.named("a").captured("2026-11-01T00:00:00Z").own(US_DIALOGUE, null, "2019-10-21");
    TestItem corrected =
        TestItem.named("a")
            .captured("2026-11-02T00:00:00Z")
            .title("Corrected")
            .own(US_DIALOGUE, null, "2019-10-11");
    try (Database database = freshDatabase()) {
      write(database, List.of(corrected.tagged(), first.tagged()), 1);
      JdbiRecordReader reader = new JdbiRecordReader(database.dataSource());

      assertThat(reader.meeting("japan-us-cyber-dialogue/2019-10-21"))
          .hasValueSatisfying(
              meeting -> {
                assertThat(meeting.key()).isEqualTo("japan-us-cyber-dialogue/2019-10-11");
                assertThat(meeting.keys()).contains("japan-us-cyber-dialogue/2019-10-21");
              });
      assertThat(reader.counts().meetings()).isEqualTo(1);
    }
  }

  @Test
  void anOldNameGivesWayToAMeetingThatHasItNow() {
    TestItem first =
        TestItem.named("a").captured("2026-11-01T00:00:00Z").own(US_DIALOGUE, null, "2019-10-21");
    TestItem corrected =
        TestItem.named("a")
            .captured("2026-11-02T00:00:00Z")
            .title("Corrected")
            .own(US_DIALOGUE, null, "2019-10-11");
    TestItem other = TestItem.named("b").own(US_DIALOGUE, null, "2019-10-21");
    try (Database database = freshDatabase()) {
      write(database, List.of(other.tagged(), corrected.tagged(), first.tagged()), 1);
      JdbiRecordReader reader = new JdbiRecordReader(database.dataSource());

      assertThat(reader.meeting("japan-us-cyber-dialogue/2019-10-21"))
          .hasValueSatisfying(
              meeting ->
                  assertThat(meeting.sources())
                      .extracting(s -> s.item())
                      .containsExactly(other.id()));
    }
  }

  @Test
  void anItemThatLosesItsRelevanceLeavesTheLedger() {
    TestItem first =
        TestItem.named("a").captured("2026-11-01T00:00:00Z").own(US_DIALOGUE, 7, "2019-10-21");
    TestItem emptied =
        TestItem.named("a").captured("2026-11-02T00:00:00Z").title("Gone").irrelevant();
    try (Database database = freshDatabase()) {
      write(database, List.of(first.tagged(), emptied.tagged()), 1);

      assertThat(new JdbiRecordReader(database.dataSource()).counts().meetings()).isZero();
    }
  }

  @Test
  void anotherTaxonomyReplacesWhatTheFirstOneSaid() {
    TestItem tagged = TestItem.named("a").tie("US", "cyber-dialogue").own(US_DIALOGUE, 7, null);
    TestItem taggedAnew = TestItem.named("a").tie("EU", "capacity-building");
    try (Database database = freshDatabase();
        Database afresh = freshDatabase()) {
      write(database, List.of(tagged.tagged()), 1);
      database
          .jdbi()
          .useHandle(
              handle ->
                  new RecordWriter("2", Duration.ofDays(14), CLOCK)
                      .write(handle, batch(List.of(taggedAnew.tagged()), Map.of(PARTITION, 1L))));
      afresh
          .jdbi()
          .useHandle(
              handle ->
                  new RecordWriter("2", Duration.ofDays(14), CLOCK)
                      .write(handle, batch(List.of(taggedAnew.tagged()), Map.of(PARTITION, 1L))));

      assertThat(RecordDump.of(database.jdbi())).isEqualTo(RecordDump.of(afresh.jdbi()));
    }
  }

  @Test
  void theLedgerOfAnOlderBuildIsBroughtUpToDate() {
    try (Database database = freshDatabase()) {
      write(database, someItems(), 500);
      String expected = RecordDump.of(database.jdbi());
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("delete from store.meeting where ordinal = 1");
                handle.execute(
                    """
                    insert into store.meeting (key, series, series_slug, partners, mode, stage, day,
                      digest)
                    values ('gone/1', 'Gone', 'gone', '{}', 'UNKNOWN', 'HELD', '2019-01-01',
                      repeat('0', 64))
                    """);
                new RecordWriter("1", Duration.ofDays(14), CLOCK).refreshLedger(handle);
              });

      assertThat(RecordDump.of(database.jdbi())).isEqualTo(expected);
    }
  }

  private static String dumpAfter(List<TaggedItem> arrivals, int batchSize) {
    try (Database database = freshDatabase()) {
      write(database, arrivals, batchSize);
      return RecordDump.of(database.jdbi());
    }
  }

  private static void write(Database database, List<TaggedItem> arrivals, int batchSize) {
    RecordWriter writer = new RecordWriter("1", Duration.ofDays(14), CLOCK);
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (int start = 0; start < arrivals.size(); start += batchSize) {
                int end = Math.min(arrivals.size(), start + batchSize);
                // All runs end at one offset, so that their dumps are comparable.
                writer.write(handle, batch(arrivals.subList(start, end), Map.of(PARTITION, 1L)));
              }
            });
  }

  private static Batch batch(List<TaggedItem> items, Map<TopicPartition, Long> next) {
    SourceReport report =
        new SourceReport(
            "mofa",
            "MOFA",
            "https://mofa.example.invalid/",
            Instant.parse("2026-11-01T00:00:00Z"),
            SourceState.OK,
            3,
            2,
            0,
            "",
            null);
    return new Batch(
        items.stream().map(Sighting::of).toList(), List.of(report, report), List.of(), next);
  }

  private static Database freshDatabase() {
    Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2);
    database.migrate();
    return database;
  }

  /** Pages of one series that agree, disagree, change, repeat and lie near each other. */
  private static List<TaggedItem> someItems() {
    List<TaggedItem> items = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      String day = "2019-10-%02d".formatted(1 + number / 2);
      TestItem item =
          TestItem.named("page-" + number)
              .published(number % 3 == 0 ? "2019-10" : "2019-11-01")
              .tier(number % 5 == 0 ? Tier.PRESS : Tier.OFFICIAL)
              .tie(number % 2 == 0 ? "US" : "DE", "cyber-dialogue")
              .own(
                  US_DIALOGUE,
                  number % 7 == 0 ? number / 7 + 1 : null,
                  number % 11 == 0 ? null : day,
                  number % 4 == 0 ? Stage.ANNOUNCED : Stage.HELD);
      items.add(item.captured("2026-11-01T00:00:00.123456789Z").tagged());
      items.add(item.captured("2026-10-01T00:00:00Z").tagged());
      items.add(item.source("mirror").tagged());
      if (number % 6 == 0) {
        items.add(
            item.title("Edited " + number)
                .captured("2026-11-0" + (1 + number / 6) + "T00:00:00Z")
                .tagged());
      }
    }
    return items;
  }
}
