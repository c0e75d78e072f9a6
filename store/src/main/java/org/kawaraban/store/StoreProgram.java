package org.kawaraban.store;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.HandoverWatch;
import org.kawaraban.store.intake.Intake;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Progress;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.search.Indexer;

/**
 * Writes the record: tagged items and source reports from Kafka into PostgreSQL.
 *
 * <p>Of several instances on one database one is active; the others wait for it to end.
 */
public final class StoreProgram implements AutoCloseable {
  private final StoreConfig config;
  private final Database database;
  private final HandoverWatch intake;
  private final Indexer indexer;
  private volatile boolean migrated;

  /**
   * Connects to the database.
   *
   * @param onFatal told once if the intake ends because of a bug or a lost database
   * @throws IllegalStateException where the database cannot be reached
   */
  public StoreProgram(StoreConfig config, Clock clock, Consumer<Throwable> onFatal) {
    this.config = config;
    this.database = Database.open(config.databaseUrl(), config.connections());
    this.intake =
        new HandoverWatch(
            config.bootstrapServers(),
            Vocabulary.bundled().taxonomyVersion(),
            (taxonomy, onEnd) ->
                new Intake(
                    new Intake.Config(
                        config.bootstrapServers(),
                        taxonomy,
                        config.batchMessages(),
                        config.newsAge()),
                    database.jdbi(),
                    clock,
                    onEnd),
            onFatal);
    this.indexer = new Indexer(database.jdbi(), intake::hasCaughtUp, onFatal);
  }

  /**
   * Brings schema and topics up to date and starts reading.
   *
   * @throws IllegalStateException where Kafka has no place for our topics
   */
  public void start() {
    database.migrate();
    Map<String, Object> cluster =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    try (Admin admin = Admin.create(cluster)) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
    }
    migrated = true;
    intake.start();
    indexer.start();
  }

  /** Whether the record can be read and this instance is active or waits to be. */
  public boolean isReady() {
    return migrated && intake.isAlive();
  }

  /** Whether it is this instance that writes. */
  public boolean isActive() {
    return intake.isActive();
  }

  /** The pool, for readers in the same process. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  public RecordReader reader() {
    return new JdbiRecordReader(dataSource());
  }

  public Progress progress() {
    return new Progress(dataSource());
  }

  /** Ends after the transaction under way. */
  @Override
  public void close() {
    intake.close();
    indexer.close();
    database.close();
  }
}
