package org.kawaraban.ingest.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Lengthens waits a little, so that many instances do not ask in step. */
final class Jitter {
  private static final double MOST = 0.1;

  private final RandomGenerator random;

  Jitter(RandomGenerator random) {
    this.random = random;
  }

  /** Never shorter, so that a server's Retry-After is still obeyed. */
  Duration on(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * MOST * random.nextDouble()));
  }

  /** The longest {@link #on} makes of a wait. */
  Duration most(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * MOST));
  }
}
