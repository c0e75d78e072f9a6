package org.kawaraban.web.pages.wording;

import static java.util.stream.Collectors.joining;

import org.kawaraban.store.coverage.Window;
import org.kawaraban.web.pages.Frame;

/** Time in which a source was not read. */
public final class Uncovered {
  /** Why it was not: nobody asked, or what came of it. */
  public static String because(Frame frame, Window window) {
    return window.failures().isEmpty()
        ? frame.say("absence.unasked")
        : window.failures().stream()
            .map(state -> frame.say("state." + state.name()))
            .collect(joining(frame.say("list.separator")));
  }

  private Uncovered() {}
}
