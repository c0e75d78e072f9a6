package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.store.citation.CitedDataset;

/**
 * A release that is offered.
 *
 * @param asOf day of the newest capture in it, or null where nothing was captured
 * @param doi without its resolver, or empty as long as none is registered
 * @param offered when it was built
 * @param directory that holds its files
 * @param zip all files as one
 * @param files by their names
 * @param quality how far its labels agree with a reader's; {@code null} of JSON where it does not
 *     say
 */
public record KeptRelease(
    String version,
    @Nullable LocalDate asOf,
    Optional<String> doi,
    Instant offered,
    Path directory,
    FileOf zip,
    List<FileOf> files,
    JsonNode quality) {
  static final String ZIP = ".zip";
  private static final String RESOLVER = "https://doi.org/";

  /**
   * One file of a release.
   *
   * @param name under which it is handed out
   * @param sha256 64 hexadecimal digits
   */
  public record FileOf(String name, Path path, long bytes, String sha256) {
    static FileOf of(String name, Path path) {
      try {
        FileDigest digest = FileDigest.of(path);
        return new FileOf(name, path, digest.bytes(), digest.sha256());
      } catch (IOException e) {
        throw new UncheckedIOException("a file of a release cannot be read: " + path, e);
      }
    }
  }

  static KeptRelease read(Path releases, String version) {
    Path directory = releases.resolve(version);
    try {
      ReleaseFiles release = ReleaseFiles.open(directory);
      Path quality = directory.resolve("quality.json");
      List<FileOf> files =
          sorted(directory).stream()
              .map(file -> FileOf.of(file.getFileName().toString(), file))
              .toList();
      String id = release.descriptor().path("id").asText();
      return new KeptRelease(
          version,
          Edition.asOf(version),
          id.startsWith(RESOLVER) ? Optional.of(id.substring(RESOLVER.length())) : Optional.empty(),
          Files.getLastModifiedTime(directory.resolve(Descriptor.FILE)).toInstant(),
          directory,
          FileOf.of(Edition.NAME + "-" + version + ZIP, releases.resolve(version + ZIP)),
          files,
          Files.exists(quality)
              ? Json.mapper().readTree(quality.toFile())
              : Json.mapper().nullNode());
    } catch (IOException e) {
      throw new UncheckedIOException("the release in " + directory + " cannot be read", e);
    }
  }

  static List<Path> sorted(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A file of it, or the ZIP. */
  public Optional<FileOf> file(String name) {
    return Stream.concat(Stream.of(zip), files.stream())
        .filter(file -> file.name().equals(name))
        .findFirst();
  }

  /**
   * What its changelog says of rows, in the order of the tables.
   *
   * @param most entries at most
   */
  public List<ReleaseDifference.Noted> changelog(int most) {
    try (Stream<String> lines = Files.lines(directory.resolve("CHANGELOG.md"))) {
      return ReleaseDifference.noted(lines.iterator(), most);
    } catch (IOException e) {
      throw new UncheckedIOException("the changelog of " + directory + " cannot be read", e);
    }
  }

  /**
   * It as others cite it.
   *
   * @param address where it can be read about
   */
  public CitedDataset cited(URI address) {
    return new CitedDataset(
        Edition.NAME + "-" + version.replaceAll("[^0-9a-z]", "-"),
        Edition.TITLE,
        Edition.TITLE_JA,
        Edition.AUTHORS,
        version,
        asOf,
        doi,
        address,
        Edition.LICENCE_TITLE);
  }
}
