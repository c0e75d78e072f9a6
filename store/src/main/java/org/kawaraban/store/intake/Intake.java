package org.kawaraban.store.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Topic;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Worker;
import org.kawaraban.store.changes.ChangeRelay;
import org.kawaraban.store.record.OffsetRepository;
import org.kawaraban.store.record.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tagged items and source reports into the database, on a thread of its own.
 *
 * <p>Only one instance is active (see {@link ActiveLock}).
 */
public final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  /** About five seconds. */
  private static final int IDLE_POLLS_BETWEEN_CHECKS = 20;

  /** Items go first: those who wait for changes of a backlog wait a little longer. */
  private static final int CHANGES_BETWEEN_BATCHES = 500;

  private static final int CHANGES_WHEN_IDLE = 5_000;

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
  private final Clock clock;
  private final RecordWriter writer;
  private final OffsetRepository offsets = new OffsetRepository();
  private final Worker worker;
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
    this.writer = new RecordWriter(config.taxonomyVersion(), config.newsAge(), clock);
    this.clock = clock;
    this.worker = new Worker("store-intake", this::work, onFatal);
  }

  public void start() {
    worker.start();
  }

  /** Whether it reads, or waits for another instance to end. */
  public boolean isAlive() {
    return worker.isAlive();
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
    worker.close();
  }

  private void work() throws InterruptedException {
    try (Handle handle = jdbi.open()) {
      if (waitToBeActive(handle)) {
        try {
          readUntilStopped(handle);
        } finally {
          active = false;
          release(handle);
        }
      }
    }
  }

  private boolean waitToBeActive(Handle handle) throws InterruptedException {
    boolean told = false;
    while (!ActiveLock.tryTake(handle)) {
      if (!told) {
        LOG.info("another store is active on this database; waiting for it to end");
        told = true;
      }
      if (worker.stopsWithin(BETWEEN_TRIES)) {
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

  private boolean goesOn(long ready) {
    behind = ready > config.batchMessages();
    return !worker.isStopping();
  }

  private void readUntilStopped(Handle handle) {
    Topic<ItemId, TaggedItem> taggedItems = Topics.taggedItems(config.taxonomyVersion());
    List<String> topics = List.of(taggedItems.name(), Topics.SOURCE_REPORTS.name());
    try (MessageReader reader =
            new MessageReader(
                config.bootstrapServers(),
                topics,
                config.batchMessages(),
                offsets.nextOffsets(handle),
                new Decoder(taggedItems));
        // Closed before the reader, which it may be polling.
        Ahead ahead = new Ahead("store-decode");
        DeadLetterPublisher deadLetters = new DeadLetterPublisher(config.bootstrapServers());
        ChangeRelay relay = new ChangeRelay(config.bootstrapServers())) {
      relay.begin(handle);
      writer.refreshLedger(handle);
      LOG.info("reading topics={} batchMessages={}", topics, config.batchMessages());
      active = true;
      int idlePolls = 0;
      @Nullable LocalDate toldOverdueOn = null;
      while (!worker.isStopping()) {
        Backlog backlog = new Backlog(reader, ahead, deadLetters, this::goesOn);
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
}
