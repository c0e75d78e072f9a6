package org.kawaraban.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.app.Kawaraban;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A long archive taken by {@code kawaraban backfill}, a process of its own as users start it. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Pages per second of a back-fill from a site on this machine, what a page costs at its start",
      "and at its end, and the most memory its process takes, broker included."
    })
final class BackfillBench implements Callable<Integer> {
  private static final int SPAN = 1000;
  private static final long LOOK_MILLIS = 100;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private static final String CATALOGUE =
      """
      officialHosts: []
      aliases: {}
      sources:
        - id: archive
          name: Archive
          mark: measured
          verified: 2026-11-20
          lang: en
          zone: Asia/Tokyo
          interval: 1h
          minGap: 0s
          plainHttp: true
          allowPrivateAddresses: true
          listing:
            shape: html
            urls: ["%1$sindex.html"]
            archive: ["%1$s{yyyy}{MM}_index.html"]
            html:
              container: dl.title-list
              row: dd li
              link: "a[href]"
              dateAbove: dt
          article:
            title: "#main h1"
            date: "#main .rightalign"
            body: "#main .any-area"
      """;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Pages of the archive (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int pages = 20_000;

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    try (ArchiveSite site = new ArchiveSite(pages)) {
      Path catalogue = directory.resolve("sources.yaml");
      Files.writeString(catalogue, CATALOGUE.formatted(site.url()));
      long start = System.nanoTime();
      Process backfill = start(directory, catalogue, site);
      long peakKilobytes = watch(backfill);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (backfill.exitValue() != 0 || site.served() < pages) {
        throw new IllegalStateException(
            "the back-fill ended with %d after %d pages"
                .formatted(backfill.exitValue(), site.served()));
      }
      report(site, seconds, peakKilobytes);
    } finally {
      Scratch.delete(directory);
    }
    return 0;
  }

  private void report(ArchiveSite site, double seconds, long peakKilobytes) {
    System.out.printf("%d pages in %.1f s with the start of broker and database%n", pages, seconds);
    System.out.printf(
        "from the first page to the last: %.0f pages/s%n",
        (pages - 1) / site.seconds(0, pages - 1));
    int span = Math.min(SPAN, pages / 2);
    double first = site.seconds(0, span - 1) * 1000 / (span - 1);
    double last = site.seconds(pages - span, pages - 1) * 1000 / (span - 1);
    System.out.printf(
        "a page of the first %d costs %.2f ms, of the last %d %.2f ms (%.2f of it)%n",
        span, first, span, last, last / first);
    System.out.println(
        peakKilobytes == 0
            ? "peak memory: this system does not tell"
            : "peak memory of the process (RSS): %d MB".formatted(peakKilobytes / 1024));
  }

  /** With the options every program of ours runs with; the later, larger heap is this bench's. */
  private static Process start(Path directory, Path catalogue, ArchiveSite site)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    boolean heap = false;
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-Xmx") || !heap) {
        command.add(option);
      }
      heap |= option.startsWith("-Xmx");
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Kawaraban.class.getName()));
    command.addAll(List.of("backfill", "archive", "--data", directory.resolve("data").toString()));
    command.addAll(List.of("--from", ArchiveSite.FIRST.toString(), "--to", site.last().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("KAWARABAN_INGEST_SOURCES", catalogue.toString());
    return builder.start();
  }

  /** The most memory it had, in kilobytes; 0 where there is no such file. */
  private static long watch(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (Files.isReadable(status)) {
        Matcher line = PEAK.matcher(Files.readString(status));
        peak = line.find() ? Long.parseLong(line.group(1)) : peak;
      }
    }
    return peak;
  }
}
