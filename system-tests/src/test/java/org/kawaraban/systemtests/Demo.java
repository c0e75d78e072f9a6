package org.kawaraban.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** The demo, hurried: what appears while one watches appears ten times as fast. */
final class Demo {
  static final String[] OPTIONS = {"--demo", "--demo-pace", "10"};

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits until the record holds as many items as the labels name. */
  static void awaitAllItems(Kawaraban instance) {
    await("all items of the demo")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> instance.json("/api/items?limit=1000").get("items").size(),
            size -> size >= DemoRecord.expectedItems());
  }

  static Set<String> sourcesOfRelevantItems(Kawaraban instance) {
    Set<String> sources = new TreeSet<>();
    for (JsonNode item : instance.json("/api/items?relevant=true&limit=1000").get("items")) {
      sources.add(item.get("source").asText());
    }
    return sources;
  }

  private Demo() {}
}
