package org.kawaraban.store.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table by COPY, which takes them several times as fast as inserts do.
 * None of them may be there already.
 *
 * <p>They are gathered in COPY's text format (PostgreSQL's manual, "COPY", File Formats).
 */
final class CopyRows {
  private final String table;
  private final List<String> columns;
  private final StringBuilder rows = new StringBuilder();

  CopyRows(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param values one for each column, in their order: lists become arrays of text, anything else
   *     what {@code toString} says
   */
  void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%d values for the columns %s of %s".formatted(values.length, columns, table));
    }
    for (int column = 0; column < values.length; column++) {
      rows.append(column == 0 ? "" : "\t");
      Object value = values[column];
      if (value == null) {
        rows.append("\\N");
      } else if (value instanceof List<?> list) {
        escape(array(list));
      } else {
        escape(value.toString());
      }
    }
    rows.append('\n');
  }

  /** Sends what was added. */
  void write(Handle handle) {
    if (rows.isEmpty()) {
      return;
    }
    String copy = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    try {
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw new IllegalStateException("rows of " + table + " were refused", e);
    } catch (IOException e) {
      throw new UncheckedIOException("rows of " + table + " cannot be sent", e);
    }
    rows.setLength(0);
  }

  private static String array(List<?> elements) {
    StringBuilder array = new StringBuilder("{");
    for (Object element : elements) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      array.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return array.append('}').toString();
  }

  private void escape(String value) {
    for (int at = 0; at < value.length(); at++) {
      char unit = value.charAt(at);
      switch (unit) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(unit);
      }
    }
  }
}
