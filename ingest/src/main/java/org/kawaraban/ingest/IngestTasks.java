package org.kawaraban.ingest;

import java.time.Clock;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.poll.Backfill;
import org.kawaraban.ingest.poll.Reextraction;

/**
 * What an operator does once in a while; it may run beside the program, whose turns it respects.
 */
public final class IngestTasks implements AutoCloseable {
  private final SourceCatalogue catalogue;
  private final IngestParts parts;
  private final Clock clock;

  public IngestTasks(IngestConfig config, Clock clock) {
    this.catalogue = config.catalogue();
    this.parts = new IngestParts(config, clock);
    this.clock = clock;
  }

  /**
   * Takes what a source's archive lists of some months, both included.
   *
   * @throws IllegalArgumentException where the source has no archive of them
   */
  public Backfill.Summary backfill(
      Source source, YearMonth from, YearMonth to, Consumer<Backfill.Progress> watcher) {
    return new Backfill(catalogue, parts.forPolling(), clock).run(source, from, to, watcher);
  }

  /**
   * Reads the bytes that were kept again.
   *
   * @param source its id, or null for all
   */
  public Reextraction.Summary reextract(@Nullable String source) {
    return new Reextraction(catalogue, parts.forPolling()).run(source);
  }

  @Override
  public void close() {
    parts.close();
  }
}
