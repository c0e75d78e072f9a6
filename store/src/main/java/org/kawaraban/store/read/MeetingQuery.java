package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Stage;

/**
 * Which meetings; each null means any. Cursor and limit as in {@link ItemQuery}.
 *
 * @param series canonical English name
 * @param fromYear first year of the day it is listed by: its start, else when a source was captured
 * @param toYear last such year
 */
public record MeetingQuery(
    @Nullable String partner,
    @Nullable String series,
    @Nullable Stage stage,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    @Nullable String cursor,
    int limit) {
  public MeetingQuery {
    if (limit < 1 || limit > ItemQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit is " + limit + "; allowed: 1 to " + ItemQuery.MAX_LIMIT);
    }
  }

  public static MeetingQuery newest(int limit) {
    return new MeetingQuery(null, null, null, null, null, null, limit);
  }

  /** The newest with one partner. */
  public static MeetingQuery newest(String partner, int limit) {
    return new MeetingQuery(partner, null, null, null, null, null, limit);
  }

  /** Whether it asks for the beginning of the whole list. */
  public boolean isOfAll() {
    return equals(newest(limit));
  }
}
