package org.kawaraban.store.dataset.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;

/** Writes the rows of one table as they come, as CSV and as a JSON array of objects. */
final class TableFile implements AutoCloseable {
  private final Table table;
  private final CSVPrinter csv;
  private final JsonGenerator json;

  TableFile(Table table, Path directory) throws IOException {
    this.table = table;
    BufferedWriter csvFile = writer(directory.resolve(table.name() + ".csv"));
    this.csv = new CSVPrinter(csvFile, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
    this.json =
        Json.mapper()
            .getFactory()
            .createGenerator(writer(directory.resolve(table.name() + ".json")));
    csv.printRecord(table.fieldNames());
    json.writeStartArray();
  }

  /**
   * Adds a row.
   *
   * @param values one for each field, in their order; null or empty where there is none
   */
  void row(@Nullable Object... values) throws IOException {
    if (values.length != table.fields().size()) {
      throw new IllegalArgumentException(
          "%d values for the %d fields of %s"
              .formatted(values.length, table.fields().size(), table.name()));
    }
    json.writeRaw('\n');
    json.writeStartObject();
    for (int at = 0; at < values.length; at++) {
      String value = text(values[at]);
      csv.print(value);
      write(table.fields().get(at), value);
    }
    csv.println();
    json.writeEndObject();
  }

  private void write(Table.Field field, String value) throws IOException {
    json.writeFieldName(field.name());
    if (value.isEmpty()) {
      json.writeNull();
    } else {
      switch (field.type()) {
        case "integer" -> json.writeNumber(Long.parseLong(value));
        case "boolean" -> json.writeBoolean(Boolean.parseBoolean(value));
        default -> json.writeString(value);
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Collection<?> list
        ? String.join(";", List.copyOf(list).stream().map(Object::toString).toList())
        : value.toString();
  }

  private static BufferedWriter writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (csv;
        json) {
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
