package org.kawaraban.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one PostgreSQL, made whole or not at all.
 *
 * <p>Making a database takes a second, and a kill in that second leaves files that no server starts
 * on, with {@code initdb} still writing to them. So each attempt has a directory of its own below
 * the given one, and the file {@code current} names the first that a server has run on.
 */
final class PostgresFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresFiles.class);
  private static final Duration STOP = Duration.ofSeconds(20);

  /** Major version of the binaries that come along; servers of others do not start on its data. */
  static final String MAJOR = "17";

  private final Path directory;
  private final Path current;

  PostgresFiles(Path directory) {
    this.directory = directory;
    this.current = directory.resolve("current");
  }

  /**
   * Stops what a killed JVM left running, and names where a server is to run now.
   *
   * @throws IllegalStateException with a sentence for the user where another major version wrote it
   */
  Path prepare() throws IOException {
    Files.createDirectories(directory);
    Optional<Path> chosen = chosen();
    if (chosen.isPresent()) {
      refuseAnotherMajor(chosen.get());
    }
    try (Stream<Path> attempts = Files.list(directory)) {
      for (Path attempt : attempts.filter(Files::isDirectory).toList()) {
        stopLeftOver(attempt.resolve("postmaster.pid"));
        if (!chosen.equals(Optional.of(attempt))) {
          deleteAsFarAsPossible(attempt);
        }
      }
    }
    return chosen.orElseGet(() -> directory.resolve("data-" + UUID.randomUUID()));
  }

  /** A server runs on it: from now on it is the one. */
  void choose(Path attempt) throws IOException {
    if (chosen().isEmpty()) {
      Path draft = directory.resolve("current.new");
      Files.writeString(draft, attempt.getFileName() + "\n");
      Files.move(draft, current, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void refuseAnotherMajor(Path data) throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR)) {
      throw new IllegalStateException(
          "%s holds a database of PostgreSQL %s and this build runs %s: make a backup with the build that wrote it (kawaraban backup FILE) and restore it with this one into a new directory (kawaraban restore FILE --data DIR)"
              .formatted(directory, found, MAJOR));
    }
  }

  private Optional<Path> chosen() throws IOException {
    try {
      return Optional.of(directory.resolve(Files.readString(current).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** No second server may open the same data. The first line of its file is its process id. */
  private static void stopLeftOver(Path pidFile) throws IOException {
    Optional<ProcessHandle> leftOver = leftOver(pidFile);
    if (leftOver.isPresent()) {
      ProcessHandle process = leftOver.get();
      LOG.info("stopping a PostgreSQL left over by a killed instance pid={}", process.pid());
      process.destroy();
      await(process);
    }
  }

  private static Optional<ProcessHandle> leftOver(Path pidFile) throws IOException {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          // The id may have gone to another program since.
          .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void await(ProcessHandle process) {
    try {
      var unused = process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the PostgreSQL of a killed instance (process %d) does not stop".formatted(process.pid()),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL stopped", e);
    }
  }

  /**
   * An {@code initdb} may still be writing here; what it adds later is deleted at a later start.
   */
  private static void deleteAsFarAsPossible(Path attempt) {
    try (Stream<Path> paths = Files.walk(attempt)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.info("an unfinished database is left for a later start path={}", attempt);
    }
  }
}
