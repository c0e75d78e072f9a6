package org.kawaraban.app.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;

/**
 * The directory that holds all an instance keeps, locked for as long as this object is open.
 *
 * <pre>
 *   kind              "live" or "demo": the two never share a directory
 *   kafka/ postgres/  broker and database
 *   streams/          Kafka Streams' own files
 *   captures/         the bytes of every revision
 *   releases/         the releases of the record that the pages offer
 *   log/              what the instance said
 *   run/              its lock and {@link RunningInstance}
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {
  /** The broker's segments and PostgreSQL's journal need this much before the first item. */
  private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

  /** What a directory's content is made of. */
  public enum Kind {
    LIVE,
    DEMO;

    String word() {
      return this == LIVE ? "live" : "demo";
    }
  }

  private final Path path;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the directory for this process.
   *
   * @return empty where another process holds it
   * @throws UserError it cannot be written, has no room, or holds the other kind
   */
  public static Optional<DataDirectory> take(Path given, Kind kind) {
    Path path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path.resolve("run"));
      FileChannel channel =
          FileChannel.open(
              path.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      DataDirectory directory = new DataDirectory(path, channel, lock);
      try {
        directory.checkKind(kind);
        refuseFullDisk(path, Files.getFileStore(path).getUsableSpace());
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
      return Optional.of(directory);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(
          "the data directory " + path + " is a file; give a directory with --data");
    } catch (AccessDeniedException e) {
      throw new UserError("the data directory " + path + " cannot be written to by this user");
    } catch (IOException e) {
      throw new UserError("the data directory " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  /** What Kafka Streams keeps for itself; nothing of it is needed after a stop. */
  Path streams() {
    return path.resolve("streams");
  }

  /** Where the bytes of every revision are kept. */
  public static Path captures(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve("captures");
  }

  /** Where the releases lie that the pages offer. */
  public static Path releases(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve("releases");
  }

  /** Where the instance's log goes. */
  public static Path log(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve("log/kawaraban.log");
  }

  /** The file in which the running instance says where it is found. */
  static Path instanceFile(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve("run/instance.json");
  }

  /** Whether a directory holds the demo's record. */
  public static boolean isDemo(Path dataDirectory) {
    try {
      return Files.readString(dataDirectory.resolve("kind")).strip().equals(Kind.DEMO.word());
    } catch (IOException e) {
      return false;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new UserError("the lock on " + path + " could not be released: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private void checkKind(Kind wanted) throws IOException {
    Path file = path.resolve("kind");
    String found = Files.exists(file) ? Files.readString(file).strip() : "";
    if (found.isEmpty()) {
      Files.writeString(file, wanted.word() + "\n");
    } else if (!found.equals(wanted.word())) {
      throw new UserError(
          "%s holds a %s record; a %s one needs a directory of its own (--data)"
              .formatted(path, found, wanted.word()));
    }
  }

  static void refuseFullDisk(Path path, long free) {
    if (free < LEAST_FREE_BYTES) {
      throw new UserError(
          "the disk of %s has %d MB left; at least %d MB are needed"
              .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }
}
