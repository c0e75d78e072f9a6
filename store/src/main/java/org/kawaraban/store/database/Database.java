package org.kawaraban.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A small pool of connections to the database, and the schema in it. */
public final class Database implements AutoCloseable {
  private static final String SCHEMA = "store";
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects.
   *
   * @param url JDBC URL with user and password
   * @throws IllegalStateException with a sentence for the user where no connection is to be had
   */
  public static Database open(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    // Several rows in one message to the server: a third of the time of row by row.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    try {
      return new Database(new HikariDataSource(config));
    } catch (HikariPool.PoolInitializationException e) {
      throw new IllegalStateException(
          "the database cannot be reached (KAWARABAN_DATABASE_URL): " + rootMessage(e), e);
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** Brings the schema to this build's version; several programs may do so at once. */
  public void migrate() {
    schema().migrate();
  }

  /** Whether the schema is of this build's version; only where {@link #hasSchema}. */
  public boolean isCurrent() {
    return schema().info().pending().length == 0;
  }

  private Flyway schema() {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table("schema_history")
        .locations("classpath:org/kawaraban/store/migration")
        .load();
  }

  /** Whether a store program has made the schema. */
  public boolean hasSchema() {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select to_regclass('store.intake_offset') is not null")
                    .mapTo(Boolean.class)
                    .one());
  }

  public DataSource dataSource() {
    return pool;
  }

  public Jdbi jdbi() {
    return jdbi(pool);
  }

  /** JDBI as this module's queries expect it. */
  public static Jdbi jdbi(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .registerArrayType(String.class, "text")
        .registerArrayType(Integer.class, "integer")
        .registerArrayType(Long.class, "bigint")
        .registerArrayType(Boolean.class, "boolean");
  }

  @Override
  public void close() {
    pool.close();
  }
}
