package org.kawaraban.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;

/**
 * Which URL each file of a directory was saved from: {@code urls.csv} beside the files, a line
 * {@code file,url} each. PDFs cannot say it themselves, and old pages do not.
 */
final class UrlMap {
  static final String NAME = "urls.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .get();

  private final SourceCatalogue catalogue;
  private final Map<Path, Map<String, String>> read = new HashMap<>();

  UrlMap(SourceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The canonical URL the nearest map names for a file; empty where none does. */
  Optional<URI> of(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
      String name = above.relativize(absolute).toString().replace('\\', '/');
      String url = in(above).get(name);
      if (url != null) {
        return CanonicalUrl.parse(url, catalogue);
      }
    }
    return Optional.empty();
  }

  private Map<String, String> in(Path directory) throws IOException {
    Map<String, String> known = read.get(directory);
    if (known != null) {
      return known;
    }
    Map<String, String> urls = new HashMap<>();
    Path file = directory.resolve(NAME);
    if (Files.isRegularFile(file)) {
      try (CSVParser lines = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
        for (CSVRecord line : lines) {
          if (line.size() >= 2) {
            urls.put(line.get(0).replaceFirst("^\\uFEFF?(?:\\./)?", ""), line.get(1));
          }
        }
      } catch (UncheckedIOException e) {
        throw new IOException(file + " is no table of file,url: " + e.getMessage(), e);
      }
    }
    read.put(directory, urls);
    return urls;
  }
}
