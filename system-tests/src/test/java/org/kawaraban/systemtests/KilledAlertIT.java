package org.kawaraban.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Topics;
import org.kawaraban.systemtests.Kawaraban.Finished;
import org.kawaraban.testbed.Testbed;

/**
 * The program of alerts killed with SIGKILL at moments drawn from a seed, under load, and started
 * again each time: between what is stored, sent and acknowledged.
 */
class KilledAlertIT {
  private static final int SUBSCRIBERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path directory;
  private final Testbed testbed = Testbed.open().createTopics();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What came under an id: a message that comes again must be the same. */
  private final Map<String, String> bodies = new ConcurrentHashMap<>();

  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger doubled = new AtomicInteger();
  private final Set<String> contradictions = ConcurrentHashMap.newKeySet();
  private HttpServer receiver;
  private Map<String, String> settings;
  private int published;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(threads);
    receiver.createContext("/", this::take);
    receiver.start();
    settings =
        Map.of(
            CommonSettings.BOOTSTRAP_SERVERS.name(),
            testbed.bootstrapServers(),
            CommonSettings.DATABASE_URL.name(),
            testbed.freshDatabaseUrl(),
            "KAWARABAN_ALERT_PRIVATE_WEBHOOKS",
            "allow",
            "KAWARABAN_ALERT_MESSAGES_PER_SECOND",
            "1000");
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    threads.shutdownNow();
    testbed.close();
  }

  @Test
  void killedAtThreeMomentsItLosesNoneOfFourHundredAlerts() throws InterruptedException {
    killAt(3, 200);
  }

  @Tag("soak")
  @Test
  void killedAtHundredMomentsItLosesNoneOfTenThousandAlerts() throws InterruptedException {
    killAt(100, 5_000);
  }

  private void killAt(int moments, int changes) throws InterruptedException {
    makeRecord();
    List<String> subscriptions = IntStream.range(0, SUBSCRIBERS).mapToObj(this::subscribe).toList();
    Random random = new Random(moments);
    try (Producer<byte[], byte[]> producer =
        Producers.open(testbed.bootstrapServers(), "system-test")) {
      for (int moment = 0; moment < moments; moment++) {
        publish(producer, changes / (moments + 1));
        try (Kawaraban alert = Kawaraban.begin(directory, settings, "alert")) {
          int until = received.get() + 1 + random.nextInt(SUBSCRIBERS * changes / (moments + 1));
          await("message " + until + " of moment " + moment + ": " + alert.output())
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(1))
              .until(() -> received.get() >= until || !alert.isRunning());
          assertThat(alert.endsWithin(Duration.ofMillis(random.nextInt(20))))
              .as("killed before it has ended; it said: %s", alert.output())
              .isFalse();
          alert.kill();
        }
      }
      publish(producer, changes - published);
    }
    try (Kawaraban last = Kawaraban.begin(directory, settings, "alert")) {
      await("every alert; it said: " + last.output())
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () ->
                  assertThat(arrived())
                      .hasSize(SUBSCRIBERS)
                      .allSatisfy((id, numbers) -> assertThat(numbers).hasSize(changes)));
      await("every acknowledgement").atMost(PATIENCE).until(() -> reconcile(SUBSCRIBERS * changes));
    }

    assertThat(arrived().keySet()).isEqualTo(new TreeSet<>(subscriptions));
    assertThat(arrived())
        .allSatisfy(
            (id, numbers) ->
                assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, changes).boxed().toList()));
    assertThat(bodies).as("%d messages came twice", doubled.get()).hasSize(SUBSCRIBERS * changes);
    assertThat(contradictions).isEmpty();
  }

  /** An empty one, for alerts to look into. */
  private void makeRecord() {
    try (Kawaraban store = Kawaraban.begin(directory, settings, "store")) {
      await("a record; store said: " + store.output())
          .atMost(PATIENCE)
          .until(() -> Kawaraban.run(directory, settings, "subscriptions", "list").exitCode() == 0);
    }
  }

  /** Whether every match of every subscription is delivered, and none anything else. */
  private boolean reconcile(int matches) {
    return Kawaraban.run(directory, settings, "subscriptions", "counts")
        .out()
        .equals("matched %1$d = delivered %1$d + pending 0 + dead 0 + kept 0%n".formatted(matches));
  }

  /** Numbers of the alerts that came, by subscription. */
  private Map<String, Set<Integer>> arrived() {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (String body : bodies.values()) {
      for (JsonNode one : read(body).path("data").path("subscriptions")) {
        numbers
            .computeIfAbsent(one.path("id").asText(), none -> new TreeSet<>())
            .add(one.path("number").asInt());
      }
    }
    return numbers;
  }

  private String subscribe(int subscriber) {
    Finished done =
        Kawaraban.run(
            directory,
            settings,
            "subscribe",
            "--owner",
            "owner" + subscriber,
            "--name",
            "cells",
            "--when",
            "kind:cell-filled",
            "--webhook",
            "http://127.0.0.1:%d/%d".formatted(receiver.getAddress().getPort(), subscriber));
    assertThat(done.exitCode()).as(done.output()).isZero();
    return done.out()
        .lines()
        .filter(line -> line.startsWith("subscription "))
        .map(line -> line.substring("subscription ".length()))
        .collect(Collectors.joining());
  }

  private void publish(Producer<byte[], byte[]> producer, int number) {
    for (int change = 0; change < number; change++) {
      published++;
      RecordChange value =
          new RecordChange(
              "%024x".formatted(published),
              published,
              RecordChange.Kind.CELL_FILLED,
              RecordChange.Timing.LIVE,
              "cell/GB/cell-" + published,
              null,
              null,
              List.of(),
              "decision/" + published,
              Instant.parse("2026-11-23T00:00:00Z"));
      var unused =
          producer.send(
              new ProducerRecord<>(
                  Topics.RECORD_CHANGES.name(),
                  value.subject().getBytes(UTF_8),
                  Json.write(value).getBytes(UTF_8)));
    }
    producer.flush();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String before = bodies.putIfAbsent(id, body);
      if (before != null) {
        doubled.incrementAndGet();
        if (!before.equals(body)) {
          contradictions.add(id);
        }
      }
      received.incrementAndGet();
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static JsonNode read(String body) {
    return Json.read(body, JsonNode.class);
  }
}
