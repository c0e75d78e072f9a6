package org.kawaraban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.kawaraban.testbed.Testbed;

class StoreProgramIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();

  @Test
  void becomesReadyOnAnEmptyDatabaseAndIsReadByAnother() {
    String url = Testbed.shared().freshDatabaseUrl();
    try (StoreProgram program = program(url)) {
      assertThat(program.isReady()).isFalse();
      program.start();
      await().atMost(PATIENCE).until(program::isActive);

      assertThat(program.isReady()).isTrue();
      try (StoreReader reader = StoreReader.open(url)) {
        assertThat(reader.reader().matrix(true).rows()).hasSize(10);
      }
    }
    assertThat(fatal).isEmpty();
  }

  @Test
  void startsAgainOnWhatItLeft() {
    String url = Testbed.shared().freshDatabaseUrl();
    for (int start = 0; start < 2; start++) {
      try (StoreProgram program = program(url)) {
        program.start();
        await().atMost(PATIENCE).until(program::isActive);
      }
    }
    assertThat(fatal).isEmpty();
  }

  @Test
  void aReaderOfADatabaseWithoutARecordSaysWhatToDo() {
    String url = Testbed.shared().freshDatabaseUrl();

    assertThatIllegalStateException()
        .isThrownBy(() -> StoreReader.open(url))
        .withMessageContaining("the database holds no record yet: start `kawaraban store`");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedInASentence() {
    assertThatIllegalStateException()
        .isThrownBy(() -> program("jdbc:postgresql://127.0.0.1:1/kawaraban?connectTimeout=1"))
        .withMessageContaining("the database cannot be reached (KAWARABAN_DATABASE_URL)");
  }

  private StoreProgram program(String databaseUrl) {
    StoreConfig config =
        new StoreConfig(
            Testbed.shared().bootstrapServers(), databaseUrl, 500, 3, Duration.ofDays(14));
    return new StoreProgram(config, CLOCK, fatal::add);
  }
}
