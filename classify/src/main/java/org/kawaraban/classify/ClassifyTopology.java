package org.kawaraban.classify;

import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;

/**
 * Every revision of every press item in, the same with its tags out. Stateless: a replay from the
 * beginning gives the same tagged items.
 */
public final class ClassifyTopology {
  /** Builds the topology; {@code config} must be the one it will run with. */
  public static Topology of(StreamsConfig config, Tagger tagger) {
    return of(config, tagger.taxonomyVersion(), tagger::tag);
  }

  static Topology of(StreamsConfig config, String version, Function<PressItem, Tagging> tagger) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));

    KStream<ItemId, PressItem> items = read(builder, Topics.PRESS_ITEMS);
    KStream<ItemId, TaggedItem> tagged =
        items.mapValues(item -> new TaggedItem(item, tagger.apply(item), version), Named.as("tag"));
    write(tagged, Topics.taggedItems(version));

    return builder.build();
  }

  private static <K, V> KStream<K, V> read(StreamsBuilder builder, Topic<K, V> topic) {
    return builder.stream(
        topic.name(), Consumed.with(topic.key(), topic.value()).withName("read-" + topic.name()));
  }

  private static <K, V> void write(KStream<K, V> stream, Topic<K, V> topic) {
    stream.to(
        topic.name(), Produced.with(topic.key(), topic.value()).withName("write-" + topic.name()));
  }

  private ClassifyTopology() {}
}
