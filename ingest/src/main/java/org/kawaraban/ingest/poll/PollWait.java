package org.kawaraban.ingest.poll;

import java.time.Duration;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.poll.AdaptiveInterval.Observed;

/** How long to leave a source alone after a poll; the schedule lengthens it by its jitter. */
final class PollWait {
  /**
   * After the first failure to reach a server. Most such failures pass within minutes, and an
   * announcement should not wait a whole interval for one lost answer.
   */
  static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  private final Source source;

  PollWait(Source source) {
    this.source = source;
  }

  /**
   * The wait after a poll that failed.
   *
   * @param failures in a row, this one included
   */
  Duration afterFailure(Tally tally, int failures) {
    Duration interval = source.interval();
    // A server that refused, or answers in another shape, will do so again in a minute.
    boolean mayPass = tally.state() == SourceState.FAILED;
    Duration first = mayPass && interval.compareTo(FIRST_RETRY) > 0 ? FIRST_RETRY : interval;
    return Backoff.wait(first, failures - 1, tally.retryAfter());
  }

  /** The wait after a poll that was answered. */
  Duration afterAnswer(Tally tally, Observed observed) {
    Duration usual = AdaptiveInterval.of(source, observed);
    // What a server says of its listing counts up to the longest wait the catalogue allows.
    Duration fresh = shorter(tally.freshFor(), source.longestInterval());
    return longer(longer(usual, fresh), tally.retryAfter());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
