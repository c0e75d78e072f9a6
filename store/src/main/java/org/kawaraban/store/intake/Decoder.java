package org.kawaraban.store.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.border.Border;
import org.kawaraban.store.record.Batch;
import org.kawaraban.store.record.Sighting;

/**
 * Turns raw messages into a batch. Each is decoded by itself, so that a bad one stops none of the
 * others.
 */
final class Decoder {
  /** As JSON escapes it. PostgreSQL's texts cannot hold the character. */
  private static final byte[] NUL = {'\\', 'u', '0', '0', '0', '0'};

  private final Topic<ItemId, TaggedItem> taggedItems;

  Decoder(Topic<ItemId, TaggedItem> taggedItems) {
    this.taggedItems = taggedItems;
  }

  Batch decode(
      Iterable<ConsumerRecord<byte[], byte[]>> polled, Map<TopicPartition, Long> nextOffsets) {
    List<Sighting> items = new ArrayList<>();
    List<SourceReport> reports = new ArrayList<>();
    List<DeadLetter> refused = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> raw : polled) {
      Optional<String> refusal =
          raw.topic().equals(taggedItems.name()) ? item(raw, items) : report(raw, reports);
      refusal.ifPresent(reason -> refused.add(deadLetter(raw, reason)));
    }
    return new Batch(items, reports, refused, nextOffsets);
  }

  private Optional<String> item(ConsumerRecord<byte[], byte[]> raw, List<Sighting> items) {
    try {
      ItemId key = taggedItems.key().deserializer().deserialize(raw.topic(), raw.key());
      TaggedItem tagged = value(raw, taggedItems);
      if (!tagged.item().id().equals(key)) {
        return Optional.of("the key is %s and the item %s".formatted(key, tagged.item().id()));
      }
      Optional<String> refusal = Border.refusal(tagged);
      if (refusal.isEmpty()) {
        items.add(Sighting.of(tagged));
      }
      return refusal;
    } catch (SerializationException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> report(
      ConsumerRecord<byte[], byte[]> raw, List<SourceReport> reports) {
    try {
      SourceReport report = value(raw, Topics.SOURCE_REPORTS);
      Optional<String> refusal = Border.refusal(report);
      if (refusal.isEmpty()) {
        reports.add(report);
      }
      return refusal;
    } catch (SerializationException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static <T> T value(ConsumerRecord<byte[], byte[]> raw, Topic<?, T> topic) {
    if (raw.value() == null) {
      throw new IllegalArgumentException("a message of topic " + raw.topic() + " has no value");
    }
    if (holdsNul(raw.value())) {
      throw new IllegalArgumentException("a text holds the character U+0000, which no page prints");
    }
    return topic.value().deserializer().deserialize(raw.topic(), raw.value());
  }

  private static boolean holdsNul(byte[] json) {
    for (int start = 0; start <= json.length - NUL.length; start++) {
      if (Arrays.equals(json, start, start + NUL.length, NUL, 0, NUL.length)
          && backslashesBefore(json, start) % 2 == 0) {
        return true;
      }
    }
    return false;
  }

  /** An odd number of them makes the escape a text about escapes. */
  private static int backslashesBefore(byte[] json, int at) {
    int first = at;
    while (first > 0 && json[first - 1] == '\\') {
      first--;
    }
    return at - first;
  }

  private static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> raw, String reason) {
    String subject = "%s/%d@%d".formatted(raw.topic(), raw.partition(), raw.offset());
    return new DeadLetter("store", reason, subject, raw.topic(), raw.key(), raw.value());
  }
}
