package org.kawaraban.classify.taxonomy;

/**
 * An act that a headline or lead can report.
 *
 * @param rank the smaller is the page's, where a headline has several
 * @param headline whether it counts in a headline only: it is named in passing in most leads
 * @param project whether it is a centre or project, which has no day on which it is held
 */
public record ActType(String instrument, int rank, boolean headline, boolean project) {
  /** What stands in {@link Form#key()} for the act at a place of the taxonomy's list. */
  static String key(int index) {
    return "act " + index;
  }
}
