package org.kawaraban.ingest.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.listing.ListingOutcome;
import org.kawaraban.ingest.listing.ListingReader;

/** What every reader promises, whatever it is given. */
final class Promise {
  /**
   * Processor time; inputs are of a few kilobytes, so a reader that needs longer for one is not
   * linear. The first input also pays for Jazzer's rewriting of every class it meets.
   */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int MAX_ROWS = 1000;
  private static final SourceCatalogue CATALOGUE = SourceCatalogue.bundled();

  static <T> T soon(Supplier<T> reading) {
    long start = THREADS.getCurrentThreadCpuTime();
    T read = reading.get();
    Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    require(taken.compareTo(SOON) < 0, "took " + taken);
    return read;
  }

  static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new AssertionError(otherwise);
    }
  }

  /** A listing's rows link to the web or to nothing; what is no listing is said in one sentence. */
  static void listing(byte[] bytes, String source) {
    Source listed = source(source);
    URI url = URI.create("https://www.example.org/list/index.html");
    ListingOutcome outcome =
        soon(
            () ->
                new ListingReader(MAX_ROWS)
                    .read(listed, new ListingReader.ListingPage(bytes, "", url), TODAY));
    String reason =
        outcome.match(
            read -> {
              require(!read.rows().isEmpty() && read.rows().size() <= MAX_ROWS, "rows");
              read.rows().forEach(row -> require(row.url() == null || isWeb(row.url()), "link"));
              return "";
            },
            empty -> "",
            changed -> changed.reason());
    require(!reason.startsWith("the listing cannot be parsed"), reason);
  }

  static Source source(String id) {
    return CATALOGUE.source(id).orElseThrow();
  }

  static boolean isWeb(URI url) {
    return url.getHost() != null && url.getScheme().matches("(?i)https?");
  }

  private Promise() {}
}
