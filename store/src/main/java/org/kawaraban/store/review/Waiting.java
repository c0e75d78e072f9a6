package org.kawaraban.store.review;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * Something that waits for a curator.
 *
 * @param subject as a decision names it, or what is proposed
 * @param question one sentence
 * @param doubt how likely it is wrong, 0 to 1
 * @param impact how much of the record rests on it: cells and sources, at least 1
 */
public record Waiting(Kind kind, String subject, String question, double doubt, long impact) {
  /** The most doubtful that most rests on first. */
  static final Comparator<Waiting> ORDER =
      comparing(Waiting::weight)
          .reversed()
          .thenComparing(Waiting::kind)
          .thenComparing(Waiting::subject)
          .thenComparing(Waiting::question);

  /** Why it waits. */
  public enum Kind {
    /** A decision whose ground is not what it was. */
    CHANGED_GROUND,

    /** Sources of one meeting contradict each other. */
    DISAGREEMENT,

    /** A gap or contradiction in the ledger of a series. */
    FINDING,

    /** A meeting of a series the vocabulary does not have. */
    UNKNOWN_SERIES,

    /** A partner, series or cell that the classifier proposes. */
    CANDIDATE,

    /** A label the classifier is not sure of. */
    WEAK_LABEL
  }

  private double weight() {
    return doubt * impact;
  }
}
