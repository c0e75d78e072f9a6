package org.kawaraban.classify.scan;

import java.util.List;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * A form found at a place.
 *
 * @param start position in the normalised page
 * @param end position after its last character
 * @param sentence index of the sentence it starts in
 */
public record Hit(Kind kind, String key, int start, int end, int sentence) {
  /** Keys of the partners a compound such as 日米韓 names; of any other hit its own. */
  public List<String> partners() {
    return key.indexOf('+') < 0 ? List.of(key) : List.of(key.split("\\+", -1));
  }

  /** Whether it names a partner, by itself or in a compound. */
  public boolean names(String partner) {
    return key.indexOf('+') < 0 ? key.equals(partner) : partners().contains(partner);
  }

  public boolean is(Kind wanted, String wantedKey) {
    return kind == wanted && key.equals(wantedKey);
  }
}
