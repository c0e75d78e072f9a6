package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole instance killed with SIGKILL, broker, database clients and programs at once, at a
 * moment drawn from a seed: while it starts, lists, tags or stores. Started again, it must end with
 * the record an undisturbed run has.
 */
class KilledDemoIT {
  /** Long enough for the first polls to be well under way. */
  private static final int LATEST_MILLIS = 9000;

  @TempDir Path directory;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void aKilledInstanceEndsWithTheSameRecord(int seed) throws InterruptedException {
    killAndStartAgain(seed);
  }

  @Tag("soak")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("longSeries")
  void aKilledInstanceEndsWithTheSameRecordEachTime(int seed) throws InterruptedException {
    killAndStartAgain(seed);
  }

  static IntStream longSeries() {
    return IntStream.rangeClosed(1, 20);
  }

  private void killAndStartAgain(int seed) throws InterruptedException {
    Path data = directory.resolve("data-" + seed);
    Duration moment = Duration.ofMillis(500 + new Random(seed).nextInt(LATEST_MILLIS - 500));
    try (Kawaraban killed = Kawaraban.up(data, Map.of(), Demo.OPTIONS)) {
      assertThat(killed.endsWithin(moment)).as("it runs until it is killed").isFalse();
      killed.kill();
    }
    try (Kawaraban again = Kawaraban.up(data, Map.of(), Demo.OPTIONS)) {
      Demo.awaitAllItems(again.awaitReady());
      assertThat(DemoRecord.of(again))
          .as("killed after %d ms", moment.toMillis())
          .isEqualTo(DemoRecord.expected());
    }
  }
}
