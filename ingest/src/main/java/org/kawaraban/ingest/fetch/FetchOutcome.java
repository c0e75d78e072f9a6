package org.kawaraban.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one request gave: exactly one of three things.
 *
 * <p>Outcomes are values, not exceptions, because all three are ordinary: most polls are unchanged,
 * and some source is always down. Only a bug in our code throws.
 */
public sealed interface FetchOutcome {
  /**
   * A page, undecoded.
   *
   * @param bytes after decompression, at most {@link FetchLimits#maxBodyBytes()} of them
   * @param contentType as the server stated it, empty where it did not
   * @param url the last one, after redirects
   * @param lastModified as the server stated it, or null
   * @param freshFor how long the server says it stays as it is, at most a day; zero where it does
   *     not
   */
  @SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares pages.
  record Fetched(
      byte[] bytes,
      String contentType,
      Validators validators,
      URI url,
      @Nullable Instant lastModified,
      Duration freshFor)
      implements FetchOutcome {}

  /** Status 304: unchanged since the validators we sent. */
  record NotModified() implements FetchOutcome {}

  /**
   * No page.
   *
   * @param retryAfter the wait the server asked for, or zero
   * @param sentence for a person
   */
  record Failed(Failure failure, Duration retryAfter, String sentence) implements FetchOutcome {
    /** Whether the host wants no more requests of anything now. */
    public boolean wantsPause() {
      return failure == Failure.CHALLENGED || failure == Failure.RATE_LIMITED;
    }
  }

  /** Why there is no page. */
  enum Failure {
    /** No address, no connection, or it broke off. */
    UNREACHABLE,
    TIMED_OUT,
    /** Status 404: not there, perhaps for now. */
    NOT_FOUND,
    /** Status 410: withdrawn for good. */
    GONE,
    /** Another status than 200, below 500. */
    BAD_STATUS,
    /** Status 5xx. */
    SERVER_ERROR,
    /** A bot challenge, whatever its status. */
    CHALLENGED,
    /** Status 429, or 503 with Retry-After. */
    RATE_LIMITED,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** An address we do not reach out to, or a scheme other than http and https. */
    REFUSED,
    /** By the host's robots.txt. */
    DISALLOWED
  }

  /**
   * The type switch Java 17 lacks. A new outcome adds a parameter, so every caller must handle it.
   */
  default <R> R match(
      Function<Fetched, R> fetched,
      Function<NotModified, R> notModified,
      Function<Failed, R> failed) {
    if (this instanceof Fetched outcome) {
      return fetched.apply(outcome);
    }
    if (this instanceof NotModified outcome) {
      return notModified.apply(outcome);
    }
    return failed.apply((Failed) this);
  }
}
