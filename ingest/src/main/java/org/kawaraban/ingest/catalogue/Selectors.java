package org.kawaraban.ingest.catalogue;

import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Refuses selectors that jsoup cannot read, when the catalogue is loaded and not when it is used.
 */
final class Selectors {
  static void check(Ladder... ladders) {
    for (Ladder ladder : ladders) {
      ladder.rungs().forEach(Selectors::check);
    }
  }

  private static void check(String selector) {
    try {
      QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a CSS selector: \"" + selector + "\" (" + e.getMessage() + ")", e);
    }
  }

  private Selectors() {}
}
