package org.kawaraban.store.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows on their way into one table by COPY, which takes them several times as fast as inserts do.
 * None of them may be there already.
 *
 * <p>They are gathered in COPY's text format (PostgreSQL's manual, "COPY", File Formats).
 */
final class CopyRows {
  private static final byte[] NULL = {'\\', 'N'};

  private final String table;
  private final List<String> columns;
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

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
      if (column > 0) {
        rows.write('\t');
      }
      Object value = values[column];
      if (value == null) {
        rows.writeBytes(NULL);
      } else if (value instanceof List<?> list) {
        escape(array(list));
      } else {
        escape(value.toString());
      }
    }
    rows.write('\n');
  }

  /** Sends what was added. */
  void write(Handle handle) {
    if (rows.size() == 0) {
      return;
    }
    String copy = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    try {
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, ByteStreamWriter.of(ByteBuffer.wrap(rows.toByteArray())));
    } catch (SQLException e) {
      throw new IllegalStateException("rows of " + table + " were refused", e);
    } catch (IOException e) {
      throw new UncheckedIOException("rows of " + table + " cannot be sent", e);
    }
    rows.reset();
  }

  private static String array(List<?> elements) {
    StringBuilder array = new StringBuilder("{");
    for (Object element : elements) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      array.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return array.append('}').toString();
  }

  /** In UTF-8 no byte of a longer character looks like one of those that are escaped. */
  private void escape(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int copied = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte found = bytes[at];
      if (found == '\\' || (found >= 0 && found < ' ')) {
        rows.write(bytes, copied, at - copied);
        rows.write('\\');
        rows.write(letter(found));
        copied = at + 1;
      }
    }
    rows.write(bytes, copied, bytes.length - copied);
  }

  /** A backslash before any other character stands for that character. */
  private static int letter(byte escaped) {
    return switch (escaped) {
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      default -> escaped;
    };
  }
}
