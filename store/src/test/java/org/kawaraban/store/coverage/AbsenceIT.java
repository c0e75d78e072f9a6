package org.kawaraban.store.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** Certificates of absence from the record. */
class AbsenceIT {
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
  void aPageDatedToAMonthOrAYearSpeaksAgainstEveryPartOfIt() {
    write(TestItem.named("month").published("2026-03"), TestItem.named("year").published("2025"));

    assertThat(found("2026-03-10", "2026-04-30")).containsExactly("2026-03");
    assertThat(found("2025-12-31", "2026-03-01")).containsExactly("2025", "2026-03");
    assertThat(found("2026-01-01", "2026-02-28")).isEmpty();
    assertThat(found("2026-04-01", "2026-04-30")).isEmpty();
  }

  @Test
  void aPageWithoutADateCountsOnTheDayItWasCaptured() {
    write(TestItem.named("undated").captured("2026-10-05T12:00:00Z"));

    assertThat(found("2026-10-05", "2026-10-05")).containsExactly("2026-10-05");
    assertThat(found("2026-10-06", "2026-10-31")).isEmpty();
  }

  @Test
  void theWindowsOfAStretchAreThoseThatAllPollsEverMadeGive() {
    Random random = new Random(4);
    List<SourceReport> reports = new ArrayList<>();
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    while (at.isBefore(Instant.parse("2026-04-01T00:00:00Z"))) {
      SourceState state = random.nextInt(5) == 0 ? SourceState.FAILED : SourceState.OK;
      reports.add(report("mofa", at, state));
      at = at.plus(Duration.ofHours(6 + random.nextInt(random.nextInt(6) == 0 ? 60 : 12)));
    }
    reports.add(report("early", Instant.parse("2025-06-01T00:00:00Z"), SourceState.OK));
    RecordFixture.write(database.jdbi(), List.of(), reports);

    for (int day = 0; day < 100; day += 7) {
      LocalDate from = LocalDate.parse("2025-12-25").plusDays(day);
      LocalDate to = from.plusDays(random.nextInt(10));
      List<Window> expected = new ArrayList<>();
      for (String source : List.of("early", "mofa")) {
        expected.addAll(
            Coverage.between(
                source,
                reports.stream().filter(report -> report.source().equals(source)).toList(),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
      }

      assertThat(certificate(from, to).windows()).as("from %s to %s", from, to).isEqualTo(expected);
    }
  }

  private void write(TestItem... pages) {
    List<TaggedItem> items = new ArrayList<>();
    for (TestItem page : pages) {
      items.add(page.tie("US", "cyber-dialogue").tagged());
    }
    RecordFixture.write(database.jdbi(), items, List.of());
  }

  private List<String> found(String from, String to) {
    return certificate(LocalDate.parse(from), LocalDate.parse(to)).found().stream()
        .map(Absence.Found::day)
        .toList();
  }

  private Absence certificate(LocalDate from, LocalDate to) {
    return new JdbiRecordReader(database.dataSource()).absence("US", "cyber-dialogue", from, to);
  }

  private static SourceReport report(String source, Instant at, SourceState state) {
    return new SourceReport(
        source,
        source,
        "https://s.invalid/",
        at,
        state,
        0,
        0,
        0,
        "",
        at.plus(Duration.ofHours(12)));
  }
}
