package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Topics;
import org.kawaraban.systemtests.Kawaraban.Finished;
import org.kawaraban.testbed.Testbed;

/**
 * A back-fill whose process is killed with SIGKILL at moments drawn from a seed, and started again
 * each time: while it reads a list, fetches, keeps, sends or remembers a page.
 */
class KilledBackfillIT {
  private static final int PAGES_A_MONTH = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LIST = Pattern.compile("/(\\w+)/(\\d{4})(\\d{2})");
  private static final Pattern PAGE = Pattern.compile("/(\\w+)/(\\d{6}-\\d+)");

  private static final String SOURCE =
      """
        - id: %1$s
          name: %1$s
          mark: measured
          verified: 2026-11-20
          lang: en
          zone: Asia/Tokyo
          interval: 1h
          minGap: 0s
          plainHttp: true
          allowPrivateAddresses: true
          listing:
            shape: html
            urls: ["%2$s/%1$s/list"]
            archive: ["%2$s/%1$s/{yyyy}{MM}"]
            html: {container: dl, row: dd li, link: "a[href]", dateAbove: dt}
      """;

  @TempDir Path directory;
  private final Testbed testbed = Testbed.open().createTopics();
  private final AtomicInteger pagesAsked = new AtomicInteger();
  private HttpServer server;
  private Map<String, String> settings;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    Path catalogue = directory.resolve("sources.yaml");
    Files.writeString(
        catalogue,
        "officialHosts: []\naliases: {}\nsources:\n"
            + SOURCE.formatted("killed", url)
            + SOURCE.formatted("undisturbed", url));
    settings =
        Map.of(
            "KAWARABAN_INGEST_SOURCES",
            catalogue.toString(),
            CommonSettings.BOOTSTRAP_SERVERS.name(),
            testbed.bootstrapServers(),
            CommonSettings.DATABASE_URL.name(),
            testbed.freshDatabaseUrl());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    testbed.close();
  }

  @Test
  void killedAtThreeMomentsItYieldsWhatAnUndisturbedRunYields() throws InterruptedException {
    killAt(3);
  }

  @Tag("soak")
  @Test
  void killedAtFiftyMomentsItYieldsWhatAnUndisturbedRunYields() throws InterruptedException {
    killAt(50);
  }

  private void killAt(int moments) throws InterruptedException {
    Random random = new Random(moments);
    String to = "%d-%02d".formatted(2020 + (moments - 1) / 12, 1 + (moments - 1) % 12);
    for (int moment = 0; moment < moments; moment++) {
      int pages = pagesAsked.get() + 1 + random.nextInt(PAGES_A_MONTH / 2);
      try (Kawaraban backfill = Kawaraban.begin(directory, settings, arguments("killed", to))) {
        await("page " + pages + " of moment " + moment + ": " + backfill.output())
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> pagesAsked.get() >= pages || !backfill.isRunning());
        assertThat(backfill.endsWithin(Duration.ofMillis(random.nextInt(40))))
            .as("killed before it has ended; it said: %s", backfill.output())
            .isFalse();
        backfill.kill();
      }
    }
    Finished last = Kawaraban.run(directory, settings, arguments("killed", to));
    Finished undisturbed = Kawaraban.run(directory, settings, arguments("undisturbed", to));

    assertThat(last.exitCode()).as(last.output()).isZero();
    assertThat(undisturbed.exitCode()).as(undisturbed.output()).isZero();
    assertThat(revisions("killed"))
        .hasSize(moments * PAGES_A_MONTH)
        .isEqualTo(revisions("undisturbed"));
  }

  private String[] arguments(String source, String to) {
    return new String[] {
      "backfill", source, "--from", "2020-01", "--to", to, "--data", directory + "/data"
    };
  }

  /** Title and revision of every item of a source. */
  private Set<String> revisions(String source) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(i -> new TopicPartition(Topics.PRESS_ITEMS.name(), i))
            .toList();
    List<JsonNode> items = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, testbed.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> items.add(read(message.value())));
      }
    }
    return items.stream()
        .filter(item -> item.get("source").asText().equals(source))
        .map(item -> item.get("title").asText() + " " + item.get("revision").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(byte[] value) {
    try {
      return Json.mapper().readTree(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher list = LIST.matcher(path);
    Matcher page = PAGE.matcher(path);
    String body = "";
    if (list.matches()) {
      body = list(list.group(2), list.group(3));
    } else if (page.matches()) {
      String name = page.group(2);
      body =
          "<html lang=\"en\"><h1>Release %1$s</h1><main><p>On this day officials met for the talks numbered %1$s.</p></main></html>"
              .formatted(name);
      if (page.group(1).equals("killed")) {
        pagesAsked.incrementAndGet();
      }
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String list(String year, String month) {
    String rows =
        IntStream.range(0, PAGES_A_MONTH)
            .mapToObj(i -> "<li><a href=\"%s%s-%d\">Release</a></li>".formatted(year, month, i))
            .collect(Collectors.joining());
    return "<dl><dt>%s-%s-03</dt><dd><ul>%s</ul></dd></dl>".formatted(year, month, rows);
  }
}
