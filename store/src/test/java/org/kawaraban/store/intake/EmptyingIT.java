package org.kawaraban.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.testbed.Testbed;

class EmptyingIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final TestItem PAGE =
      TestItem.named("a")
          .published("2019-10-12")
          .tie("US", "cyber-dialogue")
          .own(TestItem.US_DIALOGUE, 7, "2019-10-11");

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);

  @BeforeEach
  void fill() {
    database.migrate();
    write();
    new ReviewDesk(database.dataSource(), CLOCK)
        .decide("me", "why", new Act.Pin("japan-us-cyber-dialogue/7", Field.PLACE, "Osaka"));
    RecordFixture.followDecisions(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsReadAgainGivesTheSameRecordWithItsDecisions() {
    String before = RecordDump.of(database.jdbi());

    Emptying.empty(database.jdbi(), CLOCK);

    assertThat(count("store.item")).isZero();
    assertThat(count("store.intake_offset")).isZero();
    assertThat(count("store.decision")).isEqualTo(1);
    write();
    RecordFixture.followDecisions(database.jdbi());
    assertThat(RecordDump.of(database.jdbi())).isEqualTo(before);
  }

  @Test
  void aRecordThatIsBeingWrittenIsLeftAlone() {
    try (Handle writer = database.jdbi().open()) {
      assertThat(ActiveLock.tryTake(writer)).isTrue();

      assertThatThrownBy(() -> Emptying.empty(database.jdbi(), CLOCK))
          .hasMessageContaining("a store program is active");
      ActiveLock.release(writer);
    }
    assertThat(count("store.item")).isEqualTo(1);
  }

  private void write() {
    RecordFixture.write(database.jdbi(), List.of(PAGE.tagged()), List.of());
  }

  private long count(String table) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
