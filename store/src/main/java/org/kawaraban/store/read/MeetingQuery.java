package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;

/**
 * Which meetings; each null means any. Cursor and limit as in {@link ItemQuery}.
 *
 * @param series canonical English name
 */
public record MeetingQuery(
    @Nullable String partner, @Nullable String series, @Nullable String cursor, int limit) {
  public MeetingQuery {
    if (limit < 1 || limit > ItemQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit is " + limit + "; allowed: 1 to " + ItemQuery.MAX_LIMIT);
    }
  }

  public static MeetingQuery newest(int limit) {
    return new MeetingQuery(null, null, null, limit);
  }
}
