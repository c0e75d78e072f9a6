package org.kawaraban.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.fetch.MisbehavingSite.Route;

/** A listing that misbehaves ends in its state, soon, and without filling the memory. */
class MisbehavingListingIT {
  private static final Duration LIMIT = Duration.ofMillis(500);

  /** The limit of one request, with what a loaded machine adds to it. */
  private static final Duration SOON = LIMIT.plusSeconds(4);

  /** Of the thread that polls, for an answer that is cut at 200 kB. */
  private static final long MOST_ALLOCATED_BYTES = 24_000_000;

  private final TestDesk desk = new TestDesk(LIMIT);

  @AfterEach
  void close() {
    desk.close();
  }

  /**
   * One way to misbehave.
   *
   * @param answer given to the request for the listing
   */
  record Misbehaviour(String name, SourceState state, Route answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Misbehaviour> misbehaviours() {
    return Stream.of(
        new Misbehaviour("slow headers", SourceState.FAILED, exchange -> crawl(null)),
        new Misbehaviour(
            "slow body",
            SourceState.FAILED,
            exchange -> {
              exchange.sendResponseHeaders(200, 1000);
              crawl(null);
            }),
        new Misbehaviour(
            "dribbling chunks",
            SourceState.FAILED,
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              crawl(exchange.getResponseBody());
            }),
        new Misbehaviour(
            "endless body",
            SourceState.FAILED,
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              pour(exchange.getResponseBody());
            }),
        new Misbehaviour(
            "compression bomb",
            SourceState.FAILED,
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              exchange.sendResponseHeaders(200, 0);
              pour(new GZIPOutputStream(exchange.getResponseBody()));
            }),
        new Misbehaviour(
            "truncated gzip",
            SourceState.FAILED,
            exchange -> {
              byte[] whole = gzip(TestDesk.list("a"));
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              send(exchange, Arrays.copyOf(whole, whole.length - 9), whole.length - 9);
            }),
        new Misbehaviour(
            "wrong length",
            SourceState.FAILED,
            exchange -> send(exchange, TestDesk.list("a").getBytes(UTF_8), 5000)),
        new Misbehaviour(
            "redirect loop", SourceState.FAILED, exchange -> redirect(exchange, "/list")),
        new Misbehaviour(
            "challenge with status 200",
            SourceState.CHALLENGED,
            exchange ->
                MisbehavingSite.respond(
                    exchange, 200, "text/html", "<title>Just a moment...</title>")),
        new Misbehaviour(
            "304 though we hold no copy",
            SourceState.FAILED,
            exchange -> MisbehavingSite.respond(exchange, 304, "text/html", "")),
        new Misbehaviour(
            "429 with Retry-After",
            SourceState.RATE_LIMITED,
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "120");
              MisbehavingSite.respond(exchange, 429, "text/html", "later");
            }),
        new Misbehaviour(
            "429 without Retry-After",
            SourceState.RATE_LIMITED,
            exchange -> MisbehavingSite.respond(exchange, 429, "text/html", "later")),
        new Misbehaviour(
            "not the page we know",
            SourceState.SCHEMA_CHANGED,
            exchange -> MisbehavingSite.respond(exchange, 200, "text/html", "<p>Welcome</p>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void eachEndsInItsStateInTimeAndInLittleMemory(Misbehaviour misbehaviour) {
    desk.site.on("/list", misbehaviour.answer());
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();

    Tally tally = desk.poll();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(threads.getCurrentThreadAllocatedBytes() - allocated)
        .isLessThan(MOST_ALLOCATED_BYTES);
    assertThat(tally.state()).as(tally.reason()).isEqualTo(misbehaviour.state());
    assertThat(tally.reason()).isNotBlank();
    assertThat(desk.outlet.items).isEmpty();
  }

  @Test
  void aCharsetThatChangesFromPollToPollLosesNothing() {
    String list = TestDesk.list("a").replace(">a</a>", ">第九回対話の開催</a>");
    desk.site.page("/a", "text/html", "<main><p>They met in Tokyo.</p></main>");
    for (String charset : List.of("Shift_JIS", "EUC-JP", "UTF-8", "ISO-2022-JP")) {
      desk.site.on(
          "/list",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=" + charset);
            byte[] body = list.getBytes(Charset.forName(charset));
            send(exchange, body, body.length);
          });

      assertThat(desk.poll().state()).as(charset).isEqualTo(SourceState.OK);
      desk.clock.forward(Duration.ofHours(1));
    }

    assertThat(desk.outlet.items)
        .singleElement()
        .extracting(PressItem::title)
        .isEqualTo("第九回対話の開催");
  }

  /** Some bytes, or nothing, for longer than anybody waits. */
  private static void crawl(OutputStream out) throws InterruptedException {
    try {
      for (int i = 0; i < 100; i++) {
        if (out != null) {
          out.write('x');
          out.flush();
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (IOException theOtherSideHungUp) {
      // As it should.
    }
  }

  private static void pour(OutputStream out) {
    byte[] chunk = new byte[8192];
    try {
      for (int poured = 0; poured < 1000 * TestDesk.MAX_BYTES; poured += chunk.length) {
        out.write(chunk);
      }
    } catch (IOException theOtherSideHungUp) {
      // As it should.
    }
  }

  private static void send(HttpExchange exchange, byte[] body, int stated) throws IOException {
    exchange.sendResponseHeaders(200, stated);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    MisbehavingSite.respond(exchange, 302, "text/html", "");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
