package org.kawaraban.ingest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.LeasedTurns;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.poll.Memory;
import org.kawaraban.ingest.poll.PollParts;
import org.kawaraban.ingest.poll.PollSchedule;
import org.kawaraban.ingest.publish.ItemPublisher;
import org.kawaraban.ingest.schema.IngestSchema;
import org.kawaraban.ingest.schema.Leases;

/** Polls the sources and publishes their items. The whole program is wired here, and only here. */
public final class IngestProgram implements AutoCloseable {
  /** One of them holds the leases; a poll borrows the others for moments. */
  private static final int DATABASE_CONNECTIONS = 5;

  private final HikariDataSource database;
  private final Leases leases;
  private final Fetcher fetcher;
  private final ItemPublisher publisher;
  private final PollSchedule schedule;

  /**
   * Creates the topics and the database schema where they are missing; asks no source before {@link
   * #start}.
   *
   * @param onFatal told what ingest cannot go on without: its broker, its database, or a bug
   */
  public IngestProgram(IngestConfig config, Clock clock, Consumer<Throwable> onFatal) {
    this.database = database(config.databaseUrl());
    Jdbi jdbi = prepared(config, database);
    this.leases = new Leases(database);
    this.fetcher = new Fetcher(config.fetchSetup(), new LeasedTurns(jdbi, leases), clock);
    this.publisher = new ItemPublisher(config.bootstrapServers());
    PollParts parts =
        new PollParts(
            fetcher,
            new ListingReader(config.maxRows()),
            Memory.of(jdbi, config.captures()),
            leases,
            publisher);
    this.schedule = new PollSchedule(config.catalogue(), parts, clock, onFatal);
  }

  /** Asks every source when it is due: one never asked before at once. */
  public void start() {
    schedule.start();
  }

  /** The newest report of each source asked so far, in the catalogue's order. */
  public List<SourceReport> newestReports() {
    return schedule.newestReports();
  }

  /** In reverse: stop polling, then drop the connections, then flush what was polled. */
  @Override
  public void close() {
    schedule.close();
    fetcher.close();
    publisher.close();
    leases.close();
    database.close();
  }

  private static Jdbi prepared(IngestConfig config, HikariDataSource database) {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()))) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
      return IngestSchema.open(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource database(String url) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setPoolName("ingest");
    pool.setMaximumPoolSize(DATABASE_CONNECTIONS);
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }
}
