package org.kawaraban.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @ParameterizedTest
  @CsvSource({
    "INSTANT, 2026-11-20T03:10:00Z, 2026-11-20T03:10:00Z",
    "HOURLY,  2026-11-20T03:10:00Z, 2026-11-20T04:00:00Z",
    "HOURLY,  2026-11-20T04:00:00Z, 2026-11-20T05:00:00Z",
    "DAILY,   2026-11-20T03:10:00Z, 2026-11-20T23:00:00Z",
    "DAILY,   2026-11-19T22:59:00Z, 2026-11-19T23:00:00Z",
    "WEEKLY,  2026-11-20T03:10:00Z, 2026-11-22T23:00:00Z",
    "WEEKLY,  2026-11-22T23:00:00Z, 2026-11-29T23:00:00Z",
  })
  void digestsGoOutAtTheNextFullHourOrAtEightInTheMorning(Rate rate, Instant match, Instant due) {
    assertThat(rate.next(match, TOKYO)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 2026-11-20T12:59:00Z, 2026-11-20T12:59:00Z",
    "22:00-07:00, 2026-11-20T13:00:00Z, 2026-11-20T22:00:00Z",
    "22:00-07:00, 2026-11-20T15:30:00Z, 2026-11-20T22:00:00Z",
    "22:00-07:00, 2026-11-20T22:00:00Z, 2026-11-20T22:00:00Z",
    "12:00-13:00, 2026-11-20T03:30:00Z, 2026-11-20T04:00:00Z",
  })
  void nothingGoesOutInQuietHours(String quiet, Instant moment, Instant after) {
    assertThat(QuietHours.parse(quiet).after(moment, TOKYO)).isEqualTo(after);
  }

  @Test
  void quietHoursThatAreNoneAreRefused() {
    assertThatThrownBy(() -> QuietHours.parse("22-7")).hasMessage("QUIET_HOURS [22-7]");
    assertThatThrownBy(() -> QuietHours.parse("22:00-22:00"))
        .hasMessage("QUIET_FOR_EVER [22:00, 22:00]");
  }
}
