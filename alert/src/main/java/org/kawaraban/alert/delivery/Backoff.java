package org.kawaraban.alert.delivery;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a message is tried again: soon at first, over three days in all. */
final class Backoff {
  /** As the Standard Webhooks specification proposes. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  static final int ATTEMPTS = WAITS.size() + 1;

  /**
   * The wait after an attempt, up to a tenth longer, so that what failed together is not tried
   * together.
   *
   * @param attempt from 1; after the last one as after the one before it
   */
  static Duration after(int attempt, RandomGenerator random) {
    Duration wait = WAITS.get(Math.min(attempt, WAITS.size()) - 1);
    return wait.plusMillis((long) (wait.toMillis() * 0.1 * random.nextDouble()));
  }

  private Backoff() {}
}
