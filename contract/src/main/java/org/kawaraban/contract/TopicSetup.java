package org.kawaraban.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics a cluster lacks and refuses one whose topics have another shape. Every program
 * calls it at its start, whichever comes first.
 */
public final class TopicSetup {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /**
   * Blocks until all topics of {@link Topics} are there.
   *
   * @throws IllegalStateException a topic has another number of partitions, or the cluster refused;
   *     the message is for a user
   */
  public static void ensure(Admin admin, String taxonomyVersion) {
    try {
      List<NewTopic> wanted = Topics.toCreate(taxonomyVersion);
      Set<String> present = admin.listTopics().names().get();
      create(admin, wanted.stream().filter(topic -> !present.contains(topic.name())).toList());
      check(admin, wanted.stream().map(NewTopic::name).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the Kafka topics were created", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Kafka did not let us create our topics: " + e.getCause().getMessage(), e);
    }
  }

  private static void create(Admin admin, List<NewTopic> missing)
      throws InterruptedException, ExecutionException {
    for (var created : admin.createTopics(missing).values().entrySet()) {
      try {
        created.getValue().get();
      } catch (ExecutionException e) {
        // Another program of the same instance was faster.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private static void check(Admin admin, List<String> names)
      throws InterruptedException, ExecutionException {
    Map<String, TopicDescription> found = describe(admin, names);
    for (TopicDescription topic : found.values()) {
      if (topic.partitions().size() != Topics.PARTITIONS) {
        throw new IllegalStateException(
            "topic %s has %d partitions; allowed: %d. Items of one key would change their order."
                .formatted(topic.name(), topic.partitions().size(), Topics.PARTITIONS));
      }
    }
  }

  /** A broker that is asked right after the creation may not have heard of it yet. */
  private static Map<String, TopicDescription> describe(Admin admin, List<String> names)
      throws InterruptedException, ExecutionException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get();
      } catch (ExecutionException e) {
        boolean mayCome = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!mayCome || System.nanoTime() - deadline > 0) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private TopicSetup() {}
}
