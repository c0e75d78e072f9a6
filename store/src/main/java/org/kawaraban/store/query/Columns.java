package org.kawaraban.store.query;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/** Reads the columns of a row as the values they keep. */
final class Columns {
  static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /**
   * In the vocabulary's order; keys it lacks last, by themselves.
   *
   * @param places of keys in the vocabulary
   */
  static List<String> ordered(List<String> keys, Map<String, Integer> places) {
    return keys.stream()
        .sorted(
            comparing((String key) -> places.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(key -> key))
        .toList();
  }

  /** The place of each key among these. */
  static Map<String, Integer> places(Stream<String> keysInOrder) {
    List<String> keys = keysInOrder.toList();
    Map<String, Integer> places = new java.util.HashMap<>();
    keys.forEach(key -> places.put(key, places.size()));
    return Map.copyOf(places);
  }

  private Columns() {}
}
