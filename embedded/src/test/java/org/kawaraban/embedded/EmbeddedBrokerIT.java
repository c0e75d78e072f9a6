package org.kawaraban.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

  /**
   * The second start has other ports: what the first one wrote under its own must still be read.
   */
  @Test
  void aSecondStartKeepsWhatTheFirstAcknowledged(@TempDir Path directory) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
      try (Admin admin = Admin.create(address(broker))) {
        admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
      }
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(address(broker), new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>(PARTITION.topic(), "key", "value")).get();
      }
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(directory);
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(
                address(broker), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      var read = consumer.poll(Duration.ofSeconds(20)).records(PARTITION);

      assertThat(read).extracting(message -> message.value()).containsExactly("value");
    }
  }

  private static Map<String, Object> address(EmbeddedBroker broker) {
    return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
  }
}
