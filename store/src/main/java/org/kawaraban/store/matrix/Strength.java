package org.kawaraban.store.matrix;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strongly an item fills a cell. The paper marks a cell alike whether an area was named in
 * talks or whole programmes were run in it; the sources tell these apart.
 */
public final class Strength {
  /**
   * Acts upon whatever they are tied to, by the codebook's instruments: {@code training} holds
   * courses, exercises, assistance and the opening of centres, {@code agreement} also the joining
   * of a body.
   */
  private static final Set<String> ACTS = Set.of("agreement", "training", "workshop");

  /**
   * Acts upon some areas only. A dedicated meeting is what the area of dialogues means, and the
   * codebook counts ministries under "whole of government" where they take part in one. A joint
   * technical advisory is technical cooperation done.
   */
  private static final Map<String, Set<String>> ACTS_OF_AREA =
      Map.of(
          "cyber-dialogue", Set.of("dialogue", "consultation"),
          "whole-of-government", Set.of("dialogue", "consultation"),
          "technical-training", Set.of("attribution"));

  /**
   * Whether an item reports an act in the area (a dedicated meeting, training, exercise, agreement
   * or body) or merely names it as a subject of talks.
   *
   * @param instrument the item's main act, or null
   */
  public static boolean actsUpon(String area, @Nullable String instrument) {
    return instrument != null
        && (ACTS.contains(instrument)
            || ACTS_OF_AREA.getOrDefault(area, Set.of()).contains(instrument));
  }

  private Strength() {}
}
