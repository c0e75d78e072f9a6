package org.kawaraban.ingest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.fetch.LeasedTurns;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.poll.Memory;
import org.kawaraban.ingest.poll.PollParts;
import org.kawaraban.ingest.publish.ItemPublisher;
import org.kawaraban.ingest.schema.IngestSchema;
import org.kawaraban.ingest.schema.Leases;

/** What the program and the one-off tasks are made of: opened in order, closed in reverse. */
final class IngestParts implements AutoCloseable {
  /** One of them holds the leases; a poll borrows the others for moments. */
  private static final int DATABASE_CONNECTIONS = 5;

  /** The last opened first. */
  private final Deque<Runnable> closing = new ArrayDeque<>();

  private final PollParts parts;

  /** Creates the topics and the database schema where they are missing. */
  IngestParts(IngestConfig config, Clock clock) {
    try {
      HikariDataSource database = database(config.databaseUrl());
      closing.push(database::close);
      Jdbi jdbi = prepared(config, database);
      Leases leases = new Leases(database);
      closing.push(leases::close);
      ItemPublisher publisher = new ItemPublisher(config.bootstrapServers());
      closing.push(publisher::close);
      Fetcher fetcher = new Fetcher(config.fetchSetup(), new LeasedTurns(jdbi, leases), clock);
      closing.push(fetcher::close);
      this.parts =
          new PollParts(
              fetcher,
              new ListingReader(config.maxRows()),
              Memory.of(jdbi, config.captures()),
              leases,
              publisher);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  PollParts forPolling() {
    return parts;
  }

  /** Drops the connections to sources, then flushes what was taken from them. */
  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }

  private static Jdbi prepared(IngestConfig config, HikariDataSource database) {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()))) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
      return IngestSchema.open(database);
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
