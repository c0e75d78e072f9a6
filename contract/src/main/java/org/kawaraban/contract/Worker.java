package org.kawaraban.contract;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A thread that does one thing until it is told to stop. */
public final class Worker implements AutoCloseable {
  /** What the thread does. It looks at {@link #isStopping} and waits by {@link #stopsWithin}. */
  public interface Work {
    void run() throws InterruptedException;
  }

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Starts nothing yet.
   *
   * @param name of the thread
   * @param onFatal told once, on the thread, if the work fails
   */
  public Worker(String name, Work work, Consumer<Throwable> onFatal) {
    this.thread = new Thread(() -> run(work, onFatal), name);
  }

  private static void run(Work work, Consumer<Throwable> onFatal) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      onFatal.accept(e);
    }
  }

  public void start() {
    thread.start();
  }

  /** Whether it was started and has not ended. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Waits that long, or less where it is told to stop; whether it is. */
  public boolean stopsWithin(Duration wait) throws InterruptedException {
    return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells it to stop, and waits for nothing. */
  public void stop() {
    stopping.countDown();
  }

  /** For work that asks what may be long in answering: ends that too. */
  public void interrupt() {
    stop();
    thread.interrupt();
  }

  /** Tells it to stop, and waits until it has ended. */
  @Override
  public void close() {
    stop();
    if (Thread.currentThread() == thread) {
      return; // Whoever is told of the failure may close us: the thread cannot wait for itself.
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
