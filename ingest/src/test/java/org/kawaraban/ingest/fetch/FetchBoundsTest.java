package org.kawaraban.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;

/** What a server may cost: bytes, time, redirects, and how its answers are packed. */
class FetchBoundsTest {
  private final TestFetch fetch = new TestFetch();

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void anEndlessBodyIsCutOffAtTheLimit() {
    fetch.site.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          pour(exchange.getResponseBody(), Integer.MAX_VALUE);
        });

    assertThat(fetch.failure("/endless")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void theLimitCountsBytesAfterDecompression() {
    fetch.site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            pour(out, 50 * TestFetch.MAX_BYTES);
          }
        });

    assertThat(fetch.failure("/bomb")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aSilentServerIsLeftAfterTheTimeAllowed() {
    fetch.site.on("/silent", exchange -> fetch.site.hang());

    try (Fetcher hasty = fetch.within(Duration.ofMillis(200), HostMap.NONE)) {
      assertThat(
              ((Failed) hasty.fetch(TestFetch.request(fetch.site.url("/silent"), true))).failure())
          .isEqualTo(Failure.TIMED_OUT);
    }
  }

  @Test
  void redirectsAreFollowedUpToTheLimit() {
    fetch.site.page("/end", "text/html", "here");
    fetch.site.on("/start", exchange -> TestFetch.redirect(exchange, "/end"));
    fetch.site.on("/loop", exchange -> TestFetch.redirect(exchange, "/loop"));
    fetch.site.on("/away", exchange -> TestFetch.redirect(exchange, "ftp://files.example/x"));

    assertThat(((Fetched) fetch.ask("/start", Validators.NONE)).url())
        .isEqualTo(fetch.site.url("/end"));
    assertThat(fetch.failure("/loop")).isEqualTo(Failure.TOO_MANY_REDIRECTS);
    assertThat(fetch.site.hits("/loop")).isEqualTo(4);
    assertThat(fetch.failure("/away")).isEqualTo(Failure.BAD_STATUS);
  }

  @Test
  void compressedPagesAreReadWhateverTheWay() {
    fetch.site.on("/gzip", exchange -> encoded(exchange, "gzip", gzip("hello world")));
    fetch.site.on(
        "/zlib", exchange -> encoded(exchange, "deflate", deflated("hello world", false)));
    fetch.site.on("/bare", exchange -> encoded(exchange, "deflate", deflated("hello world", true)));
    // What brotli makes of these eleven letters.
    byte[] brotli =
        new byte[] {
          0x0b, 0x05, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd', 3
        };
    fetch.site.on("/brotli", exchange -> encoded(exchange, "br", brotli));

    for (String way : List.of("/gzip", "/zlib", "/bare", "/brotli")) {
      FetchOutcome outcome = fetch.ask(way, Validators.NONE);
      assertThat(outcome).as(way).isInstanceOf(Fetched.class);
      assertThat(((Fetched) outcome).bytes()).asString().isEqualTo("hello world");
    }
  }

  @Test
  void truncatedCompressionAndAWrongLengthAreNoPage() {
    byte[] whole = gzip("hello world");
    fetch.site.on(
        "/truncated",
        exchange -> encoded(exchange, "gzip", Arrays.copyOf(whole, whole.length - 9)));
    fetch.site.on(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
        });

    assertThat(fetch.failure("/truncated")).isEqualTo(Failure.UNREACHABLE);
    assertThat(fetch.failure("/short")).isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void theTimeCountsOverAllRedirectsAndOverADribblingBody() {
    fetch.site.on(
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
    fetch.site.on(
        "/start",
        exchange -> {
          TimeUnit.MILLISECONDS.sleep(200);
          TestFetch.redirect(exchange, "/dribble");
        });

    try (Fetcher hasty = fetch.within(Duration.ofMillis(400), HostMap.NONE)) {
      long start = System.nanoTime();
      FetchOutcome outcome = hasty.fetch(TestFetch.request(fetch.site.url("/start"), true));
      assertThat(((Failed) outcome).failure()).isEqualTo(Failure.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
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
