package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkerTest {
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final AtomicReference<Worker> worker = new AtomicReference<>();

  private Worker starts(Worker.Work work) {
    worker.set(new Worker("worker-test", work, failure::complete));
    worker.get().start();
    return worker.get();
  }

  @Test
  void closingWaitsForTheWorkToEnd() {
    AtomicReference<String> done = new AtomicReference<>("");
    Worker waits =
        starts(
            () -> {
              while (!worker.get().stopsWithin(Duration.ofHours(1))) {}
              done.set("to its end");
            });

    assertThat(waits.isAlive()).isTrue();
    waits.close();

    assertThat(done).hasValue("to its end");
    assertThat(waits.isAlive()).isFalse();
    assertThat(failure).isNotDone();
  }

  @Test
  void aFailureIsToldAndWhoIsToldMayCloseIt() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Worker fails =
        new Worker(
            "worker-test",
            () -> {
              throw new IllegalStateException("broken");
            },
            cause -> {
              worker.get().close();
              failure.complete(cause);
              closed.countDown();
            });
    worker.set(fails);
    fails.start();

    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(failure.get()).hasMessage("broken");
    assertThat(fails.isStopping()).isTrue();
  }

  @Test
  void whatWaitsForAnotherIsInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Worker waits = starts(never::await);

    waits.interrupt();
    waits.close();

    assertThat(waits.isAlive()).isFalse();
    assertThat(failure).isNotDone();
  }
}
