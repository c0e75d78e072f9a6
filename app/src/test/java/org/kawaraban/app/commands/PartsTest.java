package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup takes everything. */
class PartsTest {
  private static final String MIGRATION = "/?(org/kawaraban/.*)/V\\d+__\\w+\\.sql";

  @Test
  void everySchemaThatAProgramMigratesIsInABackup() throws IOException {
    assertThat(migrations())
        .hasSizeGreaterThan(1)
        .containsExactlyInAnyOrderElementsOf(
            Parts.SCHEMAS.stream()
                .map(schema -> schema.migrations().replace("classpath:", ""))
                .toList());
  }

  /** Every directory of migrations that our programs bring along. */
  private static Set<String> migrations() throws IOException {
    Set<String> found = new TreeSet<>();
    String classPath = System.getProperty("java.class.path");
    for (String entry : Pattern.compile(File.pathSeparator).splitAsStream(classPath).toList()) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        addTo(found, path);
      } else if (Files.exists(path)) {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          addTo(found, jar.getPath("/"));
        }
      }
    }
    return found;
  }

  private static void addTo(Set<String> found, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.matches(MIGRATION))
          .forEach(file -> found.add(file.replaceAll(MIGRATION, "$1")));
    }
  }
}
