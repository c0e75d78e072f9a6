package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How near evidence stands to the act it reports. Only {@link #OFFICIAL} evidence fills a cell of
 * Table 1 by itself.
 */
public enum Tier {
  /** On the host of an institution that takes part. */
  @JsonProperty("official")
  OFFICIAL,

  /** A copy of an official text on another host. */
  @JsonProperty("mirror")
  MIRROR,

  /** A report by others. */
  @JsonProperty("press")
  PRESS,

  /** The seed paper. */
  @JsonProperty("paper")
  PAPER
}
