package org.kawaraban.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Json;

/**
 * Where the instance on a data directory is found; {@code run/instance.json}, readable by its owner
 * alone because the database address carries its password.
 *
 * @param web where readers find its pages
 */
public record RunningInstance(
    long pid, String kafkaBootstrapServers, String databaseUrl, String web) {

  /** What the instance on a directory wrote, if one did. It may be gone since: ask the lock. */
  public static Optional<RunningInstance> read(Path dataDirectory) {
    Path file = DataDirectory.instanceFile(dataDirectory);
    try {
      return Optional.of(Json.mapper().readValue(Files.readAllBytes(file), RunningInstance.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Written whole or not at all: a reader never sees half of it. */
  public void write(Path dataDirectory) {
    Path file = DataDirectory.instanceFile(dataDirectory);
    Path draft = file.resolveSibling("instance.json.new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(draft, Json.mapper().writeValueAsBytes(this), StandardOpenOption.WRITE);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The instance stops. */
  public static void forget(Path dataDirectory) {
    try {
      Files.deleteIfExists(DataDirectory.instanceFile(dataDirectory));
    } catch (IOException e) {
      throw new UserError("run/instance.json cannot be removed: " + e.getMessage(), e);
    }
  }
}
