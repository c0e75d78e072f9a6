package org.kawaraban.app.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ctrl-C or a program's death, whichever comes first.
 *
 * <p>The JVM halts when its shutdown hooks end, and would cut the {@code close} calls short; so the
 * hook waits until {@link #close()} says that everything is closed. Open it first, close it last.
 */
public final class ShutdownSignal implements AutoCloseable {
  private final CompletableFuture<Optional<Throwable>> signal = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public ShutdownSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "shutdown"));
  }

  /** To be given to each program: it cannot go on. */
  public void fatal(Throwable cause) {
    signal.complete(Optional.of(cause));
  }

  /**
   * Waits until it comes, at most so long.
   *
   * @return whether it came
   */
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      var unused = signal.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What a program died of; empty before the signal, and after Ctrl-C. */
  public Optional<Throwable> death() {
    return signal.getNow(Optional.empty());
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void onShutdown() {
    signal.complete(Optional.empty());
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
