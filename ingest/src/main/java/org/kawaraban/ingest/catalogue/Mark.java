package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well an entry of the catalogue is founded. */
public enum Mark {
  /** A stored copy, or code that clearly parsed the real page. */
  @JsonProperty("seen")
  SEEN,

  /** Somebody's dated probe. */
  @JsonProperty("measured")
  MEASURED,

  /** Circulates in lists of feeds; nobody shows it working. */
  @JsonProperty("guess")
  GUESS
}
