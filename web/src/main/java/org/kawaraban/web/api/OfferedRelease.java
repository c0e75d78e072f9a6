package org.kawaraban.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.dataset.KeptRelease;

/**
 * A release as the API tells of it.
 *
 * @param asOf day of the newest capture in it, absent where nothing was captured
 * @param doi without its resolver, absent as long as none is registered
 * @param offered when it was built
 * @param page where people read about it
 * @param zip all files as one
 */
public record OfferedRelease(
    String version,
    @Nullable LocalDate asOf,
    @Nullable String doi,
    Instant offered,
    String page,
    File zip,
    List<File> files) {
  public OfferedRelease {
    files = List.copyOf(files);
  }

  /**
   * One file of it, whose bytes never change.
   *
   * @param path where it can be had
   * @param sha256 64 hexadecimal digits
   */
  public record File(String name, String path, long bytes, String sha256) {
    private static File of(KeptRelease release, KeptRelease.FileOf file) {
      return new File(
          file.name(),
          ReleasesApi.PATH + "/" + release.version() + "/" + file.name(),
          file.bytes(),
          file.sha256());
    }
  }

  static OfferedRelease of(KeptRelease release) {
    return new OfferedRelease(
        release.version(),
        release.asOf(),
        release.doi().orElse(null),
        release.offered(),
        "/dataset/" + release.version(),
        File.of(release, release.zip()),
        release.files().stream().map(file -> File.of(release, file)).toList());
  }
}
