package org.kawaraban.ingest;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.imports.Importer;
import org.kawaraban.ingest.poll.Backfill;
import org.kawaraban.ingest.poll.Reextraction;
import org.kawaraban.ingest.poll.Reextraction.Retried;

/**
 * What an operator does once in a while; it may run beside the program, whose turns it respects.
 */
public final class IngestTasks implements AutoCloseable {
  private static final String INGEST = "ingest";

  private final SourceCatalogue catalogue;
  private final IngestParts parts;
  private final Clock clock;

  public IngestTasks(IngestConfig config, Clock clock) {
    this.catalogue = config.catalogue();
    this.parts = new IngestParts(config, clock);
    this.clock = clock;
  }

  /** Whether the catalogue has such a source. */
  public boolean knows(String source) {
    return catalogue.source(source).isPresent();
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

  /**
   * Tries a dead letter of ours again. A page that was set aside is read again from what was kept
   * of it and becomes an item as if it had been read at once; what was imported goes through the
   * importer.
   *
   * @return why it is still refused; empty where it was taken
   */
  public Optional<String> redrive(DeadLetter letter) {
    Optional<Retried> page =
        letter.stage().equals(INGEST)
            ? CanonicalUrl.parse(letter.subject(), catalogue)
                .flatMap(new Reextraction(catalogue, parts.forPolling())::again)
            : Optional.empty();
    return page.map(retried -> Optional.of(retried.problem()).filter(why -> !why.isEmpty()))
        .orElseGet(
            () -> new Importer(catalogue, parts.forPolling().outlet(), clock).redrive(letter));
  }

  @Override
  public void close() {
    parts.close();
  }
}
