package org.kawaraban.app.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.read.Progress;
import org.postgresql.ds.PGSimpleDataSource;

class ArrivalTest {
  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void nobodyWaitsForAProgramThatDied() {
    Progress progress = new Progress(new PGSimpleDataSource());
    CompletableFuture<Throwable> death =
        CompletableFuture.completedFuture(new IllegalStateException("the database is gone"));

    try (Arrival arrival = new Arrival(NOBODY, progress, Duration.ofMinutes(5), death)) {
      assertThatThrownBy(() -> arrival.await(Map.of(0, 1L)))
          .isInstanceOf(UserError.class)
          .hasMessage("a program stopped: the database is gone");
    }
  }
}
