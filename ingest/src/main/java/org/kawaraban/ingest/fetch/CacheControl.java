package org.kawaraban.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer says it stays as it is (RFC 9111, section 4.2.1): {@code max-age} without what
 * it has already aged, else {@code Expires} less {@code Date}.
 */
final class CacheControl {
  /** A page that says it never changes is asked at least so often. */
  private static final Duration LONGEST = Duration.ofDays(1);

  static Duration freshFor(Headers headers) {
    okhttp3.CacheControl stated = okhttp3.CacheControl.parse(headers);
    if (stated.noCache() || stated.noStore()) {
      return Duration.ZERO;
    }
    if (stated.maxAgeSeconds() >= 0) {
      return bounded(Duration.ofSeconds(stated.maxAgeSeconds() - age(headers.get("Age"))));
    }
    Optional<Instant> expires = RetryAfter.date(headers.get("Expires"));
    Optional<Instant> date = RetryAfter.date(headers.get("Date"));
    return expires.isEmpty() || date.isEmpty()
        ? Duration.ZERO
        : bounded(Duration.between(date.get(), expires.get()));
  }

  private static long age(@Nullable String header) {
    return header != null && header.strip().matches("\\d{1,9}")
        ? Long.parseLong(header.strip())
        : 0;
  }

  private static Duration bounded(Duration time) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private CacheControl() {}
}
