package org.kawaraban.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kawaraban.app.instance.Arrival;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.process.Logs;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.ImportSummary;
import org.kawaraban.ingest.imports.Importer;
import org.kawaraban.ingest.publish.ItemPublisher;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.read.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From import to committed rows: how many a second, and how long one takes. */
@Command(
    name = "pipeline",
    mixinStandardHelpOptions = true,
    description = {
      "Items per second from import to committed rows, and from publication to visible row,",
      "beside what broker and database do at best with the same bytes and rows."
    })
final class PipelineBench implements Callable<Integer> {
  private static final int WARM_UP = 2000;
  private static final int SINGLES = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the bulk run (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int items = 20_000;

  private final SourceCatalogue catalogue = SourceCatalogue.bundled();

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    Logs.toFile(DataDirectory.log(directory));
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      Settings settings = Settings.of(backbone.addTo(Map.of()));
      try (StoreProgram store =
              new StoreProgram(StoreConfig.from(settings), Clock.systemUTC(), death::complete);
          ClassifyProgram classify =
              new ClassifyProgram(ClassifyConfig.from(settings), death::complete);
          ItemPublisher publisher = new ItemPublisher(backbone.bootstrapServers());
          Arrival arrival =
              new Arrival(backbone.bootstrapServers(), store.progress(), PATIENCE, death)) {
        store.start();
        classify.start();
        bulk(directory, publisher, arrival, 0, warmUp()); // not counted
        report(directory, backbone, publisher, arrival, store.reader());
      }
      if (death.isDone()) {
        throw new IllegalStateException("a program stopped", death.join());
      }
    } finally {
      Scratch.delete(directory);
    }
    return 0;
  }

  private void report(
      Path directory,
      Backbone backbone,
      ItemPublisher publisher,
      Arrival arrival,
      RecordReader record)
      throws Exception {
    double seconds = bulk(directory, publisher, arrival, 100_000, 100_000 + items);
    List<byte[]> values =
        SyntheticItems.of(100_000, 100_000 + items)
            .map(item -> Json.write(item).getBytes(StandardCharsets.UTF_8))
            .toList();
    double kafka = RawLimits.produceAndConsume(backbone.bootstrapServers(), values);
    double[] singles = singles(publisher, record);
    RawLimits.Copy copy = RawLimits.copyOfTheSameRows(backbone.databaseUrl());

    System.out.printf("%d items of %d bytes on average%n", items, average(values));
    line("import to committed rows", items, seconds, seconds);
    line("limit: produce and consume the same bytes", items, kafka, seconds);
    // The tables hold more than the bulk: COPY's time is that of its share.
    double share = (double) items / (warmUp() + items + SINGLES);
    line("limit: COPY of the same rows, bare tables", items, copy.bare() * share, seconds);
    line("limit: COPY of the same rows, our tables", items, copy.own() * share, seconds);
    System.out.printf(
        "publication to visible row, one at a time (%d): p50 %.0f ms, p99 %.0f ms%n",
        singles.length, percentile(singles, 50), percentile(singles, 99));
  }

  private int warmUp() {
    return Math.min(WARM_UP, items);
  }

  private static void line(String what, int items, double seconds, double ours) {
    System.out.printf(
        "%-45s %9.0f items/s  %6.2f s  (%.2f of the pipeline's time)%n",
        what, items / seconds, seconds, seconds / ours);
  }

  /** Seconds from the first line of an import to the last committed row. */
  private double bulk(Path directory, ItemPublisher publisher, Arrival arrival, int from, int to)
      throws IOException {
    Path file = directory.resolve("items-%d.jsonl".formatted(from));
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (PressItem item : (Iterable<PressItem>) SyntheticItems.of(from, to)::iterator) {
        lines.write(Json.write(line(item)));
        lines.newLine();
      }
    }
    long start = System.nanoTime();
    ImportSummary summary =
        new Importer(catalogue, publisher, Clock.systemUTC()).importAll(List.of(file));
    arrival.await(summary.lastOffsets());
    double seconds = (System.nanoTime() - start) / 1e9;
    if (summary.taken() != to - from) {
      throw new IllegalStateException(
          "of %d lines only %d taken".formatted(to - from, summary.taken()));
    }
    return seconds;
  }

  private static PageLine line(PressItem item) {
    return new PageLine(
        "",
        item.url().toString(),
        item.source(),
        item.lang(),
        item.title(),
        item.published(),
        item.captured(),
        item.text());
  }

  /** Milliseconds of each item from its publication until a reader finds it. */
  private static double[] singles(ItemPublisher publisher, RecordReader record) {
    double[] millis = new double[SINGLES];
    int index = 0;
    for (PressItem item : SyntheticItems.of(10_000_000, 10_000_000 + SINGLES).toList()) {
      long start = System.nanoTime();
      publisher.publish(item).join();
      while (record.item(item.id()).isEmpty()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      millis[index++] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static long average(List<byte[]> values) {
    return values.stream().mapToLong(value -> value.length).sum() / Math.max(1, values.size());
  }
}
