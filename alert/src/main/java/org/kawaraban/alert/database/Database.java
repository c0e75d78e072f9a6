package org.kawaraban.alert.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** A small pool of connections to the database, and the schema in it. */
public final class Database implements AutoCloseable {
  private static final String SCHEMA = "alert";
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects and brings the schema to this build's version; several programs may do so at once.
   *
   * @param url JDBC URL with user and password
   * @throws IllegalStateException with a sentence for the user where no connection is to be had
   */
  public static Database open(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(SCHEMA);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    try {
      Database database = new Database(new HikariDataSource(config));
      migrate(database.pool);
      return database;
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

  /** Brings the schema to this build's version. */
  public static void migrate(DataSource connections) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(connections)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table("schema_history")
        .locations("classpath:org/kawaraban/alert/migration")
        .load()
        .migrate();
  }

  /** JDBI as this module's queries expect it. */
  public Jdbi jdbi() {
    return jdbi(pool);
  }

  /** The same on connections of others. */
  public static Jdbi jdbi(DataSource connections) {
    return Jdbi.create(connections)
        // What a statement was given may be as good as a password: it stays out of logs.
        .configure(StatementExceptions.class, all -> all.setMessageRendering(MessageRendering.NONE))
        .registerArrayType(String.class, "text")
        .registerArrayType(Long.class, "bigint");
  }

  @Override
  public void close() {
    pool.close();
  }
}
