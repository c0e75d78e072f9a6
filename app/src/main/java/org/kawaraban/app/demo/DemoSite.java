package org.kawaraban.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.HostMap;

/**
 * Serves the files under {@code demo/site/<host>/<path>} on loopback, by the Host header, with
 * entity tags. A query is part of the file's name behind an {@code @}.
 *
 * <p>Stretches between {@code <!--demo:after=20-->} and {@code <!--/demo-->} appear that many
 * seconds after the start: announcements published while one watches.
 */
public final class DemoSite implements AutoCloseable {
  private static final Pattern LATER =
      Pattern.compile("<!--demo:after=(\\d{1,4})-->(.*?)<!--/demo-->", Pattern.DOTALL);
  private static final Pattern SAFE_PATH = Pattern.compile("(?:/[A-Za-z0-9_@=.-]+)*/?");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=UTF-8",
          "csv", "text/csv",
          "xml", "application/rss+xml",
          "rdf", "application/rdf+xml",
          "pdf", "application/pdf",
          "txt", "text/plain; charset=UTF-8");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Clock clock;
  private final double pace;
  private final Instant started;

  private DemoSite(HttpServer server, ExecutorService threads, Clock clock, double pace) {
    this.server = server;
    this.threads = threads;
    this.clock = clock;
    this.pace = pace;
    this.started = clock.instant();
  }

  /**
   * Starts on a free port.
   *
   * @param pace how many times as fast as written the later announcements appear
   */
  public static DemoSite start(Clock clock, double pace) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService threads = Executors.newFixedThreadPool(2, DemoSite::daemon);
      DemoSite site = new DemoSite(server, threads, clock, pace);
      server.createContext("/", site::answer);
      server.setExecutor(threads);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's local site did not start", e);
    }
  }

  /** Where its hosts are found, in place of DNS. */
  public HostMap hosts() {
    return new HostMap(Map.of("*.demo.invalid", server.getAddress()));
  }

  /** The sources of the demo, in the format of every catalogue. */
  public static SourceCatalogue catalogue() {
    return SourceCatalogue.ofResource(DemoSite.class, "demo-sources.yaml");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> file = file(exchange);
      Optional<byte[]> found = file.flatMap(DemoSite::read);
      if (found.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type = TYPES.getOrDefault(extension(file.get()), "text/html; charset=UTF-8");
      byte[] body = type.equals("application/pdf") ? found.get() : withWhatIsDue(found.get());
      String tag = "\"" + digest(body) + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      exchange.getResponseHeaders().set("Content-Type", type);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Optional<String> file(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    URI uri = exchange.getRequestURI();
    String path = uri.getPath() + (uri.getQuery() == null ? "" : "@" + uri.getQuery());
    String hostName = host.replaceFirst(":\\d+$", "");
    if (!hostName.matches("[a-z0-9.-]+")
        || !SAFE_PATH.matcher(path).matches()
        || path.contains("..")) {
      return Optional.empty();
    }
    return Optional.of("site/" + hostName + (path.endsWith("/") ? path + "index.html" : path));
  }

  private static Optional<byte[]> read(String file) {
    try (InputStream in = DemoSite.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the demo page " + file + " cannot be read", e);
    }
  }

  private byte[] withWhatIsDue(byte[] page) {
    double since = Duration.between(started, clock.instant()).toMillis() / 1000.0 * pace;
    // Latin-1 keeps every byte as it is, whatever the page's own encoding.
    Matcher later = LATER.matcher(new String(page, StandardCharsets.ISO_8859_1));
    return later
        .replaceAll(
            block ->
                Integer.parseInt(block.group(1)) <= since
                    ? Matcher.quoteReplacement(block.group(2))
                    : "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String extension(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("@.*", "");
    return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
  }

  private static String digest(byte[] body) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "demo-site");
    thread.setDaemon(true);
    return thread;
  }
}
