package org.kawaraban.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on loopback; each route does what a test tells it to. */
public final class MisbehavingSite implements AutoCloseable {
  static {
    // Small answers would else wait for an acknowledgement, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();

  /** Released when the site closes: what hangs until then hangs no longer. */
  private final CountDownLatch closing = new CountDownLatch(1);

  /** What a route does with a request. */
  public interface Route {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  public MisbehavingSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public MisbehavingSite on(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  /** A page with status 200. */
  public MisbehavingSite page(String path, String type, String body) {
    return on(path, exchange -> respond(exchange, 200, type, body));
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public InetSocketAddress address() {
    return server.getAddress();
  }

  public int hits(String path) {
    return hits.getOrDefault(path, 0);
  }

  /** Blocks until the site closes. */
  public void hang() throws InterruptedException {
    closing.await();
  }

  public static void respond(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean bodyless = status == 304 || bytes.length == 0;
    exchange.sendResponseHeaders(status, bodyless ? -1 : bytes.length);
    if (!bodyless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    hits.merge(path, 1, Integer::sum);
    try (exchange) {
      Route route = routes.get(path);
      if (route == null) {
        respond(exchange, 404, "text/plain", "nothing here");
      } else {
        route.answer(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
