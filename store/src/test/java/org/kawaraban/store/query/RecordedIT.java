package org.kawaraban.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.Emptying;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.CellEvidence;
import org.kawaraban.store.read.NotRecorded;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.testbed.Testbed;

/** Table 1 as the record had it: every step is an hour after the one before. */
class RecordedIT {
  private static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00Z");

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
  private final RecordReader record = new JdbiRecordReader(database.dataSource());
  private Instant now = BEGINNING;

  @BeforeEach
  void begin() {
    database.migrate();
    RecordFixture.followDecisions(database.jdbi(), clock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anItemThatArrivesLateIsInTheTableFromItsArrivalOnHoweverOldItIs() {
    Instant before = write(page("early"));
    Instant after = write(page("late").published("2014-01-01"));

    assertThat(items(recordedOn(before))).containsExactly("Page early");
    assertThat(items(recordedOn(after.minusMillis(1)))).containsExactly("Page early");
    assertThat(items(recordedOn(after))).containsExactly("Page late", "Page early");
    assertThat(items(recordedOn(before).knownOn(LocalDate.of(2015, 1, 1)))).isEmpty();
    assertThat(items(recordedOn(after).knownOn(LocalDate.of(2015, 1, 1))))
        .containsExactly("Page late");
    assertThat(items(recordedOn(before).trueIn(2014))).isEmpty();
    assertThat(items(recordedOn(after).trueIn(2014))).containsExactly("Page late");
  }

  @Test
  void anEditedPageIsShownInTheWordsItHadThen() {
    Instant first = write(page("a").title("As first read"));
    Instant second = write(page("a").title("As edited").captured("2026-11-02T00:00:00Z"));

    assertThat(items(recordedOn(first))).containsExactly("As first read");
    assertThat(items(recordedOn(second))).containsExactly("As edited");
  }

  @Test
  void aPageEditedToSayLessFillsItsCellUntilThen() {
    Instant first = write(page("a"));
    Instant second = write(TestItem.named("a").title("Less").captured("2026-11-02T00:00:00Z"));

    assertThat(items(recordedOn(first))).containsExactly("Page a");
    assertThat(items(recordedOn(second))).isEmpty();
  }

  @Test
  void aDecisionCountsFromWhenItWasFollowedUntilItWasUndone() {
    Instant written = write(page("a"));
    Instant rejected = decide(new Act.Reject(Subject.parse("item/" + page("a").id())));
    Instant undone = decide(new Act.Undo(1));

    assertThat(items(recordedOn(written))).containsExactly("Page a");
    assertThat(items(recordedOn(rejected))).isEmpty();
    assertThat(items(recordedOn(undone))).containsExactly("Page a");
  }

  @Test
  void anItemWithdrawnFromItsAddressStaysInTheTable() {
    write(page("a"));
    now = now.plus(Duration.ofHours(1));
    SourceReport gone =
        new SourceReport(
            "mofa",
            "MOFA",
            "https://mofa.example.invalid/",
            now,
            SourceState.OK,
            3,
            0,
            0,
            "",
            null,
            List.of(page("a").id()));
    RecordFixture.write(database.jdbi(), List.of(), List.of(gone), clock());

    assertThat(record.item(page("a").id()).orElseThrow().withdrawn()).isEqualTo(now);
    assertThat(items(recordedOn(now))).containsExactly("Page a");
  }

  @Test
  void atEachInstantTheTableIsTheOneThatWasShownThen() {
    Map<Instant, MatrixView> shown = new LinkedHashMap<>();
    TestItem seventh =
        page("seventh").own(US_DIALOGUE, 7, "2019-10-11").captured("2026-11-01T01:00:00Z");
    List<Runnable> steps =
        List.of(
            () -> write(seventh),
            () -> write(seventh), // again: nothing changes
            () -> write(page("b").tie("GB", "capacity-building")),
            () -> write(seventh.title("Edited").captured("2026-11-05T00:00:00Z")),
            () -> decide(new Act.Pin("japan-us-cyber-dialogue/7", Field.START, "2018-10-11")),
            () -> decide(new Act.Reject(Subject.parse("item/" + page("b").id()))),
            () -> decide(new Act.Undo(1)),
            () -> decide(new Act.Undo(2)),
            () -> write(page("b").irrelevant().captured("2026-11-06T00:00:00Z")));
    for (Runnable step : steps) {
      step.run();
      shown.put(now, record.matrix(MatrixQuery.NOW.withAllEvidence()));
    }

    assertThat(shown.values().stream().distinct()).hasSizeGreaterThan(5);
    shown.forEach(
        (instant, table) ->
            assertThat(record.matrix(recordedOn(instant))).as("%s", instant).isEqualTo(table));
  }

  @Test
  void whatWasShownBeforeTheRecordWasBuiltAnewIsItsPast() {
    Instant before = write(page("a"));
    MatrixView table = record.matrix(MatrixQuery.NOW.withAllEvidence());
    now = now.plus(Duration.ofHours(1));
    Emptying.empty(database.jdbi(), clock());

    assertThat(items(recordedOn(now))).isEmpty();
    assertThat(record.matrix(recordedOn(before))).isEqualTo(table);
    Instant after = write(page("a"));
    assertThat(record.matrix(recordedOn(before))).isEqualTo(table);
    assertThat(record.matrix(recordedOn(after))).isEqualTo(table);
  }

  @Test
  void beforeItsBeginningTheRecordSaysThatItCannotTell() {
    assertThatThrownBy(() -> record.matrix(recordedOn(BEGINNING.minusSeconds(1))))
        .isInstanceOf(NotRecorded.class)
        .hasMessage(
            "this record cannot say what it had at 2026-10-31T23:59:59Z; allowed: from"
                + " 2026-11-01T00:00:00Z on, when it began to keep its history");
    assertThat(items(recordedOn(BEGINNING))).isEmpty();
  }

  @Test
  void aRecordThatNobodyEverWroteSaysSo() {
    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      empty.migrate();
      RecordReader reader = new JdbiRecordReader(empty.dataSource());

      assertThatThrownBy(() -> reader.matrix(recordedOn(BEGINNING)))
          .hasMessageEndingWith("allowed: none yet, nothing was ever recorded");
    }
  }

  private static TestItem page(String name) {
    return TestItem.named(name).published("2019-10-12").tie("US", "cyber-dialogue");
  }

  private static MatrixQuery recordedOn(Instant instant) {
    return MatrixQuery.NOW.withAllEvidence().recordedOn(instant);
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private Instant write(TestItem item) {
    now = now.plus(Duration.ofHours(1));
    RecordFixture.write(database.jdbi(), List.of(item.tagged()), List.of(), clock());
    return now;
  }

  private Instant decide(Act act) {
    now = now.plus(Duration.ofHours(1));
    new ReviewDesk(database.dataSource(), clock()).decide("curator", "because", act);
    RecordFixture.followDecisions(database.jdbi(), clock());
    return now;
  }

  /** Titles of all that fills the cells, the earliest first. */
  private List<String> items(MatrixQuery query) {
    return record.matrix(query).rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.evidence().stream())
        .map(CellEvidence::title)
        .toList();
  }
}
