package org.kawaraban.store.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
  void aWindowCountsThePollsWithinTheTimeAskedFor() {
    poll("2025-12-31T18:00:00Z", SourceState.OK);
    poll("2026-01-01T06:00:00Z", SourceState.OK);
    poll("2026-01-01T12:00:00Z", SourceState.OK);

    assertThat(between().get(0))
        .isEqualTo(
            new Window("s", START, Instant.parse("2026-01-01T12:00:00Z"), true, 2, List.of()));
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
    assertThat(between()).containsExactly(new Window("s", START, END, false, 0, List.of()));
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

  @Test
  void theWindowsTileTheTimeAskedForWhateverWasReported() {
    Random random = new Random(7);
    SourceState[] states = SourceState.values();
    for (int round = 0; round < 500; round++) {
      reports.clear();
      int polls = random.nextInt(12);
      for (int poll = 0; poll < polls; poll++) {
        Instant at = START.plus(Duration.ofHours(random.nextInt(96) - 24));
        poll(at.toString(), states[random.nextInt(states.length)]);
      }
      List<Window> windows = between();

      assertThat(windows).isNotEmpty();
      assertThat(windows.get(0).from()).isEqualTo(START);
      assertThat(windows.get(windows.size() - 1).to()).isEqualTo(END);
      for (int next = 1; next < windows.size(); next++) {
        assertThat(windows.get(next).from()).isEqualTo(windows.get(next - 1).to());
      }
      assertThat(windows)
          .allSatisfy(
              window -> {
                assertThat(window.from()).isBefore(window.to());
                assertThat(window.reason().isEmpty()).isEqualTo(window.readable());
              });
    }
  }

  @Test
  void noPollThatCouldNotReadLiesWithinAReadableWindow() {
    Random random = new Random(11);
    SourceState[] states = {SourceState.OK, SourceState.FAILED, SourceState.EMPTY};
    for (int round = 0; round < 500; round++) {
      reports.clear();
      for (int hour = 0; hour < 48; hour += 1 + random.nextInt(9)) {
        poll(START.plus(Duration.ofHours(hour)).toString(), states[random.nextInt(3)]);
      }
      for (Window window : between()) {
        assertThat(reports)
            .filteredOn(
                report -> report.at().isAfter(window.from()) && report.at().isBefore(window.to()))
            .filteredOn(report -> report.state() == SourceState.FAILED)
            .as("within %s", window)
            .matches(failed -> !window.readable() || failed.isEmpty());
      }
    }
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
