package org.kawaraban.ingest;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.ingest.poll.PollSchedule;

/** Polls the sources and publishes their items. */
public final class IngestProgram implements AutoCloseable {
  private final IngestParts parts;
  private final PollSchedule schedule;

  /**
   * Creates the topics and the database schema where they are missing; asks no source before {@link
   * #start}.
   *
   * @param onFatal told what ingest cannot go on without: its broker, its database, or a bug
   */
  public IngestProgram(IngestConfig config, Clock clock, Consumer<Throwable> onFatal) {
    this.parts = new IngestParts(config, clock);
    try {
      this.schedule = new PollSchedule(config.catalogue(), parts.forPolling(), clock, onFatal);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /** Asks every source when it is due: one never asked before at once. */
  public void start() {
    schedule.start();
  }

  /** The newest report of each source asked so far, in the catalogue's order. */
  public List<SourceReport> newestReports() {
    return schedule.newestReports();
  }

  /** In reverse: stop polling, then close what it worked with. */
  @Override
  public void close() {
    schedule.close();
    parts.close();
  }
}
