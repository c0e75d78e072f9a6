package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The quoted span that earned a label, with the rule that read it.
 *
 * @param field where the span stands
 * @param quote the original characters, at most 300
 * @param start offset of the quote's first UTF-16 unit in the field's original text
 * @param end offset after its last
 * @param rule id of the rule in the taxonomy or the engine
 */
public record Evidence(Field field, String quote, int start, int end, String rule) {
  /** Longest quote a release may carry, in UTF-16 units. */
  public static final int MAX_QUOTE_CHARS = 300;

  /** The two texts of a press item. */
  public enum Field {
    @JsonProperty("title")
    TITLE,

    @JsonProperty("text")
    TEXT
  }

  public Evidence {
    if (start < 0 || end < start || quote.length() > MAX_QUOTE_CHARS) {
      throw new IllegalArgumentException(
          "evidence of %s spans %d to %d with a quote of %d characters; allowed 0 <= start <= end, at most %d"
              .formatted(rule, start, end, quote.length(), MAX_QUOTE_CHARS));
    }
  }
}
