package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.poll.AdaptiveInterval.Observed;

class PollWaitTest {
  private static final Source MOFA = SourceCatalogue.bundled().source("mofa-en").orElseThrow();
  private static final PollWait WAIT = new PollWait(MOFA);

  @Test
  void anAnswerThatWasLostIsAskedForAgainAfterAMinuteAndEachTimeLater() {
    Tally failed = tally(SourceState.FAILED);

    assertThat(WAIT.afterFailure(failed, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(WAIT.afterFailure(failed, 2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(WAIT.afterFailure(failed, 6)).isEqualTo(Duration.ofMinutes(32));
    assertThat(WAIT.afterFailure(failed, 99)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aServerThatRefusesIsNotAskedBeforeItsInterval() {
    for (SourceState refusal :
        new SourceState[] {
          SourceState.CHALLENGED,
          SourceState.RATE_LIMITED,
          SourceState.DISALLOWED,
          SourceState.SCHEMA_CHANGED
        }) {
      assertThat(WAIT.afterFailure(tally(refusal), 1)).isEqualTo(MOFA.interval());
    }
  }

  @Test
  void whatTheServerAsksForIsObeyed() {
    Tally failed = tally(SourceState.FAILED);
    failed.askedToWait(Duration.ofMinutes(20));
    assertThat(WAIT.afterFailure(failed, 1)).isEqualTo(Duration.ofMinutes(20));

    Tally answered = tally(SourceState.OK);
    answered.askedToWait(Duration.ofDays(2));
    assertThat(WAIT.afterAnswer(answered, Observed.NOTHING)).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void aListingSaidToBeFreshIsLeftAloneUpToTheLongestInterval() {
    Tally answered = tally(SourceState.OK);
    assertThat(WAIT.afterAnswer(answered, Observed.NOTHING)).isEqualTo(MOFA.interval());

    answered.freshFor(MOFA.interval().plusMinutes(1));
    assertThat(WAIT.afterAnswer(answered, Observed.NOTHING))
        .isEqualTo(MOFA.interval().plusMinutes(1));

    answered.freshFor(Duration.ofDays(365));
    assertThat(WAIT.afterAnswer(answered, Observed.NOTHING)).isEqualTo(MOFA.longestInterval());
  }

  private static Tally tally(SourceState state) {
    Tally tally = new Tally();
    tally.saw(state, "");
    return tally;
  }
}
