package org.kawaraban.store.read;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    this.beginning = wholeSecond(beginning);
  }

  /** The first second from which on it can be asked for; empty where nothing ever wrote it. */
  public Optional<Instant> beginning() {
    return Optional.ofNullable(beginning);
  }

  private static @Nullable Instant wholeSecond(@Nullable Instant beginning) {
    return beginning == null
        ? null
        : beginning.minusNanos(1).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  private static String allowed(@Nullable Instant beginning) {
    return beginning == null
        ? "none yet, nothing was ever recorded"
        : "from %s on, when it began to keep its history".formatted(wholeSecond(beginning));
  }
}
