package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Test
  void eachFailureDoublesTheWaitUpToACap() {
    assertThat(Backoff.wait(QUARTER, 0, Duration.ZERO)).isEqualTo(QUARTER);
    assertThat(Backoff.wait(QUARTER, 1, Duration.ZERO)).isEqualTo(Duration.ofMinutes(30));
    assertThat(Backoff.wait(QUARTER, 4, Duration.ZERO)).isEqualTo(Duration.ofHours(4));
    assertThat(Backoff.wait(QUARTER, 1000, Duration.ZERO)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aWaitTheServerAskedForIsObeyed() {
    assertThat(Backoff.wait(QUARTER, 0, Duration.ofHours(9))).isEqualTo(Duration.ofHours(9));
    assertThat(Backoff.wait(QUARTER, 2, Duration.ofSeconds(1))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aFailingSourceIsNeverAskedMoreOftenThanAWellOne() {
    assertThat(Backoff.wait(Duration.ofDays(1), 3, Duration.ZERO)).isEqualTo(Duration.ofDays(1));
  }
}
