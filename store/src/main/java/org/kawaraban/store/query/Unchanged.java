package org.kawaraban.store.query;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is dear to find, kept as long as the record is as it was. Whatever is written
 * moves an offset, or the number of the last decision followed, in the same transaction; so the
 * answer kept is the one that would be found.
 */
final class Unchanged<T> {
  private final Function<Handle, T> question;
  private volatile @Nullable Known<T> known;

  Unchanged(Function<Handle, T> question) {
    this.question = question;
  }

  private record Known<T>(String state, T answer) {}

  /** In a snapshot. */
  T answer(Handle handle) {
    String state = state(handle);
    Known<T> kept = known;
    if (kept == null || !kept.state().equals(state)) {
      kept = new Known<>(state, question.apply(handle));
      known = kept;
    }
    return kept.answer();
  }

  private static String state(Handle handle) {
    return handle
        .createQuery(
            """
            select concat(
              (select string_agg(concat(topic, ' ', part, ' ', next_offset), ',' order by topic, part)
                from store.intake_offset), ';', (select through from store.decisions_applied))
            """)
        .mapTo(String.class)
        .one();
  }
}
