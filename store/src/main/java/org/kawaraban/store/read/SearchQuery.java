package org.kawaraban.store.read;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param words that all occur, in English, Japanese or both; a phrase in quotation marks; a minus
 *     before what must not occur
 * @param chosen values to narrow by
 * @param cursor of an earlier answer, or null for the start
 * @param limit 1 to 100
 */
public record SearchQuery(
    String words, Map<Facet, String> chosen, @Nullable String cursor, int limit) {
  public static final int MAX_LIMIT = 100;

  public SearchQuery {
    Map<Facet, String> copy = new EnumMap<>(Facet.class);
    copy.putAll(chosen);
    chosen = Collections.unmodifiableMap(copy);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 to " + MAX_LIMIT);
    }
  }

  /** Among all items. */
  public static SearchQuery of(String words, int limit) {
    return new SearchQuery(words, Map.of(), null, limit);
  }
}
