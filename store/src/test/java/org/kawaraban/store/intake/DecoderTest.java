package org.kawaraban.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.record.Batch;
import org.kawaraban.store.record.Sighting;

class DecoderTest {
  private static final String TOPIC = Topics.taggedItems("1").name();

  private final Decoder decoder = new Decoder(Topics.taggedItems("1"));

  @Test
  void oneBadValueStopsNoneOfTheOthers() {
    TestItem good = TestItem.named("good");

    Batch batch =
        decoder.decode(
            List.of(message("x", "not json"), message(good.id().value(), json(good))), Map.of());

    assertThat(batch.items()).extracting(Sighting::tagged).containsExactly(good.tagged());
    DeadLetter letter = batch.refused().get(0);
    assertThat(letter.stage()).isEqualTo("store");
    assertThat(letter.subject()).isEqualTo(TOPIC + "/3@42");
    assertThat(letter.topic()).isEqualTo(TOPIC);
    assertThat(letter.value()).isEqualTo("not json".getBytes(UTF_8));
  }

  @Test
  void aKeyThatIsNotTheItemsIsRefused() {
    TestItem item = TestItem.named("a");
    String otherKey = TestItem.named("b").id().value();

    assertThat(reasonFor(message(otherKey, json(item)))).startsWith("the key is " + otherKey);
  }

  @Test
  void aYearNoOneLivedInIsRefused() {
    TestItem item = TestItem.named("a").published("2019-10-11");
    String json = json(item).replace("\"2019-10-11\"", "\"0025-10-11\"");

    assertThat(reasonFor(message(item.id().value(), json)))
        .contains("no such date")
        .contains("1900 to 2100");
  }

  @Test
  void aMeetingThatEndsBeforeItStartsIsRefused() {
    TestItem item = TestItem.named("a").own(TestItem.US_DIALOGUE, 7, "2019-10-11");
    String json = json(item).replace("\"end\":\"2019-10-11\"", "\"end\":\"2019-10-10\"");

    assertThat(reasonFor(message(item.id().value(), json)))
        .contains("ends 2019-10-10 and starts 2019-10-11");
  }

  @Test
  void aTombstoneIsRefused() {
    assertThat(reasonFor(message(TestItem.named("a").id().value(), null))).contains("has no value");
  }

  @Test
  void theCharacterPostgresCannotHoldIsRefusedAndATextAboutItIsNot() {
    TestItem nul = TestItem.named("a").text("a\0b");
    TestItem aboutNul = TestItem.named("b").text("write \\u0000 for it");

    assertThat(reasonFor(message(nul.id().value(), json(nul)))).contains("U+0000");
    assertThat(
            decoder
                .decode(List.of(message(aboutNul.id().value(), json(aboutNul))), Map.of())
                .refused())
        .isEmpty();
  }

  private String reasonFor(ConsumerRecord<byte[], byte[]> message) {
    Batch batch = decoder.decode(List.of(message), Map.of());
    assertThat(batch.items()).isEmpty();
    assertThat(batch.refused()).hasSize(1);
    return batch.refused().get(0).reason();
  }

  private static String json(TestItem item) {
    return Json.write(item.tagged());
  }

  private static ConsumerRecord<byte[], byte[]> message(String key, @Nullable String value) {
    return new ConsumerRecord<>(
        TOPIC, 3, 42, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
  }
}
