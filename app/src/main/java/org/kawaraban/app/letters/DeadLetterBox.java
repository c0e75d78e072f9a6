package org.kawaraban.app.letters;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Topics;

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
   * One letter.
   *
   * @param id {@code partition-offset}
   * @param at when it was written
   * @param redriven whether it was driven again since
   * @param cameBack whether the same content was driven again before, and was refused anew
   */
  public record Letter(
      String id, Instant at, DeadLetter content, boolean redriven, boolean cameBack) {}

  /** All letters up to now, oldest first. */
  public List<Letter> letters() {
    List<ConsumerRecord<byte[], byte[]>> read = read();
    Set<String> redriven = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> message : read) {
      DeadLetter letter = DeadLetter.from(message);
      if (letter.stage().equals(REDRIVE)) {
        redriven.add(letter.subject());
      }
    }
    Set<List<Object>> drivenContents = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> message : read) {
      if (redriven.contains(id(message))) {
        drivenContents.add(content(message));
      }
    }
    return read.stream()
        .sorted(
            Comparator.comparingLong(
                    (ConsumerRecord<byte[], byte[]> message) -> message.timestamp())
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset))
        .map(message -> letter(message, redriven, drivenContents.contains(content(message))))
        .filter(letter -> !letter.content().stage().equals(REDRIVE))
        .toList();
  }

  /** The letters of these ids, in their order; the box is read once. */
  public List<Letter> letters(List<String> ids) {
    Map<String, Letter> all =
        letters().stream().collect(Collectors.toMap(Letter::id, letter -> letter));
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

  /** Sends a letter's bytes to the topic they came from once more, and notes that it did. */
  public void sendAgain(Letter letter, String topic) {
    DeadLetter content = letter.content();
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
        new DeadLetter(REDRIVE, "driven again", letter.id(), letter.content().topic(), null, null);
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

  private static Letter letter(
      ConsumerRecord<byte[], byte[]> message, Set<String> redriven, boolean drivenBefore) {
    boolean driven = redriven.contains(id(message));
    return new Letter(
        id(message),
        Instant.ofEpochMilli(message.timestamp()),
        DeadLetter.from(message),
        driven,
        drivenBefore && !driven);
  }

  private static String id(ConsumerRecord<byte[], byte[]> message) {
    return message.partition() + "-" + message.offset();
  }

  /** What makes two letters the same refused input. */
  private static List<Object> content(ConsumerRecord<byte[], byte[]> message) {
    DeadLetter letter = DeadLetter.from(message);
    return List.of(
        letter.stage(),
        String.valueOf(letter.topic()),
        buffer(letter.key()),
        buffer(letter.value()));
  }

  private static ByteBuffer buffer(byte @Nullable [] bytes) {
    return bytes == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes);
  }

  private List<ConsumerRecord<byte[], byte[]>> read() {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.DEAD_LETTERS.name(), partition))
            .toList();
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(read::add);
      }
    }
    return read;
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
