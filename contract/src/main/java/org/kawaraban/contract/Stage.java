package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a meeting stands at the time its page is published. */
public enum Stage {
  /** Will be held. */
  @JsonProperty("announced")
  ANNOUNCED,

  /** Is being or was held. */
  @JsonProperty("held")
  HELD
}
