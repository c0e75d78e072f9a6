package org.kawaraban.ingest.poll;

import java.time.Duration;

/** How long to leave a thing alone that failed: twice as long each time, up to a cap. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 10;

  /**
   * @param interval the wait where nothing failed; the cap is never below it
   * @param failures in a row
   * @param retryAfter the wait the server asked for, obeyed where it is longer
   */
  static Duration wait(Duration interval, int failures, Duration retryAfter) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration cap = longer(LONGEST, interval);
    return longer(doubled.compareTo(cap) > 0 ? cap : doubled, retryAfter);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Backoff() {}
}
