package org.kawaraban.store.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;

class CoverageTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-01-03T00:00:00Z");

  private final List<SourceReport> reports = new ArrayList<>();

  @Test
  void timeBetweenTwoPollsThatReadIsCoveredAndAllElseIsARowOfItsOwn() {
    poll("2026-01-01T06:00:00Z", SourceState.OK);
    poll("2026-01-01T12:00:00Z", SourceState.NOT_MODIFIED);
    poll("2026-01-01T18:00:00Z", SourceState.CHALLENGED);
    poll("2026-01-02T00:00:00Z", SourceState.OK);
    poll("2026-01-02T06:00:00Z", SourceState.EMPTY);

    assertThat(between())
        .extracting(window -> window.from() + " " + window.readable() + " " + window.reason())
        .containsExactly(
            "2026-01-01T00:00:00Z false nobody looked",
            "2026-01-01T06:00:00Z true ",
            "2026-01-01T12:00:00Z false challenged",
            "2026-01-02T00:00:00Z true ",
            "2026-01-02T06:00:00Z false nobody looked");
    assertThat(between().get(0).from()).isEqualTo(START);
    assertThat(between().get(4).to()).isEqualTo(END);
  }

  @Test
  void whoCameMuchLaterThanDueDidNotSeeWhatWasBetween() {
    poll("2025-11-01T00:00:00Z", SourceState.OK);
    poll("2026-02-01T00:00:00Z", SourceState.OK);

    assertThat(between())
        .singleElement()
        .satisfies(window -> assertThat(window.readable()).isFalse());
  }

  @Test
  void aSourceThatNeverReportedCoversNothing() {
    assertThat(between()).containsExactly(new Window("s", START, END, false, 0, "nobody looked"));
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    poll("2026-01-01T06:00:00Z", SourceState.OK);
    poll("2026-01-01T12:00:00Z", SourceState.OK);
    poll("2026-01-01T18:00:00Z", SourceState.FAILED);
    List<Window> expected = between();

    Collections.reverse(reports);

    assertThat(between()).isEqualTo(expected);
  }

  private List<Window> between() {
    return Coverage.between("s", reports, START, END);
  }

  private void poll(String at, SourceState state) {
    Instant time = Instant.parse(at);
    reports.add(
        new SourceReport(
            "s",
            "S",
            "https://s.invalid/",
            time,
            state,
            0,
            0,
            0,
            "",
            time.plus(Duration.ofHours(6))));
  }
}
