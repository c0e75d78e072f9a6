package org.kawaraban.store.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.RecordChange;

/**
 * Which changes of the record.
 *
 * @param subjects as {@code meeting/<key>}; empty for any
 * @param kinds empty for any
 * @param timing null for any
 * @param cursor of an earlier answer, or null for the start
 * @param limit 1 to 1000
 */
public record ChangeQuery(
    List<String> subjects,
    Set<RecordChange.Kind> kinds,
    RecordChange.@Nullable Timing timing,
    @Nullable String cursor,
    int limit) {
  public ChangeQuery {
    subjects = List.copyOf(subjects);
    kinds = Set.copyOf(kinds);
    if (limit < 1 || limit > ItemQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit is " + limit + "; allowed: 1 to " + ItemQuery.MAX_LIMIT);
    }
  }

  /** The history of one thing under all of its names, the latest first. */
  public static ChangeQuery of(List<String> subjects, int limit) {
    return new ChangeQuery(subjects, Set.of(), null, null, limit);
  }
}
