package org.kawaraban.store.record;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.function.BiConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.testbed.Testbed;

/** Pages and decisions that come in any order make the record that all at once make. */
class CuratedReplayIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final TopicPartition PARTITION = new TopicPartition("tagged-items-1", 0);
  private static final String SLUG = "japan-us-cyber-dialogue/";
  private static final String OTHER_SERIES = "Japan-India Cyber Dialogue";

  @Test
  void theCellsOfARejectedMeetingGoBackToTheDaysOfTheirPages() {
    List<TaggedItem> pages =
        List.of(page("en", 7, "2019-10-11").tagged(), page("ja", null, "2019-10-11").tagged());
    recordAfter(
        (writer, handle) -> {
          writer.write(handle, batch(pages));
          assertThat(acts(handle)).containsOnly("2019-10-11");

          decide(handle, new Act.Reject(Subject.meeting(SLUG + "7")));
          writer.applyDecisions(handle);

          assertThat(acts(handle)).hasSize(2).containsOnly("2020-01-15");
        });
  }

  @Test
  void aDecisionReachesAMeetingByTheNameItHadInAnotherSeries() {
    TestItem page = page("en", 7, "2019-10-11");
    List<Act> acts =
        List.of(
            new Act.Correct(page.id(), Field.SERIES, OTHER_SERIES),
            new Act.Pin(SLUG + "7", Field.START, "2018-05-01"));
    String grown =
        recordAfter(
            (writer, handle) -> {
              writer.write(handle, batch(List.of(page.tagged())));
              for (Act act : acts) {
                decide(handle, act);
                writer.applyDecisions(handle);
              }
            });

    assertThat(grown).isEqualTo(rebuilt(List.of(page.tagged()), acts));
  }

  @Test
  void neitherOrderNorSplitIntoBatchesNorRebuildChangesACuratedRecord() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      List<TaggedItem> pages = randomPages(random);
      List<Act> acts = randomActs(random);
      String rebuilt = rebuilt(pages, acts);

      assertThat(grown(pages, acts, random)).as("seed %d", seed).isEqualTo(rebuilt);
    }
  }

  /** The decisions are there before any page is read, and all pages come at once. */
  private static String rebuilt(List<TaggedItem> pages, List<Act> acts) {
    return recordAfter(
        (writer, handle) -> {
          acts.forEach(act -> decide(handle, act));
          writer.applyDecisions(handle);
          writer.write(handle, batch(pages));
        });
  }

  /** Pages come one by one in any order, and decisions in theirs between them. */
  private static String grown(List<TaggedItem> pages, List<Act> acts, Random random) {
    List<TaggedItem> arrivals = new ArrayList<>(pages);
    Collections.shuffle(arrivals, random);
    List<Act> undecided = new ArrayList<>(acts);
    return recordAfter(
        (writer, handle) -> {
          while (!arrivals.isEmpty() || !undecided.isEmpty()) {
            if (!undecided.isEmpty() && (arrivals.isEmpty() || random.nextInt(4) == 0)) {
              decide(handle, undecided.remove(0));
              writer.applyDecisions(handle);
            } else {
              int size = Math.min(arrivals.size(), 1 + random.nextInt(3));
              List<TaggedItem> together = arrivals.subList(0, size);
              writer.write(handle, batch(together));
              together.clear();
            }
          }
        });
  }

  /** Some print the number, some the day, some both; some are edited or go to another series. */
  private static List<TaggedItem> randomPages(Random random) {
    List<TaggedItem> pages = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      pages.add(randomPage(number, random).tagged());
      if (random.nextInt(3) == 0) {
        TestItem edited = randomPage(number, random).title("Edited " + number);
        pages.add(edited.captured("2026-11-02T00:00:00Z").tagged());
      }
    }
    return pages;
  }

  private static TestItem randomPage(int number, Random random) {
    int sitting = 1 + random.nextInt(4);
    Integer ordinal = random.nextBoolean() ? sitting : null;
    String start = random.nextInt(4) == 0 ? null : "2019-10-%02d".formatted(sitting * 3);
    return page("page-" + number, ordinal, start);
  }

  private static List<Act> randomActs(Random random) {
    List<Act> acts = new ArrayList<>();
    for (int count = 0; count < 4; count++) {
      TestItem page = TestItem.named("page-" + random.nextInt(12));
      String ordinal = SLUG + (1 + random.nextInt(4));
      acts.add(
          switch (random.nextInt(6)) {
            case 0, 1 -> new Act.Reject(Subject.meeting(ordinal));
            case 2 -> new Act.Reject(Subject.meeting(SLUG + "2019-10-06"));
            case 3 -> new Act.Correct(page.id(), Field.SERIES, OTHER_SERIES);
            case 4 -> new Act.Split(List.of(page.id()));
            default -> new Act.Pin(ordinal, Field.START, "2018-05-01");
          });
    }
    if (random.nextBoolean()) {
      acts.add(new Act.Undo(1));
    }
    return acts;
  }

  private static TestItem page(String name, @Nullable Integer ordinal, @Nullable String start) {
    return TestItem.named(name)
        .published("2020-01-15")
        .tie("US", "cyber-dialogue")
        .own(US_DIALOGUE, ordinal, start);
  }

  private static void decide(Handle handle, Act act) {
    handle.useTransaction(
        within ->
            new DecisionRepository()
                .append(within, "curator", CLOCK.instant(), "because", act, ""));
  }

  private static List<String> acts(Handle handle) {
    return handle.createQuery("select act from store.cell_evidence").mapTo(String.class).list();
  }

  private static Batch batch(List<TaggedItem> items) {
    return new Batch(
        items.stream().map(Sighting::of).toList(), List.of(), List.of(), Map.of(PARTITION, 1L));
  }

  /** What a fresh database holds when something was written into it. */
  private static String recordAfter(BiConsumer<RecordWriter, Handle> written) {
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      database.migrate();
      RecordWriter writer = new RecordWriter("1", Duration.ofDays(14), CLOCK);
      database.jdbi().useHandle(handle -> written.accept(writer, handle));
      return RecordDump.of(database.jdbi());
    }
  }
}
