package org.kawaraban.web.pages;

import io.javalin.http.Context;

/** One page: reads what is asked for, and gives its template what to write. */
@FunctionalInterface
public interface Page {
  /** Throws {@link org.kawaraban.web.query.Refusal} where the request cannot be answered. */
  Model show(Context request, Frame frame);

  /** What a template writes. */
  interface Model {
    Frame frame();

    /** Whether its template loads scripts of ours, which the browser has to be told of. */
    default boolean runsScript() {
      return false;
    }

    /** Name of the template in {@code src/main/jte}. */
    String template();
  }
}
