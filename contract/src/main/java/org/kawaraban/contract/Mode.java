package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a meeting is held. */
public enum Mode {
  @JsonProperty("in-person")
  IN_PERSON,

  @JsonProperty("virtual")
  VIRTUAL,

  @JsonProperty("hybrid")
  HYBRID,

  @JsonProperty("unknown")
  UNKNOWN
}
