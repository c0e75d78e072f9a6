package org.kawaraban.web.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kawaraban.web.account.Account;
import org.kawaraban.web.account.Visitor;
import org.kawaraban.web.query.Refusal;

/**
 * So many requests a minute of one caller: an account, or of others an address. All behind one
 * proxy are one address unless they sign in.
 */
public final class RateLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The one longest silent is forgotten beyond so many; its minute is full again by then. */
  private static final int CALLERS = 10_000;

  private final int perMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CALLERS;
        }
      };

  public RateLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Counts a request, or refuses it with 429 and the seconds to wait (RFC 6585, section 4). */
  public void admit(Context request) {
    ConsumptionProbe probe = bucket(caller(request)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      request.header("Retry-After", Long.toString(seconds));
      throw Refusal.status(429, request.path(), "one too many", perMinute + " requests a minute");
    }
  }

  private synchronized Bucket bucket(String caller) {
    return buckets.computeIfAbsent(
        caller,
        unknown ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build());
  }

  private static String caller(Context request) {
    return Visitor.of(request)
        .account()
        .map(Account::name)
        .map("account "::concat)
        .orElseGet(() -> "address " + request.ip());
  }
}
