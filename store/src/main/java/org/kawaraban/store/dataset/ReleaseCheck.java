package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.tables.Table;

/**
 * Checks a release from its files alone: the descriptor against the specification of Data Packages,
 * the bytes against their digests, every value against its field, the keys between the tables, and
 * that CSV and JSON say the same.
 */
public final class ReleaseCheck {
  /** Where the schema of descriptors is published. */
  public static final String PROFILE = Descriptor.PROFILE;

  /** What the specification asks, in our words: a release is checked without a network. */
  private static final String SPECIFICATION = "descriptor-v2.schema.json";

  /** Enough to see what is wrong; a broken table repeats itself. */
  private static final int MOST_PROBLEMS = 100;

  private final ReleaseFiles release;
  private final List<String> problems = new ArrayList<>();

  private ReleaseCheck(ReleaseFiles release) {
    this.release = release;
  }

  /**
   * What is wrong with a release, one sentence each, at most 100; empty where all is well.
   *
   * @param profile the JSON Schema its authors publish, to be met too
   * @throws IllegalArgumentException there is no release to check
   */
  public static List<String> problems(Path directory, Optional<JsonNode> profile)
      throws IOException {
    ReleaseCheck check = new ReleaseCheck(ReleaseFiles.open(directory));
    check.against(specification());
    profile.ifPresent(check::against);
    Map<String, JsonNode> tables = check.release.resources("csv");
    if (tables.isEmpty()) {
      check.problem("the descriptor names no CSV table");
    }
    check.tables(tables);
    return List.copyOf(check.problems);
  }

  private void problem(String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(sentence);
    }
  }

  private static JsonNode specification() throws IOException {
    try (InputStream in = ReleaseCheck.class.getResourceAsStream(SPECIFICATION)) {
      return Json.mapper().readTree(in);
    }
  }

  private void against(JsonNode schema) {
    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(schema)
        .validate(release.descriptor())
        .forEach(message -> problem(Descriptor.FILE + ": " + message.getMessage()));
  }

  private void tables(Map<String, JsonNode> tables) throws IOException {
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      JsonNode resource = table.getValue();
      if (!hasItsBytes(resource)) {
        continue;
      }
      List<Map<String, String>> ofTable = release.csv(resource);
      rows.put(table.getKey(), ofTable);
      values(resource, ofTable);
      JsonNode twin = release.resources("json").get(table.getKey() + "-json");
      if (twin != null && hasItsBytes(twin) && !release.json(twin).equals(ofTable)) {
        problem(path(twin) + " does not say what " + path(resource) + " says");
      }
    }
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      foreignKeys(table.getValue(), rows.getOrDefault(table.getKey(), List.of()), rows);
    }
  }

  private boolean hasItsBytes(JsonNode resource) throws IOException {
    Path file = release.file(resource);
    if (!Files.isRegularFile(file)) {
      problem(path(resource) + " is missing");
      return false;
    }
    FileDigest found = FileDigest.of(file);
    if (!resource.path("hash").asText().equals("sha256:" + found.sha256())
        || resource.path("bytes").asLong() != found.bytes()) {
      problem(path(resource) + " has other bytes than the descriptor says");
      return false;
    }
    return true;
  }

  private void values(JsonNode resource, List<Map<String, String>> rows) {
    List<String> primaryKey = ReleaseFiles.names(resource.path("schema").path("primaryKey"));
    Set<String> keys = new HashSet<>();
    for (int line = 0; line < rows.size(); line++) {
      Map<String, String> row = rows.get(line);
      String where = "%s, row %d".formatted(path(resource), line + 1);
      for (JsonNode field : resource.path("schema").path("fields")) {
        value(where, field, row.get(field.path("name").asText()));
      }
      if (!keys.add(Table.keyOf(row, primaryKey))) {
        problem(where + " has the key of an earlier row");
      }
    }
  }

  private void value(String where, JsonNode field, @Nullable String value) {
    JsonNode constraints = field.path("constraints");
    String name = where + ", " + field.path("name").asText();
    if (value == null) {
      if (constraints.path("required").asBoolean()) {
        problem(name + " is empty; it is required");
      }
      return;
    }
    if (!isOf(field.path("type").asText(), value)) {
      problem("%s is \"%s\"; allowed: %s".formatted(name, value, field.path("type").asText()));
    }
    String pattern = constraints.path("pattern").asText("");
    if (!pattern.isEmpty() && !Pattern.matches(pattern, value)) {
      problem("%s is \"%s\"; allowed: %s".formatted(name, value, pattern));
    }
    List<String> allowed = ReleaseFiles.names(constraints.path("enum"));
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      problem("%s is \"%s\"; allowed: %s".formatted(name, value, allowed));
    }
  }

  private static boolean isOf(String type, String value) {
    try {
      return switch (type) {
        case "integer" -> Long.toString(Long.parseLong(value)).equals(value);
        case "boolean" -> value.equals("true") || value.equals("false");
        case "date" -> LocalDate.parse(value) != null;
        case "datetime" -> Instant.parse(value) != null;
        default -> true;
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return false;
    }
  }

  private void foreignKeys(
      JsonNode resource,
      List<Map<String, String>> rows,
      Map<String, List<Map<String, String>>> tables) {
    for (JsonNode foreign : resource.path("schema").path("foreignKeys")) {
      List<String> fields = ReleaseFiles.names(foreign.path("fields"));
      String other = foreign.path("reference").path("resource").asText();
      if (release.resources("csv").containsKey(other) && !tables.containsKey(other)) {
        continue; // It could not be read, and what is wrong with it is told.
      }
      List<String> referenced = ReleaseFiles.names(foreign.path("reference").path("fields"));
      Set<String> keys = new HashSet<>();
      tables.getOrDefault(other, List.of()).forEach(row -> keys.add(Table.keyOf(row, referenced)));
      for (int line = 0; line < rows.size(); line++) {
        Map<String, String> row = rows.get(line);
        if (fields.stream().anyMatch(row::containsKey)
            && !keys.contains(Table.keyOf(row, fields))) {
          problem(
              "%s, row %d: %s is \"%s\", which %s does not have"
                  .formatted(
                      path(resource),
                      line + 1,
                      String.join(", ", fields),
                      Table.keyOf(row, fields).replace('\u001f', ','),
                      other));
        }
      }
    }
  }

  private static String path(JsonNode resource) {
    return resource.path("path").asText();
  }
}
