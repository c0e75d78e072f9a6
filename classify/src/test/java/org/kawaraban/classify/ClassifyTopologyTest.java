package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Topics;

class ClassifyTopologyTest {
  private static final String VERSION = "test";
  private static final PressItem ITEM =
      Pages.item("The 7th Japan-U.S. Cyber Dialogue", "It was held in Tokyo.", null);

  @TempDir Path state;

  @Test
  void anItemComesOutWithItsTagsUnderItsOwnKey() {
    try (Run run = new Run(item -> Tagging.without(Outcome.EMPTY_TEXT))) {
      run.items.pipeInput(ITEM.id(), ITEM);

      TestRecord<ItemId, TaggedItem> tagged = run.tagged.readRecord();
      assertThat(tagged.key()).isEqualTo(ITEM.id());
      assertThat(tagged.value().item()).isEqualTo(ITEM);
      assertThat(tagged.value().taxonomy()).isEqualTo(VERSION);
      assertThat(run.letters.isEmpty()).isTrue();
    }
  }

  @Test
  void everyRevisionIsTaggedAndAReplayGivesTheSame() {
    try (Run run = new Run(Tagger.bundled()::tag)) {
      run.items.pipeInput(ITEM.id(), ITEM);
      run.items.pipeInput(ITEM.id(), ITEM);

      List<TaggedItem> twice = run.tagged.readValuesToList();
      assertThat(twice).hasSize(2);
      assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }
  }

  @Test
  void undecodableBytesAreSetAsideAsTheyWereAndTheNextItemIsTagged() {
    byte[] broken = "{no item".getBytes(StandardCharsets.UTF_8);
    byte[] key = ITEM.id().value().getBytes(StandardCharsets.US_ASCII);
    try (Run run = new Run(item -> Tagging.without(Outcome.EMPTY_TEXT))) {
      run.raw.pipeInput(key, broken);
      run.items.pipeInput(ITEM.id(), ITEM);

      DeadLetter letter = run.onlyLetter();
      assertThat(letter.stage()).isEqualTo("classify");
      assertThat(letter.reason()).contains("press-items").contains("PressItem");
      assertThat(letter.subject()).isEqualTo("press-items/0@0");
      assertThat(letter.topic()).isEqualTo("press-items");
      assertThat(letter.key()).isEqualTo(key);
      assertThat(letter.value()).isEqualTo(broken);
      assertThat(run.tagged.readValuesToList()).hasSize(1);
    }
  }

  @Test
  void anItemOnWhichTaggingFailsIsSetAsideAsItWasRead() {
    Function<PressItem, Tagging> failing =
        item -> {
          throw new IllegalStateException("no rule for this page");
        };
    try (Run run = new Run(failing)) {
      run.items.pipeInput(ITEM.id(), ITEM);

      DeadLetter letter = run.onlyLetter();
      assertThat(letter.reason()).contains("no rule for this page");
      assertThat(letter.value())
          .isEqualTo(Topics.PRESS_ITEMS.value().serializer().serialize("press-items", ITEM));
      assertThat(run.tagged.isEmpty()).isTrue();
    }
  }

  @Test
  void theTopologyIsTheOneDrawnAndNamesAllItsParts() throws IOException {
    String described = topology(item -> Tagging.without(Outcome.EMPTY_TEXT)).describe().toString();

    assertThat(described).doesNotContain("KSTREAM-", "KTABLE-");
    Path golden = Path.of("src/test/resources/classify-topology.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, described);
    }
    assertThat(described).isEqualTo(Files.readString(golden));
  }

  private Properties properties() {
    ClassifyConfig config = new ClassifyConfig("localhost:1", 1, state.toString());
    return StreamsSettings.of(config, VERSION);
  }

  private Topology topology(Function<PressItem, Tagging> tagger) {
    return ClassifyTopology.of(new StreamsConfig(properties()), VERSION, tagger);
  }

  private final class Run implements AutoCloseable {
    final TopologyTestDriver driver;
    final TestInputTopic<ItemId, PressItem> items;
    final TestInputTopic<byte[], byte[]> raw;
    final TestOutputTopic<ItemId, TaggedItem> tagged;
    final TestOutputTopic<byte[], byte[]> letters;

    Run(Function<PressItem, Tagging> tagger) {
      driver = new TopologyTestDriver(topology(tagger), properties());
      String in = Topics.PRESS_ITEMS.name();
      items =
          driver.createInputTopic(
              in, Topics.PRESS_ITEMS.key().serializer(), Topics.PRESS_ITEMS.value().serializer());
      raw = driver.createInputTopic(in, new ByteArraySerializer(), new ByteArraySerializer());
      tagged =
          driver.createOutputTopic(
              Topics.taggedItems(VERSION).name(),
              Topics.taggedItems(VERSION).key().deserializer(),
              Topics.taggedItems(VERSION).value().deserializer());
      letters =
          driver.createOutputTopic(
              Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    DeadLetter onlyLetter() {
      List<TestRecord<byte[], byte[]>> all = letters.readRecordsToList();
      assertThat(all).hasSize(1);
      TestRecord<byte[], byte[]> record = all.get(0);
      ConsumerRecord<byte[], byte[]> read =
          new ConsumerRecord<>(Topics.DEAD_LETTERS.name(), 0, 0, record.key(), record.value());
      Headers headers = read.headers();
      record.headers().forEach(headers::add);
      return DeadLetter.from(read);
    }

    @Override
    public void close() {
      driver.close();
    }
  }
}
