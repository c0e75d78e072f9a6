package org.kawaraban.ingest.extract;

import java.util.function.Function;

/** What reading a page gave: an article, or the reason why there is none. */
public sealed interface Extraction {
  record Extracted(Article article) implements Extraction {}

  /**
   * No article.
   *
   * @param reason one sentence
   */
  record Unreadable(String reason) implements Extraction {
    public Unreadable {
      reason = Cut.to(Cut.REASON_CHARS, reason);
    }
  }

  /** The type switch Java 17 lacks. */
  default <R> R match(Function<Extracted, R> extracted, Function<Unreadable, R> unreadable) {
    return this instanceof Extracted outcome
        ? extracted.apply(outcome)
        : unreadable.apply((Unreadable) this);
  }
}
