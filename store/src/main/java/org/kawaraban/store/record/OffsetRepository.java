package org.kawaraban.store.record;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of offsets: how far each partition was read. Kafka itself keeps none of ours. */
public final class OffsetRepository {
  public Map<TopicPartition, Long> nextOffsets(Handle handle) {
    Map<TopicPartition, Long> next = new HashMap<>();
    handle
        .createQuery("select topic, part, next_offset from store.intake_offset")
        .map(
            (row, context) ->
                Map.entry(
                    new TopicPartition(row.getString("topic"), row.getInt("part")),
                    row.getLong("next_offset")))
        .forEach(offset -> next.put(offset.getKey(), offset.getValue()));
    return next;
  }

  void advance(Handle handle, Map<TopicPartition, Long> nextOffsets) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.intake_offset (topic, part, next_offset) values (:topic, :part, :next)
            on conflict (topic, part) do update set next_offset = excluded.next_offset
            """);
    nextOffsets.forEach(
        (partition, next) ->
            batch
                .bind("topic", partition.topic())
                .bind("part", partition.partition())
                .bind("next", next)
                .add());
    batch.execute();
  }
}
