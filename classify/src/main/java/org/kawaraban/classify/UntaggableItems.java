package org.kawaraban.classify;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends an item on which tagging failed to the dead letters, as its bytes were read, and goes on:
 * one page must not stop the others. Made by Kafka Streams.
 */
public final class UntaggableItems implements ProcessingExceptionHandler {
  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> item, Exception exception) {
    return Response.resume(
        DeadLetters.of(context, context.sourceRawKey(), context.sourceRawValue(), exception));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // Nothing to set: where dead letters go is fixed by the contract.
  }
}
