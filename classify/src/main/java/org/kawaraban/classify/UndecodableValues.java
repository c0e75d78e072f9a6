package org.kawaraban.classify;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Sends bytes that are no press item to the dead letters and goes on. Made by Kafka Streams. */
public final class UndecodableValues implements DeserializationExceptionHandler {
  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> read, Exception exception) {
    return Response.resume(DeadLetters.of(context, read.key(), read.value(), exception));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // Nothing to set: where dead letters go is fixed by the contract.
  }
}
