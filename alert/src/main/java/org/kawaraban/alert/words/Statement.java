package org.kawaraban.alert.words;

import java.util.List;

/**
 * What a notice says to a person, before it is text, HTML or a message in a chat.
 *
 * @param language {@code en} or {@code ja}
 * @param paragraphs before the changes
 * @param button where it leads and what it says; the link is empty where there is none
 * @param sections changes by partner
 * @param footer why it was sent
 * @param stop where alerts are stopped and what that says; the link is empty where there is none
 */
public record Statement(
    String language,
    String subject,
    List<String> paragraphs,
    Link button,
    List<Section> sections,
    List<String> footer,
    Link stop) {
  public Statement {
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
    footer = List.copyOf(footer);
  }

  /** A place on the web and what leads there. */
  public record Link(String url, String text) {
    public static final Link NONE = new Link("", "");

    public boolean exists() {
      return !url.isEmpty();
    }
  }

  /** The changes of one partner. */
  public record Section(String partner, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One change.
   *
   * @param kind what happened
   * @param when day and place of a meeting, else empty
   * @param sources the pages that tell of it
   */
  public record Line(String kind, Link what, String when, List<Source> sources) {
    public Line {
      sources = List.copyOf(sources);
    }
  }

  /** A page, and who published it when. */
  public record Source(Link page, String from) {}
}
