package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.poll.AdaptiveInterval.Observed;

class AdaptiveIntervalTest {
  private static final Source MOFA = SourceCatalogue.bundled().source("mofa-en").orElseThrow();
  private static final Duration WEEKS = Duration.ofDays(14);

  @Test
  void aSourceIsAskedFourTimesForEachItemToBeExpectedWithinItsBounds() {
    assertThat(AdaptiveInterval.of(MOFA, new Observed(WEEKS, 84))).isEqualTo(Duration.ofHours(1));
    assertThat(AdaptiveInterval.of(MOFA, new Observed(WEEKS, 5000)))
        .isEqualTo(MOFA.shortestInterval());
    assertThat(AdaptiveInterval.of(MOFA, new Observed(WEEKS, 3))).isEqualTo(MOFA.longestInterval());
    assertThat(AdaptiveInterval.of(MOFA, new Observed(WEEKS, 0))).isEqualTo(MOFA.longestInterval());
  }

  @Test
  void aSourceHardlyObservedIsAskedAtItsUsualInterval() {
    assertThat(AdaptiveInterval.of(MOFA, Observed.NOTHING)).isEqualTo(MOFA.interval());
    assertThat(AdaptiveInterval.of(MOFA, new Observed(Duration.ofDays(1), 500)))
        .isEqualTo(MOFA.interval());
  }

  @Test
  void jitterLengthensAWaitByUpToATenth() {
    Jitter jitter = new Jitter(new Random(1));

    for (int i = 0; i < 100; i++) {
      assertThat(jitter.on(Duration.ofHours(1)))
          .isBetween(Duration.ofHours(1), jitter.most(Duration.ofHours(1)));
    }
    assertThat(jitter.most(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(66));
  }
}
