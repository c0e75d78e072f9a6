package org.kawaraban.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts by name, of as many names as fit. */
public final class Attempts {
  private static final int ALLOWED = 10;
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final int NAMES = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> byName =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > NAMES;
        }
      };

  public Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @throws TooManyAttempts where there were ten in the last quarter of an hour
   */
  public synchronized void admit(String name) {
    Instant now = clock.instant();
    Deque<Instant> earlier = byName.computeIfAbsent(name, unknown -> new ArrayDeque<>());
    while (!earlier.isEmpty() && earlier.peek().plus(WITHIN).isBefore(now)) {
      earlier.poll();
    }
    if (earlier.size() >= ALLOWED) {
      throw new TooManyAttempts(Duration.between(now, earlier.element().plus(WITHIN)));
    }
    earlier.add(now);
  }

  synchronized void forget(String name) {
    byName.remove(name);
  }
}
