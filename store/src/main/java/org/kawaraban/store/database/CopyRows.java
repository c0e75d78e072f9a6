package org.kawaraban.store.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows on their way into one table by COPY, which takes them several times as fast as inserts do.
 * None of them may be there already.
 *
 * <p>They are gathered in COPY's binary format (PostgreSQL's manual, "COPY", File Formats), in
 * which nothing has to be escaped here and parsed there. Every value has to be of its column's
 * type.
 */
public final class CopyRows {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};

  /** Neither flags nor anything else after the signature. */
  private static final byte[] HEADER = new byte[8];

  private static final short END = -1;
  private static final int NULL = -1;

  /** Oid of the type {@code text}, of which our arrays are. */
  private static final int TEXT = 25;

  private static final byte JSONB_VERSION = 1;

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

  private final String table;
  private final List<String> columns;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream rows = new DataOutputStream(bytes);

  public CopyRows(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param values one for each column, in their order: {@link Jsonb}, Boolean, Integer, Double,
   *     LocalDate, Instant (cut to microseconds), List for an array of text, null; of anything else
   *     what {@code toString} says, for text
   */
  public void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%d values for the columns %s of %s".formatted(values.length, columns, table));
    }
    try {
      if (bytes.size() == 0) {
        rows.write(SIGNATURE);
        rows.write(HEADER);
      }
      rows.writeShort(values.length);
      for (Object value : values) {
        add(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
  }

  /** A value of type jsonb. */
  public static final class Jsonb {
    private final byte[] utf8;

    /**
     * @param utf8 JSON, not changed any more
     */
    public Jsonb(byte[] utf8) {
      this.utf8 = utf8;
    }
  }

  /** Its length, then itself. */
  private void add(@Nullable Object value) throws IOException {
    if (value == null) {
      rows.writeInt(NULL);
    } else if (value instanceof Jsonb json) {
      rows.writeInt(1 + json.utf8.length);
      rows.writeByte(JSONB_VERSION);
      rows.write(json.utf8);
    } else if (value instanceof Boolean flag) {
      rows.writeInt(Byte.BYTES);
      rows.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      rows.writeInt(Integer.BYTES);
      rows.writeInt(number);
    } else if (value instanceof Double number) {
      rows.writeInt(Double.BYTES);
      rows.writeDouble(number);
    } else if (value instanceof LocalDate day) {
      rows.writeInt(Integer.BYTES);
      rows.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, day)));
    } else if (value instanceof Instant time) {
      rows.writeInt(Long.BYTES);
      rows.writeLong(ChronoUnit.MICROS.between(FIRST_INSTANT, time.truncatedTo(ChronoUnit.MICROS)));
    } else if (value instanceof List<?> elements) {
      addArray(elements);
    } else {
      addText(value.toString());
    }
  }

  private void addText(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    rows.writeInt(utf8.length);
    rows.write(utf8);
  }

  /** Dimensions, whether there are nulls, type; of the dimension length and first index. */
  private void addArray(List<?> elements) throws IOException {
    List<byte[]> texts =
        elements.stream()
            .map(element -> element.toString().getBytes(StandardCharsets.UTF_8))
            .toList();
    int dimensions = texts.isEmpty() ? 0 : 1;
    int length = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    rows.writeInt((3 + 2 * dimensions) * Integer.BYTES + length);
    rows.writeInt(dimensions);
    rows.writeInt(0);
    rows.writeInt(TEXT);
    if (dimensions > 0) {
      rows.writeInt(texts.size());
      rows.writeInt(1);
    }
    for (byte[] text : texts) {
      rows.writeInt(text.length);
      rows.write(text);
    }
  }

  /** Sends what was added. */
  public void write(Handle handle) {
    if (bytes.size() == 0) {
      return;
    }
    String copy =
        "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
    try {
      rows.writeShort(END);
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, ByteStreamWriter.of(ByteBuffer.wrap(bytes.toByteArray())));
    } catch (SQLException e) {
      throw new IllegalStateException("rows of " + table + " were refused", e);
    } catch (IOException e) {
      throw new UncheckedIOException("rows of " + table + " cannot be sent", e);
    }
    bytes.reset();
  }
}
