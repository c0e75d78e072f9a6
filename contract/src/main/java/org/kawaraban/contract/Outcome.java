package org.kawaraban.contract;

/** What tagging an item came to. */
public enum Outcome {
  /** Read and labelled, relevant or not. */
  TAGGED,

  /** Neither English nor Japanese; kept for review. */
  UNSUPPORTED_LANGUAGE,

  /** Neither title nor text. */
  EMPTY_TEXT
}
