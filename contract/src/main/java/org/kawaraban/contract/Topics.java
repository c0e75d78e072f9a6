package org.kawaraban.contract;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic of an instance, in the order of the flow.
 *
 * <p>All are kept for ever and not compacted: the whole record is rebuilt from them.
 */
public final class Topics {
  /** Partitions of every topic; items of one key stay in order within theirs. */
  public static final int PARTITIONS = 12;

  /**
   * The largest message, in bytes. Texts are cut (and flagged) long before, see {@link PressItem}.
   */
  public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  /**
   * The largest request a broker must take: an item of {@link #MAX_MESSAGE_BYTES} grows when its
   * evidence, or as a dead letter its reason, is added.
   */
  public static final int MAX_REQUEST_BYTES = 2 * MAX_MESSAGE_BYTES;

  /** Every revision of every press item, keyed by item. */
  public static final Topic<ItemId, PressItem> PRESS_ITEMS =
      new Topic<>("press-items", ItemId.SERDE, Json.serde(PressItem.class));

  /** What each poll of each source gave, keyed by source id. */
  public static final Topic<String, SourceReport> SOURCE_REPORTS =
      new Topic<>("source-reports", Serdes.String(), Json.serde(SourceReport.class));

  /** The taxonomy that the record is kept by; see {@link Handovers}. */
  public static final Topic<String, String> HANDOVERS =
      new Topic<>("handovers", Serdes.String(), Serdes.String());

  /** What became different in the record, keyed by subject. */
  public static final Topic<String, RecordChange> RECORD_CHANGES =
      new Topic<>("record-changes", Serdes.String(), Json.serde(RecordChange.class));

  /** Input that could not be used, byte for byte, with its reason in the headers. */
  public static final Topic<byte[], byte[]> DEAD_LETTERS =
      new Topic<>("dead-letters", Serdes.ByteArray(), Serdes.ByteArray());

  private static final short CLUSTER_DEFAULT = -1;

  private static final Serde<TaggedItem> TAGGED_ITEM = Json.serde(TaggedItem.class);

  /**
   * Every revision with its tags, keyed by item.
   *
   * @param taxonomyVersion as in {@link Vocabulary#taxonomyVersion()}; a new version re-reads all
   *     press items into a topic of its own beside the running one
   */
  public static Topic<ItemId, TaggedItem> taggedItems(String taxonomyVersion) {
    return new Topic<>("tagged-items-" + taxonomyVersion, ItemId.SERDE, TAGGED_ITEM);
  }

  /**
   * The consumer group of the program that writes {@link #taggedItems}; its committed offsets tell
   * which press items have been tagged.
   */
  public static String classifyGroup(String taxonomyVersion) {
    return "kawaraban-classify-" + taxonomyVersion;
  }

  /**
   * The topics to create on a cluster that lacks them, replicated as the cluster does by default.
   */
  public static List<NewTopic> toCreate(String taxonomyVersion) {
    return List.of(
            PRESS_ITEMS.name(),
            SOURCE_REPORTS.name(),
            HANDOVERS.name(),
            RECORD_CHANGES.name(),
            DEAD_LETTERS.name(),
            taggedItems(taxonomyVersion).name())
        .stream()
        .map(name -> new NewTopic(name, PARTITIONS, CLUSTER_DEFAULT).configs(keptForEver()))
        .toList();
  }

  private static Map<String, String> keptForEver() {
    return Map.of(
        TopicConfig.RETENTION_MS_CONFIG, "-1",
        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.COMPRESSION_TYPE_CONFIG, "producer",
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_REQUEST_BYTES));
  }

  private Topics() {}
}
