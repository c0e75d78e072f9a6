package org.kawaraban.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;

/**
 * What each host's robots.txt allows us (RFC 9309). Kept for a day, or for as long as the host
 * says. Where there is none (status 4xx) all is allowed; where the host cannot say, nothing is
 * asked of it.
 */
final class Robots {
  /** All is allowed, with no gap of its own. */
  static final Verdict ALLOWED = new Verdict(Duration.ZERO, Optional.empty());

  /** The name our group goes by in a robots.txt. */
  static final List<String> NAMES = List.of("kawaraban");

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
  private static final int MOST_HOSTS = 2000;

  private final Clock clock;
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  Robots(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a host says of a URL.
   *
   * @param crawlDelay the gap it asks for, or zero
   * @param refusal why the URL is not asked; empty where it may be
   */
  record Verdict(Duration crawlDelay, Optional<Failed> refusal) {}

  private record Kept(BaseRobotRules rules, Instant until) {}

  /**
   * @param fetch asks for a robots.txt, redirects followed, without asking us again
   */
  Verdict of(HttpUrl url, Function<HttpUrl, FetchOutcome> fetch) {
    HttpUrl file = url.resolve("/robots.txt");
    if (file == null || url.encodedPath().equals("/robots.txt")) {
      return ALLOWED;
    }
    BaseRobotRules rules = known(file.toString());
    if (rules == null) {
      FetchOutcome outcome = fetch.apply(file);
      if (outcome instanceof Failed failed && !meansNone(failed.failure())) {
        return new Verdict(Duration.ZERO, Optional.of(failed));
      }
      rules = read(file, outcome);
    }
    Duration delay = delay(rules);
    return rules.isAllowed(url.toString())
        ? new Verdict(delay, Optional.empty())
        : new Verdict(delay, Optional.of(refused(url)));
  }

  private synchronized @Nullable BaseRobotRules known(String file) {
    Kept entry = kept.get(file);
    return entry != null && entry.until().isAfter(clock.instant()) ? entry.rules() : null;
  }

  private synchronized BaseRobotRules read(HttpUrl file, FetchOutcome outcome) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    byte[] content = outcome instanceof Fetched fetched ? fetched.bytes() : new byte[0];
    BaseRobotRules rules = parser.parseContent(file.toString(), content, "text/plain", NAMES);
    Duration fresh = outcome instanceof Fetched fetched ? fetched.freshFor() : Duration.ZERO;
    Duration time = fresh.isZero() ? LONGEST : fresh.compareTo(SHORTEST) < 0 ? SHORTEST : fresh;
    kept.put(file.toString(), new Kept(rules, clock.instant().plus(time)));
    return rules;
  }

  /** A challenge comes with status 403: the page itself will show it. */
  private static boolean meansNone(Failure failure) {
    return switch (failure) {
      case NOT_FOUND, GONE, BAD_STATUS, CHALLENGED, TOO_MANY_REDIRECTS, TOO_LARGE -> true;
      case UNREACHABLE, TIMED_OUT, SERVER_ERROR, RATE_LIMITED, REFUSED, DISALLOWED -> false;
    };
  }

  private static Duration delay(BaseRobotRules rules) {
    long millis = Math.max(0, rules.getCrawlDelay());
    return millis > LONGEST_DELAY.toMillis() ? LONGEST_DELAY : Duration.ofMillis(millis);
  }

  private static Failed refused(HttpUrl url) {
    return new Failed(
        Failure.DISALLOWED, Duration.ZERO, url + " is disallowed by its host's robots.txt");
  }
}
