package org.kawaraban.store.intake;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.changes.ChangeRelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tagged items and source reports into the database, on a thread of its own.
 *
 * <p>It takes all partitions by itself instead of joining a consumer group: only one instance is
 * active (see {@link ActiveLock}), so there is nothing to balance, and where to go on is asked of
 * the database, where the offsets lie beside the rows.
 */
public final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  /** About five seconds. */
  private static final int IDLE_POLLS_BETWEEN_CHECKS = 20;

  /** Bounds how long a transaction takes and how much is read again after a kill. */
  private static final int POLLS_IN_A_TRANSACTION = 40;

  /** Items go first: those who wait for changes of a backlog wait a little longer. */
  private static final int CHANGES_BETWEEN_BATCHES = 500;

  private static final int CHANGES_WHEN_IDLE = 5_000;

  private static final int FETCH_BYTES = 2 * Topics.MAX_MESSAGE_BYTES;

  /**
   * What it reads, and how much at a time.
   *
   * @param taxonomyVersion of the topic of tagged items
   * @param batchMessages most messages polled at a time; two such lots are in memory
   * @param newsAge how long after its publication a page may be captured and still be news
   */
  public record Config(
      String bootstrapServers, String taxonomyVersion, int batchMessages, Duration newsAge) {}

  private final Config config;
  private final Jdbi jdbi;
  private final Consumer<Throwable> onFatal;
  private final Clock clock;
  private final Topic<ItemId, TaggedItem> taggedItems;
  private final Decoder decoder;
  private final RecordWriter writer;
  private final OffsetRepository offsets = new OffsetRepository();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "store-intake");
  private volatile boolean active;

  /** More than one poll takes lies ready. */
  private volatile boolean behind = true;

  /**
   * @param jdbi of a database whose schema is there when {@link #start} is called
   * @param onFatal told once if the thread ends by itself
   */
  public Intake(Config config, Jdbi jdbi, Clock clock, Consumer<Throwable> onFatal) {
    this.config = config;
    this.jdbi = jdbi;
    this.onFatal = onFatal;
    this.taggedItems = Topics.taggedItems(config.taxonomyVersion());
    this.decoder = new Decoder(taggedItems);
    this.writer = new RecordWriter(config.taxonomyVersion(), config.newsAge(), clock);
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  /** Whether it reads, or waits for another instance to end. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Whether it is this instance that reads. */
  public boolean isActive() {
    return active;
  }

  /** Whether it reads, and less lies ready than one poll takes. */
  public boolean hasCaughtUp() {
    return active && !behind;
  }

  /** Ends after the transaction under way, and lets a waiting instance go on. */
  @Override
  public void close() {
    stopping.countDown();
    if (Thread.currentThread() == thread) {
      return; // Whoever is told of the end may close us: the thread cannot wait for itself.
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (Handle handle = jdbi.open()) {
      if (waitToBeActive(handle)) {
        try {
          readUntilStopped(handle);
        } finally {
          active = false;
          release(handle);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      onFatal.accept(e);
    }
  }

  private boolean waitToBeActive(Handle handle) throws InterruptedException {
    boolean told = false;
    while (!ActiveLock.tryTake(handle)) {
      if (!told) {
        LOG.info("another store is active on this database; waiting for it to end");
        told = true;
      }
      if (stopping.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private static void release(Handle handle) {
    try {
      ActiveLock.release(handle);
    } catch (JdbiException e) {
      LOG.info("the lock went with its connection");
    }
  }

  private void readUntilStopped(Handle handle) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        // Closed before the consumer, which it may be polling.
        Ahead ahead = new Ahead("store-decode");
        DeadLetterPublisher deadLetters = new DeadLetterPublisher(config.bootstrapServers());
        ChangeRelay relay = new ChangeRelay(config.bootstrapServers())) {
      relay.begin(handle);
      writer.refreshLedger(handle);
      Map<TopicPartition, Long> stored = takeAllPartitions(consumer, handle);
      LOG.info("reading topics={} batchMessages={}", topics().toList(), config.batchMessages());
      active = true;
      int idlePolls = 0;
      @Nullable LocalDate toldOverdueOn = null;
      while (stopping.getCount() > 0) {
        Backlog backlog = new Backlog(consumer, ahead, deadLetters, stored);
        writer.applyDecisions(handle);
        if (backlog.hasNext()) {
          writer.write(handle, backlog);
          relay.send(handle, CHANGES_BETWEEN_BATCHES);
          continue;
        }
        behind = false;
        if (relay.send(handle, CHANGES_WHEN_IDLE) == 0) {
          LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
          if (!today.equals(toldOverdueOn)) {
            writer.tellOverdue(handle);
            toldOverdueOn = today;
          }
          idlePolls++;
          if (idlePolls % IDLE_POLLS_BETWEEN_CHECKS == 0) {
            ActiveLock.check(handle);
          }
        }
      }
    }
  }

  /**
   * What one transaction takes in: the first poll and, where more lies ready, the polls after it. A
   * backlog is read faster so, because the ledger of a series is computed once for all of them, and
   * the next batch is decoded while the one before is written.
   */
  private final class Backlog implements Iterator<Batch> {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Ahead ahead;
    private final DeadLetterPublisher deadLetters;
    private final Map<TopicPartition, Long> stored;
    private @Nullable Batch next;
    private @Nullable Future<@Nullable Batch> coming;
    private int polls;

    /**
     * @param stored offsets reached; moved on with each batch
     */
    Backlog(
        KafkaConsumer<byte[], byte[]> consumer,
        Ahead ahead,
        DeadLetterPublisher deadLetters,
        Map<TopicPartition, Long> stored) {
      this.consumer = consumer;
      this.ahead = ahead;
      this.deadLetters = deadLetters;
      this.stored = stored;
    }

    @Override
    public boolean hasNext() {
      if (next == null && polls == 0) {
        next = poll();
      } else if (next == null && coming != null) {
        next = Ahead.await(coming);
        coming = null;
      }
      return next != null;
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Batch batch = next;
      next = null;
      deadLetters.publish(batch.refused());
      stored.putAll(batch.nextOffsets());
      LOG.debug("read items={} reports={}", batch.items().size(), batch.reports().size());
      long ready = liesReady();
      behind = ready > config.batchMessages();
      if (polls < POLLS_IN_A_TRANSACTION && ready > 0 && stopping.getCount() > 0) {
        // Nobody else touches the consumer until it is awaited.
        coming = ahead.begin(this::poll);
      }
      return batch;
    }

    /** Messages, as far as the broker has told us. */
    private long liesReady() {
      return stored.keySet().stream()
          .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
          .sum();
    }

    private @Nullable Batch poll() {
      polls++;
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      // Asked of the consumer and not of the messages: offsets also pass over what is no message.
      Map<TopicPartition, Long> moved = moved(consumer, stored);
      return moved.isEmpty() ? null : decoder.decode(polled, moved);
    }
  }

  private Map<TopicPartition, Long> takeAllPartitions(
      KafkaConsumer<byte[], byte[]> consumer, Handle handle) {
    List<TopicPartition> partitions =
        topics()
            .flatMap(
                topic ->
                    IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic, number)))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> known = offsets.nextOffsets(handle);
    Map<TopicPartition, Long> stored = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long next = known.getOrDefault(partition, 0L);
      stored.put(partition, next);
      consumer.seek(partition, next);
    }
    return stored;
  }

  private static Map<TopicPartition, Long> moved(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    return stored.keySet().stream()
        .collect(toMap(partition -> partition, consumer::position))
        .entrySet()
        .stream()
        .filter(position -> !position.getValue().equals(stored.get(position.getKey())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Stream<String> topics() {
    return Stream.of(taggedItems.name(), Topics.SOURCE_REPORTS.name());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            config.bootstrapServers(),
            ConsumerConfig.CLIENT_ID_CONFIG,
            "kawaraban-store",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // Topics are kept for ever: an offset that is gone means another or a damaged cluster.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            config.batchMessages(),
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            FETCH_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
