package org.kawaraban.alert.intake;

import static java.util.Comparator.comparingLong;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.record.Teller;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code record-changes} into matches, on a thread of its own. Of several instances on one
 * database one reads; it takes all partitions, and where to go on is asked of the database, where
 * the offsets lie beside the matches.
 */
public final class ChangeIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeIntake.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final int MAX_POLLED = 500;

  /** "kawalert" in ASCII: any number that no other program on the database uses. */
  private static final long LOCK = 0x6b6177616c657274L;

  private final String bootstrapServers;
  private final Jdbi jdbi;
  private final MatchWriter writer;
  private final Round record;
  private final Consumer<Handle> afterRound;
  private final Worker worker;

  /**
   * @param jdbi of a database with the schema of alerts
   * @param record of which facts and teller ask
   * @param afterRound called on the thread after each poll: what else one instance alone may do
   * @param onFatal told once if the thread ends by itself
   */
  public ChangeIntake(
      String bootstrapServers,
      Jdbi jdbi,
      SubscriptionRepository subscriptions,
      Round record,
      FactsReader facts,
      Teller teller,
      Clock clock,
      Consumer<Handle> afterRound,
      Consumer<Throwable> onFatal) {
    this.bootstrapServers = bootstrapServers;
    this.jdbi = jdbi;
    this.writer = new MatchWriter(subscriptions, facts::read, teller::tell, clock);
    this.record = record;
    this.afterRound = afterRound;
    this.worker = new Worker("alert-intake", this::work, onFatal);
  }

  public void start() {
    worker.start();
  }

  /** Whether it reads, or waits for another instance to end. */
  public boolean isAlive() {
    return worker.isAlive();
  }

  private void work() throws InterruptedException {
    try (Handle handle = jdbi.open()) {
      if (waitToBeActive(handle)) {
        readUntilStopped(handle);
        handle.execute("select pg_advisory_unlock(?)", LOCK);
      }
    }
  }

  /** The lock is of the session that writes: who loses the connection loses both together. */
  private boolean waitToBeActive(Handle handle) throws InterruptedException {
    while (!handle
        .createQuery("select pg_try_advisory_lock(:key)")
        .bind("key", LOCK)
        .mapTo(Boolean.class)
        .one()) {
      if (worker.stopsWithin(BETWEEN_TRIES)) {
        return false;
      }
    }
    return true;
  }

  private void readUntilStopped(Handle handle) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        Producer<byte[], byte[]> letters = Producers.open(bootstrapServers, "kawaraban-alert")) {
      Map<Integer, Long> stored = takeAllPartitions(consumer, handle);
      handle.useTransaction(writer::takeOver);
      LOG.info("reading topic={}", Topics.RECORD_CHANGES.name());
      while (!worker.isStopping()) {
        List<RecordChange> changes = new ArrayList<>();
        consumer.poll(POLL).forEach(raw -> decode(raw, changes, letters));
        changes.sort(comparingLong(RecordChange::sequence));
        Map<Integer, Long> reached = new HashMap<>();
        consumer
            .assignment()
            .forEach(part -> reached.put(part.partition(), consumer.position(part)));
        if (!reached.equals(stored)) {
          record.begin();
          handle.useTransaction(transaction -> writer.write(transaction, changes, reached));
          stored = reached;
        }
        afterRound.accept(handle);
      }
    }
  }

  /** What is no change goes to the dead letters before the offset passes it. */
  private static void decode(
      ConsumerRecord<byte[], byte[]> raw,
      List<RecordChange> changes,
      Producer<byte[], byte[]> letters) {
    try {
      RecordChange change =
          Topics.RECORD_CHANGES.value().deserializer().deserialize(raw.topic(), raw.value());
      if (change == null) {
        throw new SerializationException("a message of topic " + raw.topic() + " has no value");
      }
      changes.add(change);
    } catch (SerializationException e) {
      String subject = "%s/%d@%d".formatted(raw.topic(), raw.partition(), raw.offset());
      LOG.warn("set aside subject={} reason={}", subject, e.getMessage());
      setAside(
          letters,
          new DeadLetter(
              "alert",
              String.valueOf(e.getMessage()),
              subject,
              raw.topic(),
              raw.key(),
              raw.value()));
    }
  }

  private static void setAside(Producer<byte[], byte[]> letters, DeadLetter letter) {
    try {
      var unused = letters.send(letter.toRecord()).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a dead letter was sent", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take a dead letter", e.getCause());
    }
  }

  private Map<Integer, Long> takeAllPartitions(
      KafkaConsumer<byte[], byte[]> consumer, Handle handle) {
    Map<Integer, Long> known = writer.nextOffsets(handle);
    Map<Integer, Long> stored = new HashMap<>();
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.RECORD_CHANGES.name(), number))
            .toList();
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      long next = known.getOrDefault(partition.partition(), 0L);
      stored.put(partition.partition(), next);
      consumer.seek(partition, next);
    }
    return stored;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "kawaraban-alert",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // Topics are kept for ever: an offset that is gone means another or a damaged cluster.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            MAX_POLLED);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Ends after the transaction under way, and lets a waiting instance go on. */
  @Override
  public void close() {
    worker.close();
    writer.close();
  }
}
