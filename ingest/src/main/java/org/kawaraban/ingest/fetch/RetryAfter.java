package org.kawaraban.ingest.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads HTTP's dates and the Retry-After header: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** A longer wait is more likely a mistake than a wish. */
  private static final Duration LONGEST = Duration.ofDays(1);

  static Duration read(@Nullable String header, Clock clock) {
    if (header == null) {
      return Duration.ZERO;
    }
    String value = header.strip();
    if (value.matches("\\d{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    return date(value)
        .map(until -> bounded(Duration.between(clock.instant(), until)))
        .orElse(Duration.ZERO);
  }

  static Optional<Instant> date(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private RetryAfter() {}
}
