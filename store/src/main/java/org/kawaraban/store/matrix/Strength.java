package org.kawaraban.store.matrix;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strongly an item fills a cell. The paper marks a cell alike whether an area was named in
 * talks or whole programmes were run in it; the sources tell these apart.
 */
public final class Strength {
  /** Acts upon whatever they are tied to, by the codebook's instruments. */
  private static final Set<String> ACTS = Set.of("agreement", "training", "workshop");

  /** Talks that are themselves what the area of dialogues means. */
  private static final Set<String> DEDICATED_TALKS = Set.of("dialogue", "consultation");

  private static final String DIALOGUES = "cyber-dialogue";

  /**
   * Whether an item reports an act in the area (a dedicated meeting, training, exercise, agreement
   * or body) or merely names it as a subject of talks.
   *
   * @param instrument the item's main act, or null
   */
  public static boolean actsUpon(String area, @Nullable String instrument) {
    return instrument != null
        && (ACTS.contains(instrument)
            || (area.equals(DIALOGUES) && DEDICATED_TALKS.contains(instrument)));
  }

  private Strength() {}
}
