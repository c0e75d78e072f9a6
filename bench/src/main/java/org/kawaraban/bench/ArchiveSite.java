package org.kawaraban.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kawaraban.contract.PressItem;

/** A ministry's archive on this machine: lists by month, and the pages they link to. */
final class ArchiveSite implements AutoCloseable {
  static final int PAGES_A_MONTH = 200;
  static final YearMonth FIRST = YearMonth.of(2000, 1);

  private static final Pattern LIST = Pattern.compile("/(\\d{4})(\\d{2})_index\\.html");
  private static final Pattern PAGE = Pattern.compile("/press_(\\d+)\\.html");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final long[] servedAtNanos;
  private final AtomicInteger served = new AtomicInteger();

  ArchiveSite(int pages) throws IOException {
    // Without it each answer waits 40 ms for a delayed acknowledgement: the site's time, not ours.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    servedAtNanos = new long[pages];
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  int served() {
    return Math.min(served.get(), servedAtNanos.length);
  }

  /** Seconds from one served page to another, counted in the order they were asked for. */
  double seconds(int from, int to) {
    return (servedAtNanos[to] - servedAtNanos[from]) / 1e9;
  }

  YearMonth last() {
    return FIRST.plusMonths((servedAtNanos.length - 1) / PAGES_A_MONTH);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher list = LIST.matcher(path);
    Matcher page = PAGE.matcher(path);
    if (list.matches()) {
      send(exchange, 200, list(YearMonth.of(number(list, 1), number(list, 2))));
    } else if (page.matches()) {
      int order = served.getAndIncrement();
      if (order < servedAtNanos.length) {
        servedAtNanos[order] = System.nanoTime();
      }
      int number = number(page, 1);
      PressItem item = SyntheticItems.of(number, number + 1).findFirst().orElseThrow();
      send(exchange, 200, SyntheticPages.page(item));
    } else {
      send(exchange, 404, "no such page");
    }
  }

  private String list(YearMonth month) {
    int first = (int) FIRST.until(month, ChronoUnit.MONTHS) * PAGES_A_MONTH;
    int count = Math.max(0, Math.min(PAGES_A_MONTH, servedAtNanos.length - first));
    LocalDate day = month.atDay(3);
    return SyntheticPages.list(
        day, IntStream.range(first, first + count).mapToObj("press_%d.html"::formatted).toList());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = SyntheticPages.utf8(text);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
