package org.kawaraban.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Releases that tests read. */
final class SmallRelease {
  /** Offers one of a few bytes. */
  static void write(Path releases, String version, String id, String changelog, String offered)
      throws IOException {
    Path files = Files.createDirectory(releases.resolve(version));
    Files.writeString(files.resolve("cells.csv"), "partner,topic,basis\nUS,cyber-dialogue,BOTH\n");
    Files.writeString(files.resolve("CHANGELOG.md"), "# Changelog\n\n" + changelog);
    Files.writeString(
        files.resolve("quality.json"),
        """
        {"groups": {"en": {"n": 90, "partners_micro_f1":
          {"value": 0.9551, "low": 0.931, "high": 0.97, "keyword": 0.5, "majority": null}},
          "ja": {"n": 80, "relevant_f1": {"value": null}}}}
        """);
    Path descriptor = files.resolve("datapackage.json");
    Files.writeString(
        descriptor, "{%s \"version\": \"%s\", \"resources\": []}".formatted(id, version));
    Files.setLastModifiedTime(descriptor, FileTime.from(Instant.parse(offered)));
    Files.writeString(releases.resolve(version + ".zip"), "PK of " + version);
  }

  private SmallRelease() {}
}
