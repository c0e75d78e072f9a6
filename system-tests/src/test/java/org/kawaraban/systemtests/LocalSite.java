package org.kawaraban.systemtests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A web site of a test's, on this machine. */
final class LocalSite implements AutoCloseable {
  private final HttpServer server;

  private LocalSite(HttpServer server) {
    this.server = server;
  }

  static LocalSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.start();
      return new LocalSite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void page(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  /** Its address, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The entry of a catalogue for a source that may lie on this machine. */
  static String source(String id, String shape, String url, String more) {
    return """
      - id: %s
        name: %s
        mark: seen
        verified: 2026-11-20
        lang: en
        zone: UTC
        interval: 5s
        minGap: 0s
        allowPrivateAddresses: true
        listing:
          shape: %s
          urls: ["%s"]
    """
            .formatted(id, id, shape, url)
        + more;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
