package org.kawaraban.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the demo: it starts on the morning the demo's newest pages were published and runs
 * at the usual speed. Listings without a year and "news" mean the same on whatever day the demo is
 * shown.
 */
public final class DemoClock {
  /** 20 November 2026, nine in the morning in Tokyo. */
  public static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  public static Clock startingNow(Clock system) {
    return Clock.offset(system, Duration.between(system.instant(), START));
  }

  private DemoClock() {}
}
