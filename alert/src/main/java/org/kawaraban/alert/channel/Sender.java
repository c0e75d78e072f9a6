package org.kawaraban.alert.channel;

import java.time.Instant;

/** Makes attempts to deliver to channels of one kind. Used by several threads. */
public interface Sender extends AutoCloseable {
  /**
   * Makes one attempt. Blocks for seconds at most.
   *
   * @param now the time of the attempt
   */
  Attempt send(Letter letter, Instant now);

  @Override
  void close();
}
