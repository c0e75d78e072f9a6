package org.kawaraban.ingest.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Opens the schema {@code ingest}. */
public final class IngestSchema {
  private static final String SCHEMA = "ingest";

  /** Brings the schema up to date first; several programs may do so at once. */
  public static Jdbi open(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table("flyway_history")
        .locations("classpath:org/kawaraban/ingest/migration")
        .load()
        .migrate();
    return Jdbi.create(database).registerArrayType(String.class, "text");
  }

  private IngestSchema() {}
}
