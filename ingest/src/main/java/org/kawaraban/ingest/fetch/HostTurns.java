package org.kawaraban.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Turns of one process alone. */
final class HostTurns implements Turns {
  /** Waits; an interface so that tests need not. */
  interface Sleeper {
    void sleep(Duration wait) throws InterruptedException;
  }

  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  HostTurns(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public <T> T take(String host, Duration minGap, Supplier<T> request) throws InterruptedException {
    Turn turn = turns.computeIfAbsent(host, name -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      Duration left = Duration.between(clock.instant(), turn.lastEnd.plus(minGap));
      if (left.compareTo(Duration.ZERO) > 0) {
        sleeper.sleep(left);
      }
      try {
        return request.get();
      } finally {
        turn.lastEnd = clock.instant();
      }
    } finally {
      turn.lock.unlock();
    }
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    Instant lastEnd = Instant.EPOCH;
  }
}
