package org.kawaraban.store.read;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.store.database.Database;

/** How far the intake has come: what {@code import} waits for. */
public final class Progress {
  private final DataSource dataSource;

  public Progress(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Whether everything before these offsets is in the record (or was refused).
   *
   * @param endOffsets the offset after the last message to wait for; 0 for an empty partition
   */
  public boolean committed(Map<TopicPartition, Long> endOffsets) {
    Map<TopicPartition, Long> next = nextOffsets();
    return endOffsets.entrySet().stream()
        .allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private Map<TopicPartition, Long> nextOffsets() {
    Map<TopicPartition, Long> next = new HashMap<>();
    Database.jdbi(dataSource)
        .useHandle(
            handle ->
                handle
                    .createQuery("select topic, part, next_offset from store.intake_offset")
                    .map(
                        (row, context) ->
                            Map.entry(
                                new TopicPartition(row.getString("topic"), row.getInt("part")),
                                row.getLong("next_offset")))
                    .forEach(offset -> next.put(offset.getKey(), offset.getValue())));
    return next;
  }
}
