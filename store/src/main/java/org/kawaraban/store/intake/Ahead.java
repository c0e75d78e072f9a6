package org.kawaraban.store.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does the next piece of work while the piece before it is written. */
final class Ahead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

  private final ExecutorService thread;

  Ahead(String name) {
    this.thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
  }

  <T extends @Nullable Object> Future<T> begin(Callable<T> work) {
    return thread.submit(work);
  }

  /**
   * Blocks until the work is done.
   *
   * @throws IllegalStateException the work failed, or we were interrupted
   */
  static <T extends @Nullable Object> T await(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the next batch was decoded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the next batch cannot be read", e.getCause());
    }
  }

  /** Waits for the work under way: what it uses may be closed afterwards. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      while (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.info("waiting for the poll under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
