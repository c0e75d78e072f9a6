package org.kawaraban.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What hosts are burdened with: so many attempts at once, so many a second, however many owners
 * send there. Used by several threads.
 */
final class Endpoints {
  private static final int MOST_AT_ONCE = 2;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Duration between;
  private final Map<String, Integer> underWay = new HashMap<>();

  /** From when on a host is as if it had never been sent anything; later with every attempt. */
  private final Map<String, Instant> rested = new HashMap<>();

  /**
   * @param perSecond attempts at one host, more than 0
   */
  Endpoints(int perSecond) {
    this.between = SECOND.dividedBy(perSecond);
  }

  /** Those that nothing may be sent to now. */
  synchronized Set<String> resting(Instant now) {
    rested.values().removeIf(since -> !since.isAfter(now));
    Set<String> resting = new HashSet<>();
    rested.keySet().stream().filter(endpoint -> !mayAttempt(endpoint, now)).forEach(resting::add);
    underWay.forEach(
        (endpoint, number) -> {
          if (number >= MOST_AT_ONCE) {
            resting.add(endpoint);
          }
        });
    return resting;
  }

  /** Takes a place and an attempt, if both are to be had. */
  synchronized boolean begin(String endpoint, Instant now) {
    if (underWay.getOrDefault(endpoint, 0) >= MOST_AT_ONCE || !goOn(endpoint, now)) {
      return false;
    }
    underWay.merge(endpoint, 1, Integer::sum);
    return true;
  }

  /** Takes another attempt at a place that is held, if it is to be had. */
  synchronized boolean goOn(String endpoint, Instant now) {
    boolean may = mayAttempt(endpoint, now);
    if (may) {
      rested.merge(
          endpoint,
          now.plus(between),
          (since, unused) -> (since.isAfter(now) ? since : now).plus(between));
    }
    return may;
  }

  /** Gives a place back. */
  synchronized void end(String endpoint) {
    underWay.computeIfPresent(endpoint, (host, number) -> number == 1 ? null : number - 1);
  }

  /** A second's attempts may be made at once. */
  private boolean mayAttempt(String endpoint, Instant now) {
    Instant since = rested.get(endpoint);
    return since == null || !since.plus(between).isAfter(now.plus(SECOND));
  }
}
