package org.kawaraban.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes, and can be sent ahead by days. */
public final class TravelledClock extends Clock {
  private final Clock base;
  private volatile Duration ahead = Duration.ZERO;

  public TravelledClock() {
    this(Clock.systemUTC());
  }

  private TravelledClock(Clock base) {
    this.base = base;
  }

  /** One that stands still between travels. */
  public static TravelledClock standing() {
    return new TravelledClock(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
  }

  public void travel(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
