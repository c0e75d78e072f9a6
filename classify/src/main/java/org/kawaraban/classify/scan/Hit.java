package org.kawaraban.classify.scan;

import org.kawaraban.classify.taxonomy.Kind;

/**
 * A form found at a place.
 *
 * @param start position in the normalised page
 * @param end position after its last character
 * @param sentence index of the sentence it starts in
 */
public record Hit(Kind kind, String key, int start, int end, int sentence) {
  public boolean is(Kind wanted, String wantedKey) {
    return kind == wanted && key.equals(wantedKey);
  }
}
