package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final LocalSite site = LocalSite.start();

  @BeforeEach
  void serve() {
    site.page("/challenged.html", "text/html", CHALLENGE);
    site.page("/malformed.xml", "application/rss+xml", MALFORMED);
    site.page("/good.xml", "application/rss+xml", feed());
    site.page(
        "/page.html",
        "text/html; charset=UTF-8",
        "<html lang=\"en\"><body><h1>The 5th Japan-UK Cyber Dialogue</h1>"
            + "<p>The 5th Japan-UK Cyber Dialogue was held in London on 6 February 2020.</p></body></html>");
  }

  @AfterEach
  void stop() {
    site.close();
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

  private String feed() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>News</title><link>%s/</link><description>News</description>
    <item><title>The 5th Japan-UK Cyber Dialogue</title><link>%s/page.html</link>
    <pubDate>Fri, 07 Feb 2020 09:00:00 GMT</pubDate><description>Held in London.</description></item>
    </channel></rss>
    """
        .formatted(site.address(), site.address());
  }

  private String catalogue() {
    return """
    sources:
    %s%s%s%s
    """
        .formatted(
            LocalSite.source("unreachable", "feed", "http://127.0.0.1:1/feed.xml", ""),
            LocalSite.source(
                "challenged",
                "html",
                site.address() + "/challenged.html",
                "      html:\n        container: [\"dl\"]\n        row: [\"li\"]\n        link: [\"a\"]\n"),
            LocalSite.source("malformed", "feed", site.address() + "/malformed.xml", ""),
            LocalSite.source("good", "feed", site.address() + "/good.xml", ""));
  }
}
