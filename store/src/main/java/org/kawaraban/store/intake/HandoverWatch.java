package org.kawaraban.store.intake;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Handovers;
import org.kawaraban.contract.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one intake running, of the tagged items of the taxonomy that was named last, on a thread of
 * its own. After a hand-over the intake of the old one ends with its transaction, and the new one
 * replaces what it wrote, revision by revision.
 */
public final class HandoverWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HandoverWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** Makes intakes, which it does not start. */
  public interface Intakes {
    /**
     * The intake of one taxonomy.
     *
     * @param taxonomy whose tagged items it reads
     * @param onFatal told once if it ends by itself
     */
    Intake of(String taxonomy, Consumer<Throwable> onFatal);
  }

  private final String bootstrapServers;
  private final String build;
  private final Intakes intakes;
  private final Consumer<Throwable> onFatal;
  private final Worker worker;
  private volatile @Nullable Intake intake;

  /**
   * Starts nothing yet.
   *
   * @param build the taxonomy of this build, followed and named where none was named before
   * @param onFatal told once if it or its intake ends by itself
   */
  public HandoverWatch(
      String bootstrapServers, String build, Intakes intakes, Consumer<Throwable> onFatal) {
    this.bootstrapServers = bootstrapServers;
    this.build = build;
    this.intakes = intakes;
    this.onFatal = onFatal;
    this.worker = new Worker("store-handovers", this::work, onFatal);
  }

  public void start() {
    worker.start();
  }

  /** Whether an intake runs or is about to. */
  public boolean isAlive() {
    return worker.isAlive() && !worker.isStopping();
  }

  /** Whether it is this instance that reads. */
  public boolean isActive() {
    Intake running = intake;
    return running != null && running.isActive();
  }

  /** Whether it is this instance that reads, and no backlog lies before it. */
  public boolean hasCaughtUp() {
    Intake running = intake;
    return running != null && running.hasCaughtUp();
  }

  /** Ends after the transaction under way. */
  @Override
  public void close() {
    worker.close();
  }

  private void work() throws InterruptedException {
    try (Handovers handovers = new Handovers(bootstrapServers)) {
      follow(handovers);
    } finally {
      stop();
    }
  }

  private void follow(Handovers handovers) throws InterruptedException {
    if (handovers.newest().isEmpty()) {
      Handovers.handOver(bootstrapServers, build);
    }
    String followed = "";
    do {
      String named = handovers.newest().orElse(build);
      if (!named.equals(followed)) {
        log.info("keeping the record by taxonomy={} before={}", named, followed);
        stop();
        Intake next = intakes.of(named, this::died);
        next.start();
        intake = next;
        followed = named;
      }
    } while (!worker.stopsWithin(BETWEEN_LOOKS));
  }

  /** On the thread of the intake, which nobody may wait for any more. */
  private void died(Throwable cause) {
    intake = null;
    worker.stop();
    onFatal.accept(cause);
  }

  private void stop() {
    Intake running = intake;
    if (running != null) {
      running.close();
    }
  }
}
