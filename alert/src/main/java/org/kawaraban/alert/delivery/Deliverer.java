package org.kawaraban.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.delivery.MessageRepository.Busy;
import org.kawaraban.alert.delivery.MessageRepository.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts due messages: one at a time to each channel, a few channels at the same time, and at no
 * host more than {@link Endpoints} allow.
 */
public final class Deliverer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
  private static final int CHANNELS_AT_ONCE = 8;

  /** Messages to one channel before another that waits has its turn. */
  private static final int MOST_OF_A_TURN = 100;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Map<Kind, Sender> senders;
  private final Consumer<Throwable> onFatal;
  private final Endpoints endpoints;
  private final MessageRepository messages;
  private final Outcomes outcomes;
  private final Set<String> busyChannels = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(CHANNELS_AT_ONCE, task -> new Thread(task, "alert-delivery"));

  /**
   * @param senders by the kind of channel they send to; messages of other kinds wait
   * @param perSecond most attempts at one host
   * @param random makes the waits between attempts uneven
   * @param onFatal told if the outcome of an attempt cannot be written down
   */
  public Deliverer(
      Jdbi jdbi,
      Clock clock,
      Map<Kind, Sender> senders,
      int perSecond,
      RandomGenerator random,
      Consumer<Throwable> onFatal) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.senders = Map.copyOf(senders);
    this.onFatal = onFatal;
    this.endpoints = new Endpoints(perSecond);
    this.messages = new MessageRepository(random);
    this.outcomes = new Outcomes(random);
  }

  /** Begins to attempt what is due. Called by one thread of one instance. */
  public void deliver(Handle handle) {
    int free = CHANNELS_AT_ONCE - busyChannels.size();
    if (free <= 0) {
      return;
    }
    Instant now = clock.instant();
    Busy busy = new Busy(Set.copyOf(busyChannels), endpoints.resting(now));
    Predicate<Claimed> mayBegin = one -> endpoints.begin(one.endpoint(), now);
    for (Claimed one : messages.claim(handle, senders.keySet(), busy, free, mayBegin, now)) {
      busyChannels.add(one.channel());
      threads.execute(() -> attemptTurn(one));
    }
  }

  /** Whether no attempt is under way. */
  boolean isQuiet() {
    return busyChannels.isEmpty();
  }

  /** What is due for a channel, one after the other. */
  private void attemptTurn(Claimed first) {
    String channel = first.channel();
    try {
      Optional<Claimed> next = Optional.of(first);
      for (int turn = 1; next.isPresent(); turn++) {
        attempt(next.get());
        next = turn == MOST_OF_A_TURN ? Optional.empty() : next(first);
      }
    } catch (RuntimeException | Error e) {
      onFatal.accept(e);
    } finally {
      endpoints.end(first.endpoint());
      busyChannels.remove(channel);
    }
  }

  private Optional<Claimed> next(Claimed before) {
    Instant now = clock.instant();
    return threads.isShutdown() || !endpoints.goOn(before.endpoint(), now)
        ? Optional.empty()
        : jdbi.withHandle(handle -> messages.claimNext(handle, before.channel(), now));
  }

  private void attempt(Claimed claimed) {
    Sender sender = Objects.requireNonNull(senders.get(claimed.letter().channel().kind()));
    Instant now = clock.instant();
    Attempt attempt = sender.send(claimed.letter(), now);
    jdbi.useHandle(handle -> outcomes.conclude(handle, claimed, attempt, now));
    LOG.debug("attempted message={} result={}", claimed.letter().id(), attempt.result());
  }

  /** Waits for the attempts under way, each of which ends by itself. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.info("waiting for attempts under way channels={}", busyChannels.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.values().forEach(Sender::close);
  }
}
