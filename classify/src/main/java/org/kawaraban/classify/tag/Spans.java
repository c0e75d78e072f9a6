package org.kawaraban.classify.tag;

/** How much evidence is kept. */
final class Spans {
  /** A label rests on one span; a few more help a reader, all of them would swell every item. */
  static final int MOST_PER_LABEL = 4;

  private Spans() {}
}
