package org.kawaraban.ingest.poll;

import java.time.Duration;
import org.kawaraban.ingest.catalogue.Source;

/** How long to wait until a source is asked again, from how often it published of late. */
final class AdaptiveInterval {
  /** Polls for each item to be expected. */
  private static final int POLLS_PER_ITEM = 4;

  /** A shorter time says nothing: ministries are silent on Sundays. */
  private static final Duration LEAST_OBSERVED = Duration.ofDays(3);

  /**
   * What was seen of a source.
   *
   * @param items published in that time
   */
  record Observed(Duration time, long items) {
    static final Observed NOTHING = new Observed(Duration.ZERO, 0);
  }

  /** Within the source's bounds; the source's usual interval while little was observed. */
  static Duration of(Source source, Observed observed) {
    if (observed.time().compareTo(LEAST_OBSERVED) < 0) {
      return source.interval();
    }
    if (observed.items() == 0) {
      return source.longestInterval();
    }
    Duration wanted = observed.time().dividedBy(observed.items() * POLLS_PER_ITEM);
    if (wanted.compareTo(source.shortestInterval()) < 0) {
      return source.shortestInterval();
    }
    return wanted.compareTo(source.longestInterval()) > 0 ? source.longestInterval() : wanted;
  }

  private AdaptiveInterval() {}
}
