package org.kawaraban.store.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.Page;

/** The history of the record; the cursor is the sequence of the last change shown. */
final class ChangeQueries {
  static Page<RecordChange> page(Handle handle, ChangeQuery query) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    if (!query.subjects().isEmpty()) {
      conditions.add("subject = any(:subjects)");
      values.put("subjects", query.subjects().toArray(String[]::new));
    }
    if (!query.kinds().isEmpty()) {
      conditions.add("message->>'kind' = any(:kinds)");
      values.put("kinds", query.kinds().stream().map(Json::word).toArray(String[]::new));
    }
    if (query.timing() != null) {
      conditions.add("message->>'timing' = :timing");
      values.put("timing", Json.word(query.timing()));
    }
    if (query.cursor() != null) {
      conditions.add("sequence < :before");
      values.put("before", sequence(query.cursor()));
    }
    List<RecordChange> found =
        handle
            .createQuery(
                "select message from store.change where %s order by sequence desc limit :limit"
                    .formatted(String.join(" and ", conditions)))
            .bindMap(values)
            .bind("limit", query.limit() + 1)
            .map((row, context) -> Json.read(row.getString("message"), RecordChange.class))
            .list();
    if (found.size() <= query.limit()) {
      return new Page<>(found, null);
    }
    List<RecordChange> shown = found.subList(0, query.limit());
    return new Page<>(shown, Long.toString(shown.get(shown.size() - 1).sequence()));
  }

  private static long sequence(String cursor) {
    if (!cursor.matches("[1-9]\\d{0,17}")) {
      throw new ForeignCursor(cursor);
    }
    return Long.parseLong(cursor);
  }

  private ChangeQueries() {}
}
