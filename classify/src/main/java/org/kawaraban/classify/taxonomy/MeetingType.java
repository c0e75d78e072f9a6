package org.kawaraban.classify.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A kind of meeting.
 *
 * @param partner whom a page must name for its forms to count, or null
 * @param template its name, with {@code {pair}} for the parties
 * @param cyber whether it is dedicated to cyber matters
 * @param dialogue whether to hold it is a cyber dialogue (codebook, {@code cyber-dialogue})
 * @param general whether it is a summit or ministers' meeting rather than a named series
 * @param subject whether the subject printed behind its name belongs to it
 * @param rank the smaller is the page's, where a headline has several
 */
public record MeetingType(
    String kind,
    @Nullable String partner,
    String template,
    boolean cyber,
    boolean dialogue,
    boolean general,
    boolean subject,
    int rank) {
  private static final String PAIR = "{pair}";

  /** What stands in {@link Form#key()} for the forms of a kind that name one of its instruments. */
  static String key(String kind, String instrument) {
    return kind + " " + instrument;
  }

  /** Whether its name depends on the parties. */
  public boolean hasPair() {
    return template.contains(PAIR);
  }

  public String named(String pair) {
    return template.replace(PAIR, pair);
  }
}
