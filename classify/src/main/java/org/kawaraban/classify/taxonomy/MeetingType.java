package org.kawaraban.classify.taxonomy;

/**
 * A kind of meeting.
 *
 * @param template its name, with {@code {pair}} for the parties
 * @param cyber whether it is dedicated to cyber matters
 * @param dialogue whether to hold it is a cyber dialogue (codebook, {@code cyber-dialogue})
 * @param general whether it is a summit or ministers' meeting rather than a named series
 * @param rank the smaller is the page's, where a headline has several
 */
public record MeetingType(
    String kind, String template, boolean cyber, boolean dialogue, boolean general, int rank) {
  private static final String PAIR = "{pair}";

  /** Whether its name depends on the parties. */
  public boolean hasPair() {
    return template.contains(PAIR);
  }

  public String named(String pair) {
    return template.replace(PAIR, pair);
  }
}
