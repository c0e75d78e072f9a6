package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an item reached us. Only {@link #LIVE} and {@link #IMPORT} items can be news. */
public enum Origin {
  /** Listed by a poll of a source. */
  @JsonProperty("live")
  LIVE,

  /** Found by walking a source's archive. */
  @JsonProperty("backfill")
  BACKFILL,

  /** Given by a user as a file. */
  @JsonProperty("import")
  IMPORT
}
