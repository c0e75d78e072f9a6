package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a page's body an item carries. */
public enum Completeness {
  /** The headline only. */
  @JsonProperty("title")
  TITLE,

  /** The summary a feed gives. */
  @JsonProperty("summary")
  SUMMARY,

  /** The whole body. */
  @JsonProperty("full")
  FULL
}
