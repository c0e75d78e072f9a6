package org.kawaraban.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Every row of the record as text, in a fixed order. */
public final class RecordDump {
  private static final List<String> TABLES =
      List.of(
          "item",
          "revision",
          "tag",
          "tie",
          "mention",
          "cell_evidence",
          "cell",
          "cell_count",
          "meeting",
          "meeting_key",
          "meeting_source",
          "source_report",
          "withdrawal");

  /** All but the offsets and the times at which this database learnt of its rows. */
  public static String of(Jdbi jdbi) {
    StringBuilder dump = new StringBuilder();
    jdbi.useHandle(
        handle -> {
          for (String table : TABLES) {
            dump.append("# ").append(table).append('\n');
            handle
                .createQuery(
                    "select (to_jsonb(t) - 'recorded')::text from store.%s t order by 1"
                        .formatted(table))
                .mapTo(String.class)
                .forEach(row -> dump.append(row).append('\n'));
          }
        });
    return dump.toString();
  }

  private RecordDump() {}
}
