package org.kawaraban.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchOutcome.NotModified;

class FetcherTest {
  private static final int MAX_BYTES = 200_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final List<Duration> waits = new ArrayList<>();
  private final MisbehavingSite site = new MisbehavingSite();
  private final Fetcher fetcher = fetcher(Duration.ofSeconds(10), HostMap.NONE);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void aPageComesWithItsTypeAndValidators() {
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 01:02:03 GMT");
          MisbehavingSite.respond(exchange, 200, "text/html; charset=utf-8", "本文");
        });

    Fetched page = (Fetched) ask("/a", Validators.NONE);

    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("本文");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.validators())
        .isEqualTo(new Validators("\"one\"", "Fri, 20 Nov 2026 01:02:03 GMT"));
    assertThat(page.lastModified()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
  }

  @Test
  void validatorsAreSentBackAndAnUnchangedPageIsNotModified() {
    site.on(
        "/a",
        exchange -> {
          boolean same = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          MisbehavingSite.respond(exchange, same ? 304 : 200, "text/html", "x");
        });

    assertThat(ask("/a", new Validators("\"one\"", null))).isInstanceOf(NotModified.class);
    assertThat(ask("/a", new Validators("\"two\"", null))).isInstanceOf(Fetched.class);
  }

  @Test
  void theUserAgentSaysWhoAsks() {
    AtomicReference<String> agent = new AtomicReference<>();
    site.on(
        "/a",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          MisbehavingSite.respond(exchange, 200, "text/html", "x");
        });

    ask("/a", Validators.NONE);

    assertThat(agent.get()).isEqualTo("Kawaraban test");
  }

  @Test
  void aChallengeIsToldFromAPageWhateverItsStatus() {
    String challenge = "<html><head><title>Just a moment...</title></head></html>";
    site.page("/ok", "text/html", challenge);
    site.on(
        "/forbidden", exchange -> MisbehavingSite.respond(exchange, 403, "text/html", challenge));
    site.on(
        "/guard",
        exchange -> {
          exchange.getResponseHeaders().set("Server", "cloudflare");
          MisbehavingSite.respond(exchange, 403, "text/html", "no");
        });

    assertThat(failure("/ok")).isEqualTo(Failure.CHALLENGED);
    assertThat(failure("/forbidden")).isEqualTo(Failure.CHALLENGED);
    assertThat(failure("/guard")).isEqualTo(Failure.CHALLENGED);
  }

  @Test
  void aPageThatMentionsAChallengeIsAPage() {
    site.page("/a", "text/html", "<title>News</title><p>Just a moment in history</p>");

    assertThat(ask("/a", Validators.NONE)).isInstanceOf(Fetched.class);
  }

  @Test
  void theWaitAServerAsksForIsReadAsSecondsOrAsADate() {
    site.on("/seconds", exchange -> later(exchange, 429, "120"));
    site.on("/date", exchange -> later(exchange, 503, "Mon, 23 Nov 2026 00:10:00 GMT"));
    site.on("/none", exchange -> MisbehavingSite.respond(exchange, 429, "text/html", ""));

    assertThat(failed("/seconds").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(failed("/seconds").retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(failed("/date").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(failed("/date").retryAfter()).isEqualTo(Duration.ofMinutes(10));
    assertThat(failed("/none").failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(failed("/none").retryAfter()).isZero();
  }

  @Test
  void anErrorStatusIsNoPage() {
    site.on("/broken", exchange -> MisbehavingSite.respond(exchange, 500, "text/html", "oops"));

    assertThat(failure("/broken")).isEqualTo(Failure.SERVER_ERROR);
    assertThat(failure("/missing")).isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void notModifiedWithoutACopyOfOursIsNoAnswer() {
    site.on("/a", exchange -> MisbehavingSite.respond(exchange, 304, "text/html", ""));

    assertThat(failure("/a")).isEqualTo(Failure.BAD_STATUS);
    assertThat(ask("/a", new Validators("\"one\"", null))).isInstanceOf(NotModified.class);
  }

  @Test
  void anEndlessBodyIsCutOffAtTheLimit() {
    site.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          pour(exchange.getResponseBody(), Integer.MAX_VALUE);
        });

    assertThat(failure("/endless")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void theLimitCountsBytesAfterDecompression() {
    site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            pour(out, 50 * MAX_BYTES);
          }
        });

    assertThat(failure("/bomb")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aSilentServerIsLeftAfterTheTimeAllowed() {
    site.on("/silent", exchange -> site.hang());

    try (Fetcher hasty = fetcher(Duration.ofMillis(200), HostMap.NONE)) {
      assertThat(((Failed) hasty.fetch(request(site.url("/silent"), true))).failure())
          .isEqualTo(Failure.TIMED_OUT);
    }
  }

  @Test
  void redirectsAreFollowedUpToTheLimit() {
    site.page("/end", "text/html", "here");
    site.on("/start", exchange -> redirect(exchange, "/end"));
    site.on("/loop", exchange -> redirect(exchange, "/loop"));
    site.on("/away", exchange -> redirect(exchange, "ftp://files.example/x"));

    assertThat(((Fetched) ask("/start", Validators.NONE)).url()).isEqualTo(site.url("/end"));
    assertThat(failure("/loop")).isEqualTo(Failure.TOO_MANY_REDIRECTS);
    assertThat(site.hits("/loop")).isEqualTo(4);
    assertThat(failure("/away")).isEqualTo(Failure.BAD_STATUS);
  }

  @Test
  void aRedirectIntoOurOwnNetworkIsNotFollowed() {
    site.on("/start", exchange -> redirect(exchange, site.url("/secret").toString()));
    HostMap outside = new HostMap(Map.of("outside.example", site.address()));

    try (Fetcher guarded = fetcher(Duration.ofSeconds(10), outside)) {
      assertThat(refusal(guarded, URI.create("http://localhost:" + site.address().getPort() + "/")))
          .contains("private address");
      assertThat(refusal(guarded, site.url("/secret"))).contains("private address");
      assertThat(refusal(guarded, URI.create("http://outside.example/start")))
          .contains("private address");
    }
    assertThat(site.hits("/start")).isEqualTo(1);
    assertThat(site.hits("/secret")).isZero();
  }

  @Test
  void aMappedHostIsAnsweredFromItsMapping() {
    site.on(
        "/a",
        exchange ->
            MisbehavingSite.respond(
                exchange, 200, "text/html", exchange.getRequestHeaders().getFirst("Host")));
    HostMap hosts = new HostMap(Map.of("*.demo.invalid", site.address()));

    try (Fetcher mapped = fetcher(Duration.ofSeconds(10), hosts)) {
      FetchOutcome outcome =
          mapped.fetch(request(URI.create("http://www.mofa.demo.invalid/a"), true));
      assertThat(outcome).isInstanceOf(Fetched.class);
      Fetched page = (Fetched) outcome;
      assertThat(new String(page.bytes(), UTF_8)).isEqualTo("www.mofa.demo.invalid");
      assertThat(page.url()).isEqualTo(URI.create("http://www.mofa.demo.invalid/a"));
    }
  }

  @Test
  void anUnknownHostIsUnreachable() {
    assertThat(
            ((Failed) fetcher.fetch(request(URI.create("http://no.such.host.invalid/"), false)))
                .failure())
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void twoRequestsToOneHostKeepTheGap() {
    site.page("/a", "text/html", "x");

    ask("/a", Validators.NONE);
    assertThat(waits).isEmpty();
    fetcher.fetch(new FetchRequest(site.url("/a"), Validators.NONE, Duration.ofSeconds(5), true));

    assertThat(waits).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void whatRobotsTxtDisallowsIsNotAskedFor() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n");
    site.page("/private/a", "text/html", "x").page("/public", "text/html", "x");
    site.on("/moved", exchange -> redirect(exchange, "/private/a"));

    assertThat(failed("/private/a").failure()).isEqualTo(Failure.DISALLOWED);
    assertThat(failed("/private/a").sentence()).contains("robots.txt");
    assertThat(failure("/moved")).isEqualTo(Failure.DISALLOWED);
    assertThat(ask("/public", Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(site.hits("/private/a")).isZero();
    assertThat(site.hits("/robots.txt")).isEqualTo(1);
    assertThat(waits).as("the delay it asks for").containsOnly(Duration.ofSeconds(7));
  }

  @Test
  void ourOwnGroupInRobotsTxtIsTheOneThatCounts() {
    site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Kawaraban\nAllow: /\n");
    site.page("/a", "text/html", "x");

    assertThat(ask("/a", Validators.NONE)).isInstanceOf(Fetched.class);
  }

  @Test
  void aHostThatCannotSayWhatItAllowsIsNotAsked() {
    site.on("/robots.txt", exchange -> MisbehavingSite.respond(exchange, 503, "text/plain", "x"));
    site.page("/a", "text/html", "x");

    assertThat(failure("/a")).isEqualTo(Failure.SERVER_ERROR);
    assertThat(site.hits("/a")).isZero();
  }

  @Test
  void compressedPagesAreReadWhateverTheWay() {
    site.on("/gzip", exchange -> encoded(exchange, "gzip", gzip("hello world")));
    site.on("/zlib", exchange -> encoded(exchange, "deflate", deflated("hello world", false)));
    site.on("/bare", exchange -> encoded(exchange, "deflate", deflated("hello world", true)));
    // What brotli makes of these eleven letters.
    byte[] brotli =
        new byte[] {
          0x0b, 0x05, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd', 3
        };
    site.on("/brotli", exchange -> encoded(exchange, "br", brotli));

    for (String way : List.of("/gzip", "/zlib", "/bare", "/brotli")) {
      FetchOutcome outcome = ask(way, Validators.NONE);
      assertThat(outcome).as(way).isInstanceOf(Fetched.class);
      assertThat(((Fetched) outcome).bytes()).asString().isEqualTo("hello world");
    }
  }

  @Test
  void truncatedCompressionAndAWrongLengthAreNoPage() {
    byte[] whole = gzip("hello world");
    site.on(
        "/truncated",
        exchange -> encoded(exchange, "gzip", Arrays.copyOf(whole, whole.length - 9)));
    site.on(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
        });

    assertThat(failure("/truncated")).isEqualTo(Failure.UNREACHABLE);
    assertThat(failure("/short")).isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void theTimeCountsOverAllRedirectsAndOverADribblingBody() {
    site.on(
        "/dribble",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 0; i < 1000; i++) {
            out.write('x');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(20);
          }
        });
    site.on(
        "/start",
        exchange -> {
          TimeUnit.MILLISECONDS.sleep(200);
          redirect(exchange, "/dribble");
        });

    try (Fetcher hasty = fetcher(Duration.ofMillis(400), HostMap.NONE)) {
      long start = System.nanoTime();
      FetchOutcome outcome = hasty.fetch(request(site.url("/start"), true));
      assertThat(((Failed) outcome).failure()).isEqualTo(Failure.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void howLongAnAnswerStaysFreshIsRead() {
    site.on("/age", exchange -> fresh(exchange, "Cache-Control", "public, max-age=600"));
    site.on("/no", exchange -> fresh(exchange, "Cache-Control", "no-cache, max-age=600"));
    site.on("/long", exchange -> fresh(exchange, "Cache-Control", "max-age=31536000"));

    assertThat(((Fetched) ask("/age", Validators.NONE)).freshFor())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(((Fetched) ask("/no", Validators.NONE)).freshFor()).isZero();
    assertThat(((Fetched) ask("/long", Validators.NONE)).freshFor()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aProxyIsAskedInsteadOfTheHostButNeverForOurOwnNetwork() {
    site.page("/robots.txt", "text/plain", "");
    site.page("http://outside.example.invalid/a", "text/html", "by the proxy");
    site.page("http://outside.example.invalid/robots.txt", "text/plain", "");
    FetchLimits limits =
        new FetchLimits(MAX_BYTES, MAX_BYTES, 3, Duration.ofSeconds(5), Duration.ofSeconds(5));
    Proxy proxy = new Proxy(Proxy.Type.HTTP, site.address());
    FetchSetup setup = new FetchSetup(limits, "Kawaraban test", HostMap.NONE, proxy);

    try (Fetcher proxied = new Fetcher(setup, new HostTurns(CLOCK, waits::add), CLOCK)) {
      FetchOutcome page =
          proxied.fetch(request(URI.create("http://outside.example.invalid/a"), false));
      assertThat(page).isInstanceOf(Fetched.class);
      assertThat(((Fetched) page).bytes()).asString().isEqualTo("by the proxy");
      assertThat(refusal(proxied, URI.create("http://localhost/a"))).contains("private address");
    }
  }

  private static void fresh(HttpExchange exchange, String name, String value) throws IOException {
    exchange.getResponseHeaders().set(name, value);
    MisbehavingSite.respond(exchange, 200, "text/html", "x");
  }

  private static void encoded(HttpExchange exchange, String encoding, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", encoding);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(String text, boolean bare) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Fetcher fetcher(Duration total, HostMap hosts) {
    FetchLimits limits = new FetchLimits(MAX_BYTES, MAX_BYTES, 3, Duration.ofSeconds(5), total);
    FetchSetup setup = new FetchSetup(limits, "Kawaraban test", hosts, Proxy.NO_PROXY);
    return new Fetcher(setup, new HostTurns(CLOCK, waits::add), CLOCK);
  }

  private FetchOutcome ask(String path, Validators validators) {
    return fetcher.fetch(new FetchRequest(site.url(path), validators, Duration.ZERO, true));
  }

  private static FetchRequest request(URI url, boolean allowPrivateAddresses) {
    return new FetchRequest(url, Validators.NONE, Duration.ZERO, allowPrivateAddresses);
  }

  private Failed failed(String path) {
    return (Failed) ask(path, Validators.NONE);
  }

  private Failure failure(String path) {
    return failed(path).failure();
  }

  private static String refusal(Fetcher guarded, URI url) {
    Failed failed = (Failed) guarded.fetch(request(url, false));
    assertThat(failed.failure()).isEqualTo(Failure.REFUSED);
    return failed.sentence();
  }

  private static void later(HttpExchange exchange, int status, String wait) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", wait);
    MisbehavingSite.respond(exchange, status, "text/html", "later");
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    MisbehavingSite.respond(exchange, 302, "text/html", "");
  }

  private static void pour(OutputStream out, int bytes) {
    byte[] chunk = new byte[8192];
    try {
      for (int poured = 0; poured < bytes; poured += chunk.length) {
        out.write(chunk);
      }
    } catch (IOException theOtherSideHungUp) {
      // As it should.
    }
  }
}
