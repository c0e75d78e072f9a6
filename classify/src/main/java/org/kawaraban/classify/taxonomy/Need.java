package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a form of a topic rule needs around it to count. */
public enum Need {
  /** A sentence about cyber matters, or a page about them. */
  @JsonProperty("sentence")
  SENTENCE,

  /** A sentence that speaks of cyber matters itself. */
  @JsonProperty("own-sentence")
  OWN_SENTENCE,

  /** A relevant page. */
  @JsonProperty("page")
  PAGE,

  /** A page whose headline or meeting is about cyber matters. */
  @JsonProperty("dedicated")
  DEDICATED
}
