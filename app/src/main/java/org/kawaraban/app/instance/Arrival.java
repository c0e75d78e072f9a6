package org.kawaraban.app.instance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.Progress;

/** Waits until items that were published have become rows of the record. */
public final class Arrival implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final String TAXONOMY = Vocabulary.bundled().taxonomyVersion();

  private final Admin admin;
  private final Progress progress;
  private final Duration patience;
  private final CompletableFuture<Throwable> death;

  /**
   * Nothing is waited for yet.
   *
   * @param patience how long each program may take before we give up
   * @param death completed with what a program waited for died of; ends the waiting at once
   */
  public Arrival(
      String bootstrapServers,
      Progress progress,
      Duration patience,
      CompletableFuture<Throwable> death) {
    this.admin =
        Admin.create(
            Map.<String, Object>of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    this.progress = progress;
    this.patience = patience;
    this.death = death;
  }

  /**
   * Blocks until they are committed.
   *
   * @param lastOffsets of the press items waited for, by partition
   * @throws UserError classify or store died, or does not get on with it
   */
  public void await(Map<Integer, Long> lastOffsets) {
    Map<TopicPartition, Long> published =
        lastOffsets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    last -> new TopicPartition(Topics.PRESS_ITEMS.name(), last.getKey()),
                    last -> last.getValue() + 1));
    awaitTagged(published);
  }

  /**
   * Blocks until all press items and source reports that are there are committed.
   *
   * @throws UserError as {@link #await}
   */
  public void awaitAll() {
    Map<TopicPartition, Long> published = ends(Topics.PRESS_ITEMS.name());
    published.values().removeIf(end -> end == 0);
    awaitTagged(published);
    Map<TopicPartition, Long> reports = ends(Topics.SOURCE_REPORTS.name());
    until("store", () -> progress.committed(reports));
  }

  private void awaitTagged(Map<TopicPartition, Long> published) {
    until("classify", () -> isTagged(published));
    Map<TopicPartition, Long> tagged = ends(Topics.taggedItems(TAXONOMY).name());
    until("store", () -> progress.committed(tagged));
  }

  @Override
  public void close() {
    admin.close();
  }

  private boolean isTagged(Map<TopicPartition, Long> published) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        ask(
            admin
                    .listConsumerGroupOffsets(Topics.classifyGroup(TAXONOMY))
                    .partitionsToOffsetAndMetadata()
                ::get);
    return published.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata position = committed.get(end.getKey());
              return position != null && position.offset() >= end.getValue();
            });
  }

  private Map<TopicPartition, Long> ends(String topic) {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return ask(admin.listOffsets(latest).all()::get).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private void until(String program, BooleanSupplier done) {
    long deadline = System.nanoTime() + patience.toNanos();
    refuseIfDead();
    while (!done.getAsBoolean()) {
      refuseIfDead();
      if (System.nanoTime() - deadline > 0) {
        throw new UserError(
            "everything was taken, but %s has not recorded it within %d s; is it running?"
                .formatted(program, patience.toSeconds()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
    }
  }

  private void refuseIfDead() {
    if (death.isDone()) {
      Throwable cause = death.join();
      throw new UserError("a program stopped: " + cause.getMessage(), cause);
    }
  }

  private static <T> T ask(Answer<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new UserError("Kafka does not answer: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    }
  }

  private interface Answer<T> {
    T get() throws InterruptedException, ExecutionException;
  }
}
