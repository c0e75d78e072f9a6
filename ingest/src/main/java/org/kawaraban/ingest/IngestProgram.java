package org.kawaraban.ingest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.poll.PollSchedule;
import org.kawaraban.ingest.poll.SeenRepository;
import org.kawaraban.ingest.publish.ItemPublisher;

/** Polls the sources and publishes their items. The whole program is wired here, and only here. */
public final class IngestProgram implements AutoCloseable {
  private static final int DATABASE_CONNECTIONS = 3;

  private final HikariDataSource database;
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
    SeenRepository seen = prepared(config, database);
    this.fetcher = new Fetcher(config.limits(), config.userAgent(), config.hosts(), clock);
    this.publisher = new ItemPublisher(config.bootstrapServers());
    ListingReader reader = new ListingReader(config.maxRows());
    PollSchedule.Parts parts = new PollSchedule.Parts(fetcher, reader, seen, publisher);
    this.schedule = new PollSchedule(config.catalogue(), parts, clock, onFatal);
  }

  /** Asks every source at once, and from then on at its interval. */
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
    database.close();
  }

  private static SeenRepository prepared(IngestConfig config, HikariDataSource database) {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()))) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
      return new SeenRepository(database);
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
