package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndpointsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Endpoints endpoints = new Endpoints(4);

  @Test
  void aSecondsAttemptsAreMadeAtOnceAndThenOneAtATime() {
    assertThat(endpoints.begin("a", NOON)).isTrue();
    for (int attempt = 2; attempt <= 4; attempt++) {
      assertThat(endpoints.goOn("a", NOON)).as("attempt %d", attempt).isTrue();
    }
    assertThat(endpoints.goOn("a", NOON)).isFalse();
    assertThat(endpoints.resting(NOON)).containsExactly("a");

    assertThat(endpoints.goOn("a", NOON.plusMillis(250))).isTrue();
    assertThat(endpoints.goOn("a", NOON.plusMillis(499))).isFalse();
    assertThat(endpoints.goOn("b", NOON)).isTrue();
  }

  @Test
  void aHostThatHadItsRestIsAsNew() {
    for (int attempt = 1; attempt <= 4; attempt++) {
      endpoints.goOn("a", NOON);
    }
    Instant later = NOON.plusSeconds(60);

    assertThat(endpoints.resting(later)).isEmpty();
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(endpoints.goOn("a", later)).isTrue();
    }
    assertThat(endpoints.goOn("a", later)).isFalse();
  }

  @Test
  void aHostIsBusyWithTwoUntilOneEnds() {
    assertThat(endpoints.begin("a", NOON)).isTrue();
    assertThat(endpoints.begin("a", NOON)).isTrue();
    assertThat(endpoints.begin("a", NOON)).isFalse();
    assertThat(endpoints.resting(NOON)).containsExactly("a");

    endpoints.end("a");

    assertThat(endpoints.resting(NOON)).isEmpty();
    assertThat(endpoints.begin("a", NOON)).isTrue();
  }
}
