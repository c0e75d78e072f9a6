package org.kawaraban.app.reclassify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.kawaraban.contract.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After an upgrade, in an instance that runs all programs: hands the record over to the taxonomy of
 * this build as soon as its classify program has read everything, on a thread of its own. Where
 * there was no upgrade it ends at once.
 */
public final class TakeOver implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TakeOver.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final String bootstrapServers;
  private final String wanted;
  private final Worker worker;

  /**
   * Starts nothing yet.
   *
   * @param wanted the taxonomy of this build
   * @param onFatal told once if Kafka does not answer
   */
  public TakeOver(String bootstrapServers, String wanted, Consumer<Throwable> onFatal) {
    this.bootstrapServers = bootstrapServers;
    this.wanted = wanted;
    this.worker = new Worker("take-over", this::work, onFatal);
  }

  public void start() {
    worker.start();
  }

  @Override
  public void close() {
    worker.interrupt();
    worker.close();
  }

  private void work() throws InterruptedException {
    try (Reclassification reclassification = new Reclassification(bootstrapServers, wanted)) {
      Optional<String> serving = reclassification.serving();
      if (serving.isEmpty() || serving.get().equals(wanted)) {
        return;
      }
      log.info("reading everything again by taxonomy={} before={}", wanted, serving.get());
      while (reclassification.behind() > 0) {
        if (worker.stopsWithin(BETWEEN_LOOKS)) {
          return;
        }
      }
      reclassification.handOver();
      log.info("handed over to taxonomy={} before={}", wanted, serving.get());
    } catch (RuntimeException e) {
      if (!worker.isStopping()) { // Else it is how Kafka's client tells of the interrupt.
        throw e;
      }
    }
  }
}
