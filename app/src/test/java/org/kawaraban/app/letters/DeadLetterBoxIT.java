package org.kawaraban.app.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.letters.DeadLetterBox.Letter;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Topics;
import org.kawaraban.testbed.Testbed;

/** Letters of a topic, sent to it again. */
class DeadLetterBoxIT {
  private final String broker = Testbed.shared().createTopics().bootstrapServers();
  private final DeadLetterBox box = new DeadLetterBox(broker);

  @Test
  void aLetterOfATopicIsSentToItAsItWasAndStaysAloneOnceItCameBack() throws Exception {
    String key = "key " + System.nanoTime();
    refuse(key, "no item");
    Letter letter = lettersOf(key).get(0);

    box.sendAgain(letter, Topics.PRESS_ITEMS.name());
    refuse(key, "no item");

    assertThat(sentTo(Topics.PRESS_ITEMS.name(), key)).containsExactly("no item");
    List<Letter> after = lettersOf(key);
    assertThat(after).extracting(Letter::redriven).containsExactly(true, false);
    assertThat(after).extracting(Letter::cameBack).containsExactly(false, true);
  }

  @Test
  void pagesThatLeftNoBytesAreToldApartByTheirAddresses() throws Exception {
    String driven = "https://one.example/" + System.nanoTime();
    String other = "https://other.example/" + System.nanoTime();
    send(new DeadLetter("ingest", "HTTP 404", driven, null, null, null));
    box.noteRedriven(lettersOf(driven).get(0));
    send(new DeadLetter("ingest", "HTTP 404", driven, null, null, null));
    send(new DeadLetter("ingest", "HTTP 404", other, null, null, null));

    assertThat(lettersOf(driven)).extracting(Letter::cameBack).containsExactly(false, true);
    assertThat(lettersOf(other)).extracting(Letter::cameBack).containsExactly(false);
  }

  @Test
  void lettersAreNamedByTheirIdsInTheOrderAskedFor() throws Exception {
    String key = "key " + System.nanoTime();
    refuse(key, "one");
    refuse(key, "two");
    List<String> ids = lettersOf(key).stream().map(Letter::id).toList();

    assertThat(box.letters(List.of(ids.get(1), ids.get(0))))
        .extracting(Letter::id)
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(box.letters(ids))
        .extracting(letter -> text(box.content(letter).value()))
        .containsExactly("one", "two");
    assertThatThrownBy(() -> box.letters(List.of(ids.get(0), "99-1")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no dead letter 99-1");
  }

  private void refuse(String key, String value) throws Exception {
    send(
        new DeadLetter(
            "classify",
            "is not a PressItem",
            key,
            Topics.PRESS_ITEMS.name(),
            key.getBytes(UTF_8),
            value.getBytes(UTF_8)));
  }

  private void send(DeadLetter letter) throws Exception {
    try (Producer<byte[], byte[]> producer = Producers.open(broker, "test")) {
      producer.send(letter.toRecord()).get();
    }
  }

  private List<Letter> lettersOf(String key) {
    return box.letters().stream().filter(letter -> letter.subject().equals(key)).toList();
  }

  private List<String> sentTo(String topic, String key) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                message -> {
                  if (key.equals(text(message.key()))) {
                    values.add(text(message.value()));
                  }
                });
      }
    }
    return values;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }
}
