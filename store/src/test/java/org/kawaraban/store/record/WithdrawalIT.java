package org.kawaraban.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.Emptying;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.testbed.Testbed;

/** Pages that are gone from their address, as reports tell of them. */
class WithdrawalIT {
  private static final String SEEN = "2026-11-01T00:00:00Z";
  private static final String GONE = "2026-11-03T00:00:00Z";
  private static final String GONE_STILL = "2026-11-04T00:00:00Z";
  private static final String BACK = "2026-11-05T00:00:00Z";

  private Database database;

  @BeforeEach
  void open() {
    database = fresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anItemWhosePageIsGoneSaysSinceWhenAndKeepsItsMeeting() {
    write(page(SEEN), gone(GONE), gone(GONE_STILL));

    assertThat(withdrawn()).isEqualTo(Instant.parse(GONE));
    assertThat(reader().counts().meetings()).isEqualTo(1);
    assertThat(reader().sources().get(0).newest().withdrawn()).containsExactly(page(SEEN).id());
  }

  @Test
  void itIsToldOnceWithTheItemAsEvidence() {
    write(page(SEEN));
    write(gone(GONE));
    write(gone(GONE));
    write(gone(GONE_STILL));

    RecordChange told = only(told());
    assertThat(told.subject()).isEqualTo("item/" + page(SEEN).id());
    assertThat(told.before()).isNull();
    assertThat(told.after().get("since").asText()).isEqualTo(GONE);
    assertThat(told.after().get("url").asText()).isEqualTo("https://mofa.example.invalid/a");
    assertThat(told.evidence()).containsExactly(page(SEEN).id());
    assertThat(told.timing()).isEqualTo(RecordChange.Timing.LIVE);
    assertThat(told.cause()).isEqualTo("report/mofa@" + GONE);
  }

  @Test
  void aPageThatComesBackUnchangedIsNotWithdrawnAnyMoreAndMayGoAgain() {
    write(page(SEEN), gone(GONE), page(BACK));
    assertThat(withdrawn()).isNull();

    write(gone("2026-11-09T00:00:00Z"));
    assertThat(withdrawn()).isEqualTo("2026-11-09T00:00:00Z");
    assertThat(told())
        .extracting(change -> change.after().get("since").asText())
        .containsExactly(GONE, "2026-11-09T00:00:00Z");
  }

  @Test
  void aReportOlderThanTheCaptureSaysNothing() {
    write(page(BACK), gone(GONE));

    assertThat(withdrawn()).isNull();
    assertThat(told()).isEmpty();
  }

  @Test
  void aReportThatComesBeforeItsItemWaitsForIt() {
    write(gone(GONE));
    assertThat(told()).isEmpty();

    write(page(SEEN));
    assertThat(withdrawn()).isEqualTo(GONE);
    assertThat(told()).hasSize(1);
  }

  @Test
  void anIrrelevantPageGoesUntold() {
    write(page(SEEN).irrelevant(), gone(GONE));

    assertThat(withdrawn()).isEqualTo(GONE);
    assertThat(told()).isEmpty();
  }

  @Test
  void noOrderAndNoRepetitionChangesTheRecord() {
    List<Object> arrivals =
        new ArrayList<>(
            List.of(
                page(SEEN),
                gone(GONE),
                gone(GONE_STILL),
                page(BACK),
                page("2026-11-06T00:00:00Z").title("Edited"),
                gone("2026-11-08T00:00:00Z"),
                gone("2026-11-09T00:00:00Z")));
    arrivals.forEach(this::write);
    String expected = RecordDump.of(database.jdbi());
    Random random = new Random(3);
    for (int round = 0; round < 6; round++) {
      arrivals.add(arrivals.get(random.nextInt(arrivals.size())));
      Collections.shuffle(arrivals, random);
      database.close();
      database = fresh();
      arrivals.forEach(this::write);

      assertThat(RecordDump.of(database.jdbi())).isEqualTo(expected);
      assertThat(withdrawn()).isEqualTo("2026-11-08T00:00:00Z");
    }
  }

  @Test
  void aRecordBuiltAnewIsTheSameAndTellsNothingTwice() {
    Object[] arrivals = {page(SEEN), gone(GONE)};
    write(arrivals);
    String before = RecordDump.of(database.jdbi());

    Emptying.empty(database.jdbi(), Clock.systemUTC());
    Collections.reverse(Arrays.asList(arrivals));
    Arrays.stream(arrivals).forEach(this::write);

    assertThat(RecordDump.of(database.jdbi())).isEqualTo(before);
    assertThat(told()).hasSize(1);
  }

  private static TestItem page(String captured) {
    return TestItem.named("a")
        .published("2026-10-30")
        .captured(captured)
        .own(US_DIALOGUE, 9, "2026-10-29");
  }

  private static SourceReport gone(String at) {
    return new SourceReport(
        "mofa",
        "MOFA",
        "https://mofa.example.invalid/",
        Instant.parse(at),
        SourceState.OK,
        3,
        0,
        0,
        "withdrawn: https://mofa.example.invalid/a",
        null,
        List.of(page(SEEN).id()));
  }

  /** Items and reports, each in a batch of its own. */
  private void write(Object... arrivals) {
    for (Object arrival : arrivals) {
      if (arrival instanceof SourceReport report) {
        RecordFixture.write(database.jdbi(), List.of(), List.of(report));
      } else {
        RecordFixture.write(database.jdbi(), List.of(((TestItem) arrival).tagged()), List.of());
      }
    }
  }

  private @Nullable Instant withdrawn() {
    return reader().item(page(SEEN).id()).orElseThrow().withdrawn();
  }

  private List<RecordChange> told() {
    return RecordFixture.changes(database.jdbi()).stream()
        .filter(change -> change.kind() == RecordChange.Kind.ITEM_WITHDRAWN)
        .toList();
  }

  private static RecordChange only(List<RecordChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private JdbiRecordReader reader() {
    return new JdbiRecordReader(database.dataSource());
  }

  private static Database fresh() {
    Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2);
    database.migrate();
    return database;
  }
}
