package org.kawaraban.store.dataset.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Rows of a result, one after the other, and their values as a release has them. */
final class RowQuery {
  private final Handle handle;

  /**
   * @param handle in a transaction, without which all rows would be in memory at once
   */
  RowQuery(Handle handle) {
    this.handle = handle;
  }

  /** What is done with one row of a result. */
  interface RowWriter {
    void write(ResultSet row) throws SQLException, IOException;
  }

  void each(String sql, RowWriter writer) throws IOException {
    try (Query query = handle.createQuery(sql)) {
      query
          .setFetchSize(1000)
          .scanResultSet(
              (results, context) -> {
                try (context) {
                  ResultSet rows = results.get();
                  while (rows.next()) {
                    writer.write(rows);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                return null;
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static @Nullable String word(@Nullable String constant) {
    return constant == null ? null : constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
