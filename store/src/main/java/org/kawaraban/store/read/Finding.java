package org.kawaraban.store.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Something in the ledger of a series that a person should look at.
 *
 * @param ordinal of the meeting it is about, or null
 * @param date of the meeting it is about, as promised or announced, or null
 * @param grounds shown keys of meetings, or ids of the items that promise
 */
public record Finding(
    Kind kind,
    String series,
    @Nullable Integer ordinal,
    @Nullable PartialDate date,
    List<String> grounds) {
  /** What is found. */
  public enum Kind {
    /** An ordinal below the highest one that no source prints. */
    @JsonProperty("missing")
    MISSING,

    /** One ordinal printed for days more than a month apart. */
    @JsonProperty("doubled")
    DOUBLED,

    /** A higher ordinal that sat before a lower one. */
    @JsonProperty("backward")
    BACKWARD,

    /** Promised or announced, and its time is not over. */
    @JsonProperty("due")
    DUE,

    /** Promised or announced, its time is over, and no source says that it was held. */
    @JsonProperty("overdue")
    OVERDUE
  }

  public Finding {
    grounds = List.copyOf(grounds);
  }
}
