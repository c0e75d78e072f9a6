package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.fetch.MisbehavingSite;

class PollScheduleIT {
  @Test
  void aPollThatOurOwnStopCutsOffIsNoFailureOfTheSource() {
    List<Throwable> fatal = new CopyOnWriteArrayList<>();
    CountDownLatch answer = new CountDownLatch(1);
    try (TestDesk desk = new TestDesk()) {
      desk.site.on(
          "/list",
          exchange -> {
            awaitQuietly(answer);
            MisbehavingSite.respond(exchange, 200, "text/html", TestDesk.list("a"));
          });
      Source source = desk.listing().sources().get(0);
      try (PollSchedule schedule =
          new PollSchedule(desk.listing(), desk.parts(desk.outlet), desk.clock, fatal::add)) {
        schedule.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.site.hits("/list") == 1);
      } finally {
        answer.countDown();
      }

      assertThat(desk.outlet.reports).isEmpty();
      assertThat(desk.memory.turns().of(source.id())).isEmpty();
      assertThat(fatal).isEmpty();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
