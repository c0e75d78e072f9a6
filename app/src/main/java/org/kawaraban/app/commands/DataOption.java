package org.kawaraban.app.commands;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}, of every command that needs the record. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of the instance (default: ${DEFAULT-VALUE}).",
      defaultValue = "./data")
  Path directory = Path.of("data");
}
