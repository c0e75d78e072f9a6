package org.kawaraban.store.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which Table 1.
 *
 * @param baselineOnly the paper's marks alone, without what primary sources say
 * @param knownOn only what had been published by this day, or null for all
 * @param trueIn only acts up to the end of this year, or null for all
 * @param recordedOn as this record itself had it at this instant, or null for as it has it now
 * @param evidence most items listed for a cell, the earliest first; counts are of all
 */
public record MatrixQuery(
    boolean baselineOnly,
    Topics topics,
    @Nullable LocalDate knownOn,
    @Nullable Integer trueIn,
    @Nullable Instant recordedOn,
    int evidence) {
  /** What the columns are. */
  public enum Topics {
    AREAS,
    KEY_ISSUES
  }

  /** Enough to judge a cell by. */
  public static final int SOME_EVIDENCE = 5;

  /** The table as it stands. */
  public static final MatrixQuery NOW =
      new MatrixQuery(false, Topics.AREAS, null, null, null, SOME_EVIDENCE);

  /** The paper's table. */
  public static final MatrixQuery BASELINE =
      new MatrixQuery(true, Topics.AREAS, null, null, null, 0);

  public MatrixQuery {
    if (evidence < 0) {
      throw new IllegalArgumentException("evidence is " + evidence + "; allowed: 0 and more");
    }
  }

  /** The same with other columns, or with the same. */
  public MatrixQuery topics(Topics columns) {
    return new MatrixQuery(baselineOnly, columns, knownOn, trueIn, recordedOn, evidence);
  }

  /** The same with so many items of each cell. */
  public MatrixQuery listing(int items) {
    return new MatrixQuery(baselineOnly, topics, knownOn, trueIn, recordedOn, items);
  }

  /** The same with every item of every cell. */
  public MatrixQuery withAllEvidence() {
    return listing(Integer.MAX_VALUE);
  }

  /** The marks alone, of other columns or of the same. */
  public MatrixQuery marks(Topics columns) {
    return topics(columns).listing(0);
  }

  /** The same as known on a day. */
  public MatrixQuery knownOn(@Nullable LocalDate day) {
    return new MatrixQuery(baselineOnly, topics, day, trueIn, recordedOn, evidence);
  }

  /** The same as true in a year. */
  public MatrixQuery trueIn(@Nullable Integer year) {
    return new MatrixQuery(baselineOnly, topics, knownOn, year, recordedOn, evidence);
  }

  /** The same as recorded at an instant. */
  public MatrixQuery recordedOn(@Nullable Instant instant) {
    return new MatrixQuery(baselineOnly, topics, knownOn, trueIn, instant, evidence);
  }

  /** Whether no other time is asked for than now. */
  public boolean asksForNow() {
    return knownOn == null && trueIn == null && recordedOn == null;
  }
}
