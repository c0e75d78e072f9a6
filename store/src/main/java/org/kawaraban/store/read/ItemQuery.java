package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Stage;

/**
 * Which items; each null means any.
 *
 * @param partner key of a counterpart
 * @param topic key
 * @param instrument key
 * @param source id
 * @param lang {@code en} or {@code ja}
 * @param stage of the meeting the item speaks of as its own
 * @param fromYear first year of publication, or of capture where no day is printed; 1 to 9999
 * @param toYear last year, as above
 * @param cursor of an earlier answer, or null for the start; a cursor we did not make is refused
 *     with {@link IllegalArgumentException}
 * @param limit 1 to 1000
 */
public record ItemQuery(
    @Nullable Boolean relevant,
    @Nullable String partner,
    @Nullable String topic,
    @Nullable String instrument,
    @Nullable String source,
    @Nullable String lang,
    @Nullable Stage stage,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
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
    return newest(null, limit);
  }

  /** The newest relevant items with this partner, or with any where it is null. */
  public static ItemQuery newest(@Nullable String partner, int limit) {
    return newest(partner, null, limit);
  }

  /** The newest relevant items with this partner and of this instrument; null is any. */
  public static ItemQuery newest(@Nullable String partner, @Nullable String instrument, int limit) {
    return new ItemQuery(
        true, partner, null, instrument, null, null, null, null, null, null, limit);
  }
}
