package org.kawaraban.store.read;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The record is asked for an instant at which it did not keep what it said. */
public final class NotRecorded extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Instant beginning;

  /**
   * @param beginning since when it keeps what it says, or null where nothing ever wrote it
   */
  public NotRecorded(Instant asked, @Nullable Instant beginning) {
    super(
        "this record cannot say what it had at %s; allowed: %s"
            .formatted(asked, allowed(beginning)));
    this.beginning = beginning;
  }

  /** What can be asked for, in words for a refusal. */
  public String allowed() {
    return allowed(beginning);
  }

  private static String allowed(@Nullable Instant beginning) {
    return beginning == null
        ? "none yet, nothing was ever recorded"
        : "from %s on, when it began to keep its history"
            .formatted(beginning.minusNanos(1).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }
}
