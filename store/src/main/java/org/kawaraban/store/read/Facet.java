package org.kawaraban.store.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What found items are counted and narrowed by. */
public enum Facet {
  /** Key of a counterpart. */
  @JsonProperty("partner")
  PARTNER,

  /** Key of a topic. */
  @JsonProperty("topic")
  TOPIC,

  /** Key of what the page is about: dialogue, training. */
  @JsonProperty("instrument")
  INSTRUMENT,

  /** Id of a source. */
  @JsonProperty("source")
  SOURCE,

  /** Of publication. */
  @JsonProperty("year")
  YEAR,

  /** {@code ANNOUNCED} or {@code HELD}, of the meeting the item speaks of as its own. */
  @JsonProperty("stage")
  STAGE,

  /** {@code en}, {@code ja} or another. */
  @JsonProperty("lang")
  LANG,

  /** {@code true} or {@code false}. */
  @JsonProperty("relevant")
  RELEVANT;

  /** Its name in requests and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One value of it as entries keep it. */
  public String value(String value) {
    return word() + "/" + value;
  }
}
