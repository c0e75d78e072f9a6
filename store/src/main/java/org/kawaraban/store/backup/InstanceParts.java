package org.kawaraban.store.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of an instance are that a backup takes and a restore fills.
 *
 * @param schemas of the programs, all in one database
 * @param bootstrapServers of the cluster with its topics
 * @param directory of the instance, with the pages as they were fetched and the releases, or empty
 *     where it is out of reach
 */
public record InstanceParts(
    List<ProgramSchema> schemas, String bootstrapServers, Optional<Path> directory) {
  public InstanceParts {
    schemas = List.copyOf(schemas);
  }
}
