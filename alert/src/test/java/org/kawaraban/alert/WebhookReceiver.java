package org.kawaraban.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of webhooks on loopback that answers as it is told, well or badly. */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Runnable> acts = new ConcurrentHashMap<>();

  /** What came, whatever was answered. */
  public record Received(String path, String id, String timestamp, String signature, String body) {}

  /** How to answer: a status, headers, and a body of so many bytes. */
  public record Answer(int status, Map<String, String> headers, int bodyBytes) {}

  public WebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** Does this before it answers a message to this path. */
  public void before(String path, Runnable act) {
    acts.put(path, act);
  }

  /** From now on answers this path so; until told, with 204. */
  public void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  public void answer(String path, int status) {
    answer(path, new Answer(status, Map.of(), 0));
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Received> received(String path) {
    return received.stream().filter(one -> one.path().equals(path)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getRequestHeaders();
      String path = exchange.getRequestURI().getPath();
      received.add(
          new Received(
              path,
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      acts.getOrDefault(path, () -> {}).run();
      Answer answer = answers.getOrDefault(path, new Answer(204, Map.of(), 0));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.bodyBytes() == 0 ? -1 : answer.bodyBytes());
      try (OutputStream out = exchange.getResponseBody()) {
        out.write("x".repeat(answer.bodyBytes()).getBytes(UTF_8));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
