package org.kawaraban.app.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.review.ReviewDesk;

/** The review desk of the instance on a data directory, whether it runs or not. */
final class CuratorsDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final DataOption data;
  private final Clock clock = Clock.systemUTC();

  private CuratorsDesk(DataOption data) {
    this.data = data;
  }

  static CuratorsDesk of(DataOption data) {
    return new CuratorsDesk(data);
  }

  <T> T ask(Function<ReviewDesk, T> question) {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      return question.apply(store.desk(clock));
    }
  }

  /**
   * Keeps a decision and waits until the record follows it.
   *
   * @param act makes it of what the user wrote; refuses with {@link IllegalArgumentException}
   */
  Decision decide(String author, String reason, Supplier<Act> act) {
    try (InstanceAccess instance = ProgramRun.access(data)) {
      CompletableFuture<Throwable> death = new CompletableFuture<>();
      if (!instance.isOwn()) {
        return decide(author, reason, act, instance, death);
      }
      Map<String, String> environment = System.getenv();
      Settings settings = ProgramRun.settings(instance.backbone().addTo(environment));
      StoreConfig config = StoreConfig.from(settings);
      settings.refuseIfBad();
      // Nobody else follows decisions here, so we do, for our own time.
      try (StoreProgram store = new StoreProgram(config, clock, death::complete)) {
        store.start();
        return decide(author, reason, act, instance, death);
      }
    }
  }

  private Decision decide(
      String author,
      String reason,
      Supplier<Act> act,
      InstanceAccess instance,
      CompletableFuture<Throwable> death) {
    try (StoreReader store = StoreReader.open(instance.backbone().databaseUrl(), PATIENCE)) {
      ReviewDesk desk = store.desk(clock);
      Decision decision = desk.decide(author, reason, act.get());
      awaitApplied(desk, decision, death);
      return decision;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static void awaitApplied(
      ReviewDesk desk, Decision decision, CompletableFuture<Throwable> death) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!desk.isApplied(decision)) {
      if (death.isDone()) {
        throw new IllegalStateException("the store stopped", death.join());
      }
      if (System.nanoTime() - deadline > 0) {
        throw new UserError(
            "decision %d is kept, but no store program has followed it yet; is one running?"
                .formatted(decision.number()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
