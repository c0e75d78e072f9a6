package org.kawaraban.app.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.store.backup.InstanceParts;
import org.kawaraban.store.backup.ProgramSchema;

/** The parts of an instance that a backup takes. */
final class Parts {
  /** Schema and migrations as each program names them. */
  static final List<ProgramSchema> SCHEMAS =
      List.of(
          ProgramSchema.STORE,
          new ProgramSchema("ingest", "flyway_history", "classpath:org/kawaraban/ingest/migration"),
          new ProgramSchema("alert", "schema_history", "classpath:org/kawaraban/alert/migration"),
          new ProgramSchema("web", "schema_history", "classpath:org/kawaraban/web/migration"));

  /** Files lie in the data directory; of a cluster's shared volume only its owner knows. */
  static InstanceParts of(InstanceAccess instance, Path dataDirectory) {
    Optional<Path> files =
        InstanceAccess.isAddressed(System.getenv()) ? Optional.empty() : Optional.of(dataDirectory);
    return new InstanceParts(SCHEMAS, instance.backbone().bootstrapServers(), files);
  }

  private Parts() {}
}
