package org.kawaraban.app.letters;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PresentEnd;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.database.Digest;

/**
 * All dead letters of an instance.
 *
 * <p>The topic is append-only, so that a letter was driven again is a letter too, of the stage
 * {@code redrive} with the other's id as its subject.
 */
public final class DeadLetterBox {
  private static final String REDRIVE = "redrive";

  private final String bootstrapServers;

  public DeadLetterBox(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * One letter without its content, which may be as large as a page.
   *
   * @param id {@code partition-offset}
   * @param at when it was written
   * @param topic it was read from, or null where it came from outside
   * @param redriven whether it was driven again since
   * @param cameBack whether the same content was driven again before, and was refused anew
   */
  public record Letter(
      String id,
      Instant at,
      String stage,
      String subject,
      String reason,
      @Nullable String topic,
      boolean redriven,
      boolean cameBack) {}

  /**
   * What is kept of a message while all are read.
   *
   * @param content what makes two letters the same refused input, as digests
   */
  private record Seen(
      TopicPartition partition, long offset, Instant at, DeadLetter headers, List<String> content) {
    static Seen of(ConsumerRecord<byte[], byte[]> message) {
      DeadLetter letter = DeadLetter.from(message);
      return new Seen(
          new TopicPartition(message.topic(), message.partition()),
          message.offset(),
          Instant.ofEpochMilli(message.timestamp()),
          new DeadLetter(
              letter.stage(), letter.reason(), letter.subject(), letter.topic(), null, null),
          List.of(
              letter.stage(),
              String.valueOf(letter.topic()),
              digest(letter.key()),
              digest(letter.value()),
              // A page that could not be fetched left no bytes: its address tells it from others.
              letter.topic() == null && letter.value() == null ? letter.subject() : ""));
    }

    String id() {
      return partition.partition() + "-" + offset;
    }

    private static String digest(byte @Nullable [] bytes) {
      return bytes == null ? "" : Digest.of(bytes);
    }
  }

  /** All letters up to now, oldest first. */
  public List<Letter> letters() {
    List<Seen> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      PresentEnd.rewind(consumer, Topics.DEAD_LETTERS.name());
      PresentEnd.read(consumer, message -> all.add(Seen.of(message)));
    }
    Set<String> redriven =
        all.stream()
            .filter(seen -> seen.headers().stage().equals(REDRIVE))
            .map(seen -> seen.headers().subject())
            .collect(toSet());
    Set<List<String>> drivenContents =
        all.stream()
            .filter(seen -> redriven.contains(seen.id()))
            .map(Seen::content)
            .collect(toSet());
    return all.stream()
        .filter(seen -> !seen.headers().stage().equals(REDRIVE))
        .sorted(
            comparing(Seen::at)
                .thenComparing(seen -> seen.partition().partition())
                .thenComparing(Seen::offset))
        .map(seen -> letter(seen, redriven.contains(seen.id()), drivenContents))
        .toList();
  }

  /** Letters of these ids, in their order; the box is read once. */
  public List<Letter> letters(List<String> ids) {
    Map<String, Letter> all = letters().stream().collect(toMap(Letter::id, letter -> letter));
    return ids.stream()
        .map(
            id -> {
              Letter letter = all.get(id);
              if (letter == null) {
                throw new UserError(
                    "there is no dead letter " + id + "; `kawaraban dead-letters list` names them");
              }
              return letter;
            })
        .toList();
  }

  /** A letter with its bytes, which are read for it alone. */
  public DeadLetter content(Letter letter) {
    int dash = letter.id().indexOf('-');
    TopicPartition partition =
        new TopicPartition(
            Topics.DEAD_LETTERS.name(), Integer.parseInt(letter.id().substring(0, dash)));
    long offset = Long.parseLong(letter.id().substring(dash + 1));
    AtomicReference<DeadLetter> found = new AtomicReference<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      PresentEnd.read(
          consumer,
          Map.of(partition, offset + 1),
          message -> {
            if (message.offset() == offset) {
              found.set(DeadLetter.from(message));
            }
          });
    }
    return found.get();
  }

  /** Sends a letter's bytes to the topic they came from once more, and notes that it did. */
  public void sendAgain(Letter letter, String topic) {
    DeadLetter content = content(letter);
    try (Producer<byte[], byte[]> producer = producer()) {
      var unused = producer.send(new ProducerRecord<>(topic, content.key(), content.value())).get();
    } catch (ExecutionException e) {
      throw new UserError(
          "dead letter %s could not be sent to %s: %s"
              .formatted(letter.id(), topic, e.getCause().getMessage()),
          e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    noteRedriven(letter);
  }

  /** Notes that a letter was driven again by other means. */
  public void noteRedriven(Letter letter) {
    DeadLetter note =
        new DeadLetter(REDRIVE, "driven again", letter.id(), letter.topic(), null, null);
    try (Producer<byte[], byte[]> producer = producer()) {
      var unused = producer.send(note.toRecord()).get();
    } catch (ExecutionException e) {
      throw new UserError(
          "that dead letter %s was driven again could not be noted: %s"
              .formatted(letter.id(), e.getCause().getMessage()),
          e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Letter letter(Seen seen, boolean driven, Set<List<String>> drivenContents) {
    DeadLetter headers = seen.headers();
    return new Letter(
        seen.id(),
        seen.at(),
        headers.stage(),
        headers.subject(),
        headers.reason(),
        headers.topic(),
        driven,
        !driven && drivenContents.contains(seen.content()));
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Producer<byte[], byte[]> producer() {
    return Producers.open(bootstrapServers, "kawaraban-redrive");
  }

  private static UserError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new UserError("interrupted", e);
  }
}
