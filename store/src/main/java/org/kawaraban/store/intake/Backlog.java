package org.kawaraban.store.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.record.Batch;

/**
 * What one transaction takes in: the first poll and, where more lies ready, the polls after it. A
 * backlog is read faster so, because the ledger of a series is computed once for all of them, and
 * the next batch is decoded while the one before is written.
 */
final class Backlog implements Iterator<Batch> {
  /** Bounds how long a transaction takes and how much is read again after a kill. */
  private static final int POLLS = 30;

  /** So many more where they may be the last: what follows from few costs as much as from many. */
  private static final int LAST_POLLS = 5;

  /** Messages that lie ready behind them at most. */
  private static final int SHORT_REST = 2_000;

  private final MessageReader reader;
  private final Ahead ahead;
  private final DeadLetterPublisher deadLetters;
  private final LongPredicate goesOn;
  private @Nullable Batch next;
  private @Nullable Future<@Nullable Batch> coming;
  private int polls;

  /**
   * @param goesOn told after each batch how many messages lie ready, and asked whether the
   *     transaction may take more of them
   */
  Backlog(
      MessageReader reader, Ahead ahead, DeadLetterPublisher deadLetters, LongPredicate goesOn) {
    this.reader = reader;
    this.ahead = ahead;
    this.deadLetters = deadLetters;
    this.goesOn = goesOn;
  }

  @Override
  public boolean hasNext() {
    if (next == null && polls == 0) {
      next = poll();
    } else if (next == null && coming != null) {
      next = Ahead.await(coming);
      coming = null;
    }
    return next != null;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Batch batch = next;
    next = null;
    deadLetters.publish(batch.refused());
    reader.take(batch);
    long ready = reader.liesReady();
    int most = ready <= SHORT_REST ? POLLS + LAST_POLLS : POLLS;
    if (goesOn.test(ready) && ready > 0 && polls < most) {
      // Nobody else touches the reader until it is awaited.
      coming = ahead.begin(this::poll);
    }
    return batch;
  }

  private @Nullable Batch poll() {
    polls++;
    return reader.poll();
  }
}
