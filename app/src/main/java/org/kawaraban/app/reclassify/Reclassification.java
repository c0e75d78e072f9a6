package org.kawaraban.app.reclassify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Handovers;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topics;

/**
 * The way from the taxonomy that the record is kept by to another one, step by step. What reads the
 * press items by the new one is the classify program, here or elsewhere; this only looks on.
 */
public final class Reclassification implements AutoCloseable {
  private final String bootstrapServers;
  private final String wanted;
  private final Admin admin;

  /**
   * Asks nothing yet.
   *
   * @param wanted the taxonomy to hand over to
   */
  public Reclassification(String bootstrapServers, String wanted) {
    this.bootstrapServers = bootstrapServers;
    this.wanted = wanted;
    this.admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** The taxonomy the record is kept by; empty where no store has run yet. */
  public Optional<String> serving() {
    try (Handovers handovers = new Handovers(bootstrapServers)) {
      return handovers.newest();
    }
  }

  /** Press items that the wanted taxonomy has not read yet, as of now; 0 when it has caught up. */
  public long behind() {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.PRESS_ITEMS.name(), number))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(Topics.classifyGroup(wanted))
              .partitionsToOffsetAndMetadata()
              .get();
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .mapToLong(
              end -> {
                OffsetAndMetadata position = committed.get(end.getKey());
                return end.getValue().offset() - (position == null ? 0 : position.offset());
              })
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    } catch (ExecutionException e) {
      throw new UserError("Kafka does not answer: " + e.getCause().getMessage(), e);
    }
  }

  /** The revisions that the wanted taxonomy tags otherwise than the serving one, by title. */
  public List<TagDifference> differences(String serving) {
    Map<String, TagDifference.Labels> before = new HashMap<>();
    TaggedItems.read(
        bootstrapServers,
        serving,
        tagged -> before.put(revision(tagged), TagDifference.Labels.of(tagged.tagging())));
    Map<String, TagDifference> differences = new HashMap<>();
    TaggedItems.read(
        bootstrapServers,
        wanted,
        tagged -> {
          TagDifference.Labels old = before.get(revision(tagged));
          TagDifference difference = old == null ? null : TagDifference.between(old, tagged);
          if (difference != null) {
            differences.put(revision(tagged), difference);
          }
        });
    List<TagDifference> sorted = new ArrayList<>(differences.values());
    sorted.sort(Comparator.comparing(TagDifference::title).thenComparing(TagDifference::item));
    return List.copyOf(sorted);
  }

  /** From now on the store keeps the record by the wanted taxonomy. */
  public void handOver() {
    Handovers.handOver(bootstrapServers, wanted);
  }

  @Override
  public void close() {
    admin.close();
  }

  private static String revision(TaggedItem tagged) {
    return tagged.item().id() + " " + tagged.item().revision();
  }
}
