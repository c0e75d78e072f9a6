package org.kawaraban.store.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Producers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was refused to the dead letters. */
final class DeadLetterPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

  private final Producer<byte[], byte[]> producer;

  DeadLetterPublisher(String bootstrapServers) {
    this.producer = Producers.open(bootstrapServers, "kawaraban-store");
  }

  /**
   * Returns when the broker has them all, so that the offsets may pass them. A crash before that
   * repeats letters; their subject, {@code topic/partition@offset}, tells so.
   */
  void publish(Collection<DeadLetter> letters) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (DeadLetter letter : letters) {
      LOG.warn("set aside subject={} reason={}", letter.subject(), letter.reason());
      sent.add(producer.send(letter.toRecord()));
    }
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while dead letters were sent", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take a dead letter", e.getCause());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
