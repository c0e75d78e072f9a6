package org.kawaraban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.process.Logs;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The store as a process of its own, with the options that every Kawaraban is started with. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = {
      "Peak resident memory of `kawaraban store` run alone while it reads a backlog, and makes its",
      "search entries; it has to stay below 300 MB. On Linux, in a checkout that is built."
    })
final class MemoryBench implements Callable<Integer> {
  private static final Path JAR = Path.of("app", "target", "kawaraban.jar");
  private static final Path OPTIONS = Path.of("app", "src", "main", "launcher", "jvm.options");

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the backlog (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int items = 100_000;

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    Logs.toFile(DataDirectory.log(directory));
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      StoreBench.tag(backbone, 0, items);
      Process store = start(backbone, directory.resolve("store.out"));
      try {
        watch(store, backbone);
      } finally {
        store.destroy();
        store.waitFor();
      }
    } finally {
      Scratch.delete(directory);
    }
    return 0;
  }

  private static Process start(Backbone backbone, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + OPTIONS,
            "-jar",
            JAR.toString(),
            "store");
    builder.environment().putAll(backbone.addTo(Map.of()));
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private void watch(Process store, Backbone backbone) throws IOException {
    try (StoreReader reader = StoreReader.open(backbone.databaseUrl(), Duration.ofMinutes(1))) {
      RecordReader record = reader.reader();
      await(store, () -> record.counts().items() == items);
      print("after the backlog", store);
      await(store, () -> record.search(SearchQuery.of("cyber", 1)).complete());
      print("with all search entries (limit 300 MB)", store);
    }
  }

  private static void await(Process store, BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      if (!store.isAlive()) {
        throw new IllegalStateException("the store stopped");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  /** The peak as the kernel counts it (proc(5), VmHWM). */
  private static void print(String when, Process store) throws IOException {
    String peak =
        Files.readAllLines(Path.of("/proc", Long.toString(store.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    long kilobytes = Long.parseLong(peak.replaceAll("\\D", ""));
    System.out.printf("peak resident memory %s: %d MB%n", when, kilobytes / 1024);
  }
}
