package org.kawaraban.store.record;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.SourceReport;

/**
 * What one poll brought.
 *
 * @param refused what could not be decoded or is impossible
 * @param nextOffsets where reading goes on once the batch is written
 */
public record Batch(
    List<Sighting> items,
    List<SourceReport> reports,
    List<DeadLetter> refused,
    Map<TopicPartition, Long> nextOffsets) {
  public Batch {
    items = List.copyOf(items);
    reports = List.copyOf(reports);
    refused = List.copyOf(refused);
    nextOffsets = Map.copyOf(nextOffsets);
  }

  Set<String> itemIds() {
    return items.stream().map(sighting -> sighting.key().item()).collect(toSet());
  }

  /** Those it has and those its reports call withdrawn. */
  Set<String> concernedIds() {
    return Stream.concat(
            itemIds().stream(),
            reports.stream().flatMap(report -> report.withdrawn().stream()).map(ItemId::value))
        .collect(toSet());
  }
}
