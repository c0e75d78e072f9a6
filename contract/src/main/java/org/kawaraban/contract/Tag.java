package org.kawaraban.contract;

import java.util.List;

/**
 * One label of an item with what earned it.
 *
 * @param key of a partner, topic or instrument in the {@link Vocabulary}
 * @param confidence 0 to 1: the share of pages with this kind of evidence on which a reader would
 *     agree
 * @param evidence at least one span for a label read in the text; empty for the fallback {@code
 *     other}
 */
public record Tag(String key, double confidence, List<Evidence> evidence) {
  public Tag {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence of tag " + key + " is " + confidence + "; allowed 0 to 1");
    }
  }
}
