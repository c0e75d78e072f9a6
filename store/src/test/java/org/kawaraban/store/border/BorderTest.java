package org.kawaraban.store.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.TestItem;

class BorderTest {
  @Test
  void anOrdinaryItemPasses() {
    TestItem item =
        TestItem.named("a")
            .published("2019-10-12")
            .tie("US", "cyber-dialogue")
            .own(US_DIALOGUE, 7, "2019-10-11");

    assertThat(Border.refusal(item.tagged())).isEmpty();
  }

  @Test
  void aHeldMeetingInTheFutureOfItsPageIsRefused() {
    TestItem item = TestItem.named("a").published("2019-10-09").own(US_DIALOGUE, 7, "2019-10-11");

    assertThat(Border.refusal(item.tagged()))
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .contains("start of a held meeting", "2019-10-11", "not after its page"));
  }

  @Test
  void aPageWithoutADateIsJudgedByItsCapture() {
    TestItem item =
        TestItem.named("a").captured("2019-10-01T00:00:00Z").own(US_DIALOGUE, 7, "2019-10-11");

    assertThat(Border.refusal(item.tagged())).isPresent();
  }

  @Test
  void aMeetingOfTheNextDayPassesBecauseDaysBeginInTheEast() {
    TestItem item = TestItem.named("a").published("2019-10-10").own(US_DIALOGUE, 7, "2019-10-11");

    assertThat(Border.refusal(item.tagged())).isEmpty();
  }

  @Test
  void anAnnouncementMayLieInTheFuture() {
    TestItem item =
        TestItem.named("a")
            .published("2019-10-01")
            .own(US_DIALOGUE, 7, "2019-10-11", Stage.ANNOUNCED);

    assertThat(Border.refusal(item.tagged())).isEmpty();
  }

  @Test
  void aCaptureOutsideOfHistoryIsRefused() {
    assertThat(Border.refusal(TestItem.named("a").captured("0025-01-01T00:00:00Z").tagged()))
        .hasValueSatisfying(reason -> assertThat(reason).contains("captured", "1990 to 2100"));
  }

  @Test
  void aSeriesWithoutALetterAndAKeyWithoutAnyAreRefused() {
    assertThat(Border.refusal(TestItem.named("a").own("--", null, null).tagged())).isPresent();
    assertThat(Border.refusal(TestItem.named("a").tie(" ", "cyber-dialogue").tagged())).isPresent();
  }

  @Test
  void aKeyThatWouldBreakAPermalinkIsRefusedByItsName() {
    assertThat(Border.refusal(TestItem.named("a").tie("US/EU", "cyber-dialogue").tagged()))
        .hasValueSatisfying(reason -> assertThat(reason).contains("\"US/EU\"").contains("allowed"));
    assertThat(Border.refusal(TestItem.named("a").tie("US", "2+2").tagged())).isEmpty();
  }

  @Test
  void aReportThatCountsBelowZeroIsRefused() {
    Instant at = Instant.parse("2026-11-01T00:00:00Z");
    assertThat(
            Border.refusal(new SourceReport("s", "S", "u", at, SourceState.OK, -1, 0, 0, "", null)))
        .isPresent();
    assertThat(
            Border.refusal(new SourceReport("s", "S", "u", at, SourceState.OK, 1, 0, 0, "", null)))
        .isEmpty();
  }
}
