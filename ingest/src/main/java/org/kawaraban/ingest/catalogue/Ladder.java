package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways to find one thing, tried in order: sites change their markup, and a page of an older
 * generation still reads by a lower rung. In YAML a list, or one string for a ladder of one.
 */
public record Ladder(List<String> rungs) {
  /** Finds nothing. */
  public static final Ladder NONE = new Ladder(List.of());

  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a rung is blank");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Ladder of(List<String> rungs) {
    return new Ladder(rungs);
  }

  /** The empty one where the catalogue names no ladder. */
  static Ladder orNone(@Nullable Ladder ladder) {
    return ladder == null ? NONE : ladder;
  }

  public boolean isEmpty() {
    return rungs.isEmpty();
  }
}
