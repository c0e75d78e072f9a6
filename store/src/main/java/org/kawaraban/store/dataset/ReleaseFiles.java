package org.kawaraban.store.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kawaraban.contract.Json;

/** A release as it lies on disk, read by what its own descriptor says. */
final class ReleaseFiles {
  private final Path directory;
  private final JsonNode descriptor;

  private ReleaseFiles(Path directory, JsonNode descriptor) {
    this.directory = directory;
    this.descriptor = descriptor;
  }

  /**
   * Opens one.
   *
   * @throws IllegalArgumentException there is no readable descriptor
   */
  static ReleaseFiles open(Path directory) throws IOException {
    Path file = directory.resolve(Descriptor.FILE);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          directory + " is no release: it has no " + Descriptor.FILE);
    }
    try {
      return new ReleaseFiles(directory, Json.mapper().readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  JsonNode descriptor() {
    return descriptor;
  }

  String version() {
    return descriptor.path("version").asText();
  }

  /** The resources of a format, by their names. */
  Map<String, JsonNode> resources(String format) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    for (JsonNode resource : descriptor.path("resources")) {
      if (resource.path("format").asText().equals(format)) {
        byName.put(resource.path("name").asText(), resource);
      }
    }
    return byName;
  }

  /**
   * Where a resource's bytes lie.
   *
   * @throws IllegalArgumentException its path leads out of the release
   */
  Path file(JsonNode resource) {
    Path file = directory.resolve(resource.path("path").asText()).normalize();
    if (!file.startsWith(directory.normalize())) {
      throw new IllegalArgumentException("a resource lies outside the release: " + file);
    }
    return file;
  }

  /**
   * All rows of a CSV resource, each by its fields, absent values left out.
   *
   * @throws IllegalArgumentException the file is missing, or has other columns than its schema
   */
  List<Map<String, String>> csv(JsonNode resource) throws IOException {
    if (!Files.isRegularFile(file(resource))) {
      throw new IllegalArgumentException(
          directory + " is no whole release: it lacks " + resource.path("path").asText());
    }
    List<String> fields = fields(resource);
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file(resource), StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord line : parser) {
        if (parser.getRecordNumber() == 1) {
          if (!line.toList().equals(fields)) {
            throw new IllegalArgumentException(
                "%s has the columns %s; its schema says %s"
                    .formatted(resource.path("path").asText(), line.toList(), fields));
          }
          continue;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(fields.size(), line.size()); at++) {
          if (!line.get(at).isEmpty()) {
            row.put(fields.get(at), line.get(at));
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** All rows of a JSON resource, in the same shape. */
  List<Map<String, String>> json(JsonNode resource) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode line : Json.mapper().readTree(file(resource).toFile())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String field : fields(resource)) {
        if (line.hasNonNull(field)) {
          row.put(field, line.get(field).asText());
        }
      }
      rows.add(row);
    }
    return rows;
  }

  static List<String> fields(JsonNode resource) {
    return StreamSupport.stream(resource.path("schema").path("fields").spliterator(), false)
        .map(field -> field.path("name").asText())
        .toList();
  }

  static List<String> names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
