package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a page says a meeting for. */
public enum MentionKind {
  /** The one meeting the page announces or reports. */
  @JsonProperty("own")
  OWN,

  /** Named beside it. */
  @JsonProperty("other")
  OTHER,

  /** Looked back on. */
  @JsonProperty("previous")
  PREVIOUS,

  /** A next meeting agreed on. */
  @JsonProperty("promised")
  PROMISED
}
