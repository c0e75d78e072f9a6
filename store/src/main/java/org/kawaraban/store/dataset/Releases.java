package org.kawaraban.store.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * The releases an instance offers, in one directory: of each a directory named by its version, and
 * beside it the same files as one ZIP. What was offered once is never changed.
 */
public final class Releases {
  /** What lies here under another name is none of ours, or not finished. */
  private static final String VERSION = "\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}";

  /** Names of files that are ours, as a pattern: those of each release, and each as a ZIP. */
  public static final String FILES = VERSION + "(\\.zip|/[\\w.-]+)";

  private static final String UNFINISHED = ".new-";

  /** "kawarele" in ASCII: one release is offered at a time. */
  private static final long OFFERING = 0x6b61776172656c65L;

  private final Path directory;
  private final Map<String, KeptRelease> read = new ConcurrentHashMap<>();

  /**
   * @param directory of which nothing but the name need exist
   */
  public Releases(Path directory) {
    this.directory = directory;
  }

  /** All of them, the last one offered first. */
  public List<KeptRelease> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches(VERSION))
          .map(this::kept)
          .sorted(
              Comparator.comparing(KeptRelease::offered)
                  .thenComparing(KeptRelease::version)
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the releases in " + directory + " cannot be listed", e);
    }
  }

  /** One of them by its version. */
  public Optional<KeptRelease> of(String version) {
    return version.matches(VERSION) && Files.isDirectory(directory.resolve(version))
        ? Optional.of(kept(version))
        : Optional.empty();
  }

  /**
   * Builds a release and offers it, with what is different from the last one in its changelog
   * unless the request names another. A record of which there is a release already gives that one.
   *
   * @param handle in a transaction of isolation REPEATABLE READ
   * @throws IllegalArgumentException the previous one that the request names is no release, or the
   *     record is offered already without the DOI of the request
   * @throws IOException the files cannot be written
   */
  public KeptRelease offer(Handle handle, Release.Request request) throws IOException {
    Files.createDirectories(directory);
    handle.execute("select pg_advisory_xact_lock(?)", OFFERING);
    sweep();
    Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
    Path files = unfinished.resolve("files");
    Path zip = unfinished.resolve("zip");
    try {
      Optional<Path> last = all().stream().findFirst().map(KeptRelease::directory);
      String version = Release.build(handle, files, request.after(last));
      Optional<KeptRelease> offered = of(version);
      if (offered.isPresent()) {
        checkDoi(offered.get(), request.doi());
        return offered.get();
      }
      zip(files, zip);
      // There is one already where somebody was killed between the two moves.
      Files.move(zip, directory.resolve(version + KeptRelease.ZIP), REPLACE_EXISTING);
      // Last: whoever sees the directory finds the ZIP.
      Files.move(files, directory.resolve(version));
      return kept(version);
    } finally {
      delete(unfinished);
    }
  }

  /** Its bytes are cited by their digests: a DOI cannot be written into them any more. */
  private static void checkDoi(KeptRelease offered, Optional<String> doi) {
    if (doi.isPresent() && !doi.equals(offered.doi())) {
      throw new IllegalArgumentException(
          ("release %s is offered already %s, and what is offered never changes; `kawaraban dataset"
                  + " build DIR --doi %s` writes the same record with this DOI into a directory,"
                  + " and once the record has changed, a DOI can be given as a release is offered")
              .formatted(
                  offered.version(),
                  offered.doi().map(it -> "with the DOI " + it).orElse("without a DOI"),
                  doi.get()));
    }
  }

  /** Takes away what builds left behind that were killed. */
  private void sweep() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
      for (Path unfinished : left) {
        delete(unfinished);
      }
    }
  }

  /** Read once, because nobody changes it; its digests are of all its bytes. */
  private KeptRelease kept(String version) {
    return read.computeIfAbsent(version, unread -> KeptRelease.read(directory, unread));
  }

  /** Entries carry the earliest day a ZIP can say, so that no clock is in the bytes. */
  private static void zip(Path files, Path zip) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
      for (Path file : KeptRelease.sorted(files)) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(LocalDate.EPOCH.withYear(1980).atStartOfDay());
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
