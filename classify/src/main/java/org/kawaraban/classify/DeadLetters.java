package org.kawaraban.classify;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.kawaraban.contract.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a message aside as it was read, with its reason. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String STAGE = "classify";

  private DeadLetters() {}

  static List<ProducerRecord<byte[], byte[]>> of(
      ErrorHandlerContext context, byte[] key, byte[] value, Exception cause) {
    String subject = context.topic() + "/" + context.partition() + "@" + context.offset();
    String reason = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    LOG.warn("set aside subject={} reason={}", subject, reason);
    return List.of(new DeadLetter(STAGE, reason, subject, context.topic(), key, value).toRecord());
  }
}
