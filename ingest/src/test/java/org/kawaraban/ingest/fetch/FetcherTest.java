package org.kawaraban.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchOutcome.NotModified;

class FetcherTest {
  private final TestFetch fetch = new TestFetch();

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void aPageComesWithItsTypeAndValidators() {
    fetch.site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 01:02:03 GMT");
          MisbehavingSite.respond(exchange, 200, "text/html; charset=utf-8", "本文");
        });

    Fetched page = (Fetched) fetch.ask("/a", Validators.NONE);

    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("本文");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.validators())
        .isEqualTo(new Validators("\"one\"", "Fri, 20 Nov 2026 01:02:03 GMT"));
    assertThat(page.lastModified()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
  }

  @Test
  void validatorsAreSentBackAndAnUnchangedPageIsNotModified() {
    fetch.site.on(
        "/a",
        exchange -> {
          boolean same = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          MisbehavingSite.respond(exchange, same ? 304 : 200, "text/html", "x");
        });

    assertThat(fetch.ask("/a", new Validators("\"one\"", null))).isInstanceOf(NotModified.class);
    assertThat(fetch.ask("/a", new Validators("\"two\"", null))).isInstanceOf(Fetched.class);
  }

  @Test
  void aValidatorThatNoRequestCanCarryIsNotSentBack() {
    fetch.site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"caf\u00e9\"");
          exchange.getResponseHeaders().set("Last-Modified", "20. M\u00e4rz 2026");
          MisbehavingSite.respond(exchange, 200, "text/html", "x");
        });

    Fetched first = (Fetched) fetch.ask("/a", Validators.NONE);

    assertThat(fetch.ask("/a", first.validators())).isInstanceOf(Fetched.class);
    assertThat(fetch.ask("/a", new Validators("\"caf\u00e9\"", "\u0001")))
        .as("as an older version kept them")
        .isInstanceOf(Fetched.class);
  }

  @Test
  void theUserAgentSaysWhoAsks() {
    AtomicReference<String> agent = new AtomicReference<>();
    fetch.site.on(
        "/a",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          MisbehavingSite.respond(exchange, 200, "text/html", "x");
        });

    fetch.ask("/a", Validators.NONE);

    assertThat(agent.get()).isEqualTo("Kawaraban test");
  }

  @Test
  void aChallengeIsToldFromAPageWhateverItsStatus() {
    String challenge = "<html><head><title>Just a moment...</title></head></html>";
    fetch.site.page("/ok", "text/html", challenge);
    fetch.site.on(
        "/forbidden", exchange -> MisbehavingSite.respond(exchange, 403, "text/html", challenge));
    fetch.site.on(
        "/guard",
        exchange -> {
          exchange.getResponseHeaders().set("Server", "cloudflare");
          MisbehavingSite.respond(exchange, 403, "text/html", "no");
        });

    assertThat(fetch.failure("/ok")).isEqualTo(Failure.CHALLENGED);
    assertThat(fetch.failure("/forbidden")).isEqualTo(Failure.CHALLENGED);
    assertThat(fetch.failure("/guard")).isEqualTo(Failure.CHALLENGED);
  }

  @Test
  void aPageThatMentionsAChallengeIsAPage() {
    fetch.site.page("/a", "text/html", "<title>News</title><p>Just a moment in history</p>");

    assertThat(fetch.ask("/a", Validators.NONE)).isInstanceOf(Fetched.class);
  }

  @Test
  void theWaitAServerAsksForIsReadAsSecondsOrAsADate() {
    fetch.site.on("/seconds", exchange -> later(exchange, 429, "120"));
    fetch.site.on("/date", exchange -> later(exchange, 503, "Mon, 23 Nov 2026 00:10:00 GMT"));
    fetch.site.on("/none", exchange -> MisbehavingSite.respond(exchange, 429, "text/html", ""));

    assertThat(fetch.failed("/seconds").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(fetch.failed("/seconds").retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(fetch.failed("/date").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(fetch.failed("/date").retryAfter()).isEqualTo(Duration.ofMinutes(10));
    assertThat(fetch.failed("/none").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(fetch.failed("/none").retryAfter()).isZero();
  }

  @Test
  void anErrorStatusIsNoPage() {
    fetch.site.on(
        "/broken", exchange -> MisbehavingSite.respond(exchange, 500, "text/html", "oops"));

    assertThat(fetch.failure("/broken")).isEqualTo(Failure.SERVER_ERROR);
    assertThat(fetch.failure("/missing")).isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void notModifiedWithoutACopyOfOursIsNoAnswer() {
    fetch.site.on("/a", exchange -> MisbehavingSite.respond(exchange, 304, "text/html", ""));

    assertThat(fetch.failure("/a")).isEqualTo(Failure.BAD_STATUS);
    assertThat(fetch.ask("/a", new Validators("\"one\"", null))).isInstanceOf(NotModified.class);
  }

  @Test
  void anUnknownHostIsUnreachable() {
    assertThat(
            ((Failed)
                    fetch.fetcher.fetch(
                        TestFetch.request(URI.create("http://no.such.host.invalid/"), false)))
                .failure())
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void howLongAnAnswerStaysFreshIsRead() {
    fetch.site.on("/age", exchange -> fresh(exchange, "Cache-Control", "public, max-age=600"));
    fetch.site.on("/no", exchange -> fresh(exchange, "Cache-Control", "no-cache, max-age=600"));
    fetch.site.on("/long", exchange -> fresh(exchange, "Cache-Control", "max-age=31536000"));

    assertThat(((Fetched) fetch.ask("/age", Validators.NONE)).freshFor())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(((Fetched) fetch.ask("/no", Validators.NONE)).freshFor()).isZero();
    assertThat(((Fetched) fetch.ask("/long", Validators.NONE)).freshFor())
        .isEqualTo(Duration.ofDays(1));
  }

  private static void fresh(HttpExchange exchange, String name, String value) throws IOException {
    exchange.getResponseHeaders().set(name, value);
    MisbehavingSite.respond(exchange, 200, "text/html", "x");
  }

  private static void later(HttpExchange exchange, int status, String wait) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", wait);
    MisbehavingSite.respond(exchange, status, "text/html", "later");
  }
}
