package org.kawaraban.store.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Handovers;
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
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "store-handovers");
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
  }

  public void start() {
    thread.start();
  }

  /** Whether an intake runs or is about to. */
  public boolean isAlive() {
    return thread.isAlive() && stopping.getCount() > 0;
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
    stopping.countDown();
    if (Thread.currentThread() == thread) {
      return; // Whoever is told of the end may close us: the thread cannot wait for itself.
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (Handovers handovers = new Handovers(bootstrapServers)) {
      follow(handovers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      onFatal.accept(e);
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
    } while (!stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** On the thread of the intake, which nobody may wait for any more. */
  private void died(Throwable cause) {
    intake = null;
    stopping.countDown();
    onFatal.accept(cause);
  }

  private void stop() {
    Intake running = intake;
    if (running != null) {
      running.close();
    }
  }
}
