package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Something the vocabulary does not know, or a label without a tie, proposed for review. */
public record Candidate(Kind kind, String name, Evidence evidence) {
  /** What is proposed. */
  public enum Kind {
    @JsonProperty("partner")
    PARTNER,

    @JsonProperty("series")
    SERIES,

    /** {@code partner x topic} on one page without a tie. */
    @JsonProperty("cell")
    CELL
  }
}
