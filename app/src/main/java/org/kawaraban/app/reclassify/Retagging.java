package org.kawaraban.app.reclassify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;

/** Lets the taxonomy of this build tag everything once more. */
public final class Retagging {
  /**
   * Forgets what it has tagged, and how far it has read. No classify program may be running.
   *
   * @throws UserError Kafka refuses, most often because one is
   */
  public static void forget(String bootstrapServers) {
    String taxonomy = Vocabulary.bundled().taxonomyVersion();
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      await(
          admin.deleteConsumerGroups(List.of(Topics.classifyGroup(taxonomy))).all(),
          GroupIdNotFoundException.class);
      await(
          admin.deleteTopics(List.of(Topics.taggedItems(taxonomy).name())).all(),
          UnknownTopicOrPartitionException.class);
      TopicSetup.ensure(admin, taxonomy);
    }
  }

  /** What is not there need not be forgotten. */
  private static void await(KafkaFuture<Void> done, Class<? extends Throwable> nothingThere) {
    try {
      done.get();
    } catch (ExecutionException e) {
      if (!nothingThere.isInstance(e.getCause())) {
        throw new UserError(
            "Kafka does not forget what was tagged: %s (is a classify program running?)"
                .formatted(e.getCause().getMessage()),
            e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    }
  }

  private Retagging() {}
}
