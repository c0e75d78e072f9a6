package org.kawaraban.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedInstantTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T09:00Z, 2026-11-01T09:00:00Z",
    "2026-11-01T18:00:30+09:00, 2026-11-01T09:00:30Z",
    "2026-11-22, 2026-11-22T23:59:59.999999Z"
  })
  void anInstantIsItselfAndADayItsEnd(String written, Instant read) {
    assertThat(RecordedInstant.parse(written, NOW)).hasValue(read);
  }

  @Test
  void todayIsNow() {
    assertThat(RecordedInstant.parse("2026-11-23", NOW)).hasValue(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-24", "2026-11-23T09:01Z", "2026-13-01", "2026-11-01T09:00", "today", ""})
  void whatIsToComeOrNoInstantIsRefused(String written) {
    assertThat(RecordedInstant.parse(written, NOW)).isEmpty();
  }
}
