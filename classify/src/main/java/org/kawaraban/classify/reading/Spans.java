package org.kawaraban.classify.reading;

/** How much evidence is kept. */
public final class Spans {
  /** A label rests on one span; a few more help a reader, all of them would swell every item. */
  public static final int MOST_PER_LABEL = 4;

  private Spans() {}
}
