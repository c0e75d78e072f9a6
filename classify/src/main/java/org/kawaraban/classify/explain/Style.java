package org.kawaraban.classify.explain;

/** How an explanation is set: plain, or for a terminal that shows colours. */
public enum Style {
  PLAIN("", "", ""),
  COLOUR("\u001b[36m", "\u001b[1m", "\u001b[0m");

  private final String mark;
  private final String heading;
  private final String end;

  Style(String mark, String heading, String end) {
    this.mark = mark;
    this.heading = heading;
    this.end = end;
  }

  String mark(String words) {
    return mark + words + end;
  }

  String heading(String words) {
    return heading + words + end;
  }
}
