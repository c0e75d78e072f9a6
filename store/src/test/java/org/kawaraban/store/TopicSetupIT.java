package org.kawaraban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.common.TopicCollection;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.testbed.Testbed;

class TopicSetupIT {
  @Test
  void aBrokerThatHasNotHeardOfANewTopicYetIsAskedAgain() {
    try (LateAdmin admin = new LateAdmin(Testbed.shared().bootstrapServers())) {
      assertThatCode(() -> TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion()))
          .doesNotThrowAnyException();
      assertThat(admin.asked).hasValue(3);
    }
  }

  /** Answers twice as a broker of several does that has not heard of a new topic: unknown. */
  private static final class LateAdmin extends ForwardingAdmin {
    private final AtomicInteger asked = new AtomicInteger();

    LateAdmin(String bootstrapServers) {
      super(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    @Override
    public DescribeTopicsResult describeTopics(
        TopicCollection topics, DescribeTopicsOptions options) {
      boolean late = asked.incrementAndGet() < 3;
      return super.describeTopics(
          late ? TopicCollection.ofTopicNames(List.of("not-heard-of-yet")) : topics, options);
    }
  }
}
