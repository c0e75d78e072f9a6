package org.kawaraban.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.health.Readiness;
import org.kawaraban.web.reference.Reference;
import org.kawaraban.web.services.WebServices;

/** The real server on an ephemeral port, and a client that asks it. */
public final class RunningWeb implements AutoCloseable {
  static final Reference REFERENCE =
      new Reference(
          List.of(
              new SourceTerms(
                  "mofa-en", "MOFA", "Source: Ministry of Foreign Affairs", "CC BY 4.0"),
              new SourceTerms("eeas", "EEAS", "Source: European External Action Service", "")),
          Map.of("eeas", Map.of("ja", "欧州対外活動庁")),
          place -> Map.of("Tokyo", "東京", "Brussels", "ブリュッセル").getOrDefault(place, place),
          "<opml version=\"2.0\"><body><outline text=\"EEAS\"/></body></opml>");

  /** Where the pages say that they are. */
  static final URI ADDRESS = URI.create("https://kawaraban.example.org");

  private static final int MANY = 1_000_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final WebProgram program;

  private RunningWeb(WebServices services, Readiness readiness, int perMinute) {
    this(services, readiness, perMinute, Optional.empty());
  }

  private RunningWeb(
      WebServices services, Readiness readiness, int perMinute, Optional<String> proxyHeader) {
    this.program =
        new WebProgram(
            new WebConfig("127.0.0.1", 0, proxyHeader, ADDRESS, perMinute),
            services,
            readiness,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));
    program.start();
  }

  public static RunningWeb over(RecordReader record) {
    return over(record, List::of);
  }

  public static RunningWeb over(RecordReader record, Readiness readiness) {
    return new RunningWeb(TestServices.reading(record), readiness, MANY);
  }

  /** One that answers so many requests to the API. */
  public static RunningWeb answering(int perMinute) {
    return new RunningWeb(TestServices.reading(Fixtures.record()), List::of, perMinute);
  }

  /** One where people can sign in. */
  public static RunningWeb with(WebServices services) {
    return new RunningWeb(services, List::of, MANY);
  }

  /** One behind a proxy that names who signed in there. */
  static RunningWeb behindProxy(WebServices services, String header) {
    return new RunningWeb(services, List::of, MANY, Optional.of(header));
  }

  public int port() {
    return program.port();
  }

  /** A GET with headers, given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** A request with a body, empty for none. */
  public HttpResponse<String> send(String method, String path, String body, String[] headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** A form, its fields written as in a query string. */
  public HttpResponse<String> post(String path, String fields, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  public Document page(String path, String... headers) throws IOException, InterruptedException {
    return Jsoup.parse(get(path, headers).body(), "http://127.0.0.1:" + port() + path);
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return Json.mapper().readTree(get(path).body());
  }

  @Override
  public void close() {
    program.close();
  }
}
