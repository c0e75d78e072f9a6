package org.kawaraban.web.pages;

import io.javalin.http.Context;

/** What of the pages is kept as a file and never shown. */
@FunctionalInterface
public interface Download {
  /** Throws {@link org.kawaraban.web.query.Refusal} where the request cannot be answered. */
  void answer(Context request, Frame frame);
}
