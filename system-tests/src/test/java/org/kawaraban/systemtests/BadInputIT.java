package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.systemtests.Kawaraban.Finished;

/** Each kind of bad input is reported with its reason, and the rest goes on. */
class BadInputIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String CHALLENGE =
      "<html><head><title>Just a moment...</title></head>"
          + "<body><div id=\"cf-wrapper\">Checking your browser</div></body></html>";
  private static final String MALFORMED = "<rss version=\"2.0\"><channel><item><title>open";

  @TempDir Path directory;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    route("/challenged.html", "text/html", CHALLENGE);
    route("/malformed.xml", "application/rss+xml", MALFORMED);
    route("/good.xml", "application/rss+xml", feed());
    route(
        "/page.html",
        "text/html; charset=UTF-8",
        "<html lang=\"en\"><body><h1>The 5th Japan-UK Cyber Dialogue</h1>"
            + "<p>The 5th Japan-UK Cyber Dialogue was held in London on 6 February 2020.</p></body></html>");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everySourceAndMessageHasItsReasonAndTheGoodOnesArrive() throws Exception {
    Path catalogue = directory.resolve("sources.yaml");
    Files.writeString(catalogue, catalogue());
    Path data = directory.resolve("data");
    try (Kawaraban instance =
        Kawaraban.up(data, Map.of("KAWARABAN_INGEST_SOURCES", catalogue.toString()))) {
      instance.awaitReady();
      sendUndecodable(data);

      await("the good page")
          .atMost(PATIENCE)
          .until(() -> instance.get("/api/items").contains("5th Japan-UK Cyber Dialogue"));
      awaitState(instance, "unreachable", "FAILED");
      awaitState(instance, "challenged", "CHALLENGED");
      awaitState(instance, "malformed", "SCHEMA_CHANGED");
      awaitState(instance, "good", "OK", "NOT_MODIFIED");

      await("the dead letter")
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                Finished letters =
                    Kawaraban.run(
                        directory, Map.of(), "dead-letters", "list", "--data", data.toString());
                assertThat(letters.output())
                    .contains("classify")
                    .contains("press-items")
                    .contains("is not a PressItem");
              });
      Finished sources = Kawaraban.run(directory, Map.of(), "sources", "--data", data.toString());
      assertThat(sources.exitCode()).isZero();
      assertThat(sources.output()).contains("unreachable", "CHALLENGED", "SCHEMA_CHANGED");
    }
  }

  private void awaitState(Kawaraban instance, String source, String... states) {
    await(source)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (JsonNode row : instance.json("/api/sources").get("items")) {
                JsonNode report = row.get("newest");
                if (report.get("source").asText().equals(source)) {
                  assertThat(report.get("state").asText()).isIn((Object[]) states);
                  return;
                }
              }
              throw new AssertionError(source + " has not reported");
            });
  }

  private static void sendUndecodable(Path data) throws Exception {
    String bootstrap =
        Json.mapper()
            .readTree(data.resolve("run/instance.json").toFile())
            .get("kafkaBootstrapServers")
            .asText();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new StringSerializer(),
            new StringSerializer())) {
      var unused =
          producer
              .send(new ProducerRecord<>("press-items", "0123456789abcdef01234567", "not JSON"))
              .get();
    }
  }

  private void route(String path, String type, String body) {
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

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String feed() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>News</title><link>%s/</link><description>News</description>
    <item><title>The 5th Japan-UK Cyber Dialogue</title><link>%s/page.html</link>
    <pubDate>Fri, 07 Feb 2020 09:00:00 GMT</pubDate><description>Held in London.</description></item>
    </channel></rss>
    """
        .formatted(base(), base());
  }

  private String catalogue() {
    return """
    sources:
    %s%s%s%s
    """
        .formatted(
            source("unreachable", "feed", "http://127.0.0.1:1/feed.xml", ""),
            source(
                "challenged",
                "html",
                base() + "/challenged.html",
                "      html:\n        container: [\"dl\"]\n        row: [\"li\"]\n        link: [\"a\"]\n"),
            source("malformed", "feed", base() + "/malformed.xml", ""),
            source("good", "feed", base() + "/good.xml", ""));
  }

  private static String source(String id, String shape, String url, String more) {
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
}
