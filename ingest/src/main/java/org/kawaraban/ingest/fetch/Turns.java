package org.kawaraban.ingest.fetch;

import java.time.Duration;
import java.util.function.Supplier;

/** One request to a host at a time, with a gap between the end of one and the start of the next. */
public interface Turns {
  /** Runs the request when it is this host's turn. */
  <T> T take(String host, Duration minGap, Supplier<T> request) throws InterruptedException;
}
