package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;

/**
 * Which items; each null means any.
 *
 * @param partner key of a counterpart
 * @param topic key
 * @param source id
 * @param lang {@code en} or {@code ja}
 * @param cursor of an earlier answer, or null for the start; a cursor we did not make is refused
 *     with {@link IllegalArgumentException}
 * @param limit 1 to 1000
 */
public record ItemQuery(
    @Nullable Boolean relevant,
    @Nullable String partner,
    @Nullable String topic,
    @Nullable String source,
    @Nullable String lang,
    @Nullable String cursor,
    int limit) {
  public static final int MAX_LIMIT = 1000;

  public ItemQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 to " + MAX_LIMIT);
    }
  }

  /** The newest relevant items. */
  public static ItemQuery newest(int limit) {
    return new ItemQuery(true, null, null, null, null, null, limit);
  }
}
