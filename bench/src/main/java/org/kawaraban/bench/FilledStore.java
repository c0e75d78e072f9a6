package org.kawaraban.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.process.Logs;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;

/**
 * A store that runs and has recorded synthetic items, all of them searchable.
 *
 * @param directory of the instance, gone after the work
 * @param recordedAfter seconds from the store's start until all items were recorded
 * @param searchableAfter seconds from the store's start until all of them could be found
 */
record FilledStore(
    StoreProgram store, Path directory, double recordedAfter, double searchableAfter) {
  /** What is measured on it. */
  interface Work {
    void on(FilledStore filled) throws Exception;
  }

  /** Fills one, measures on it, and leaves nothing behind. */
  static void with(int items, Work work) throws Exception {
    Path directory = Scratch.create();
    Logs.toFile(DataDirectory.log(directory));
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      StoreBench.tag(backbone, 0, items);
      Settings settings = Settings.of(backbone.addTo(Map.of()));
      try (StoreProgram store =
          new StoreProgram(StoreConfig.from(settings), Clock.systemUTC(), death::complete)) {
        long start = System.nanoTime();
        store.start();
        RecordReader reader = store.reader();
        await(() -> reader.counts().items() == items, death);
        double recorded = seconds(start);
        await(() -> reader.search(SearchQuery.of("cyber", 1)).complete(), death);
        work.on(new FilledStore(store, directory, recorded, seconds(start)));
      }
    } finally {
      Scratch.delete(directory);
    }
  }

  RecordReader reader() {
    return store.reader();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void await(Callable<Boolean> done, CompletableFuture<Throwable> death)
      throws Exception {
    while (!done.call()) {
      if (death.isDone()) {
        throw new IllegalStateException("the store stopped", death.join());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
