package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from a site's listing to Table 1, in one process as users start it. */
class DemoIT {
  /** What the JVM answers to the signal, however cleanly it ended: 128 and the signal's number. */
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  @TempDir Path directory;

  @Test
  void theDemoEndsWithTheRecordOfItsLabelsWhichASecondStartKeepsAndOneMeetingIsToldOnce() {
    Path data = directory.resolve("data");
    String items;
    try (Kawaraban first = Kawaraban.up(data, Map.of(), Demo.OPTIONS)) {
      Demo.awaitAllItems(first.awaitReady());

      assertThat(DemoRecord.of(first)).isEqualTo(DemoRecord.expected());
      assertThat(first.json("/api/meetings?limit=1000").get("items").size())
          .isGreaterThanOrEqualTo(20);
      assertThat(Demo.sourcesOfRelevantItems(first)).contains("mofa-en", "mofa-ja", "eeas", "nco");

      items = first.get("/api/items?limit=1000");
      assertThat(first.stop()).as(first.output()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(first.output()).contains("stopped; the record stays in " + data);
    }
    try (ToldOnce subscriber = new ToldOnce();
        Kawaraban second = Kawaraban.up(data, subscriber.settings(), Demo.OPTIONS)) {
      second.awaitReady();
      assertThat(second.get("/api/items?limit=1000")).isEqualTo(items);
      assertThat(DemoRecord.of(second)).isEqualTo(DemoRecord.expected());

      subscriber.assertThatOneMeetingIsToldOnce(second, data);
    }
  }
}
