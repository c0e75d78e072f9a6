package org.kawaraban.web.pages.items;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.store.read.SearchResult.Mark;

/** A text cut where what was looked for begins and ends. Pure: offsets in, pieces out, no HTML. */
record Highlight(List<Piece> pieces) {
  /** A stretch that is marked from end to end, or not at all. */
  record Piece(String text, boolean marked) {}

  /**
   * @param marks within the text, in order and apart from each other
   */
  static Highlight of(String text, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      add(pieces, text.substring(at, mark.start()), false);
      add(pieces, text.substring(mark.start(), mark.end()), true);
      at = mark.end();
    }
    add(pieces, text.substring(at), false);
    return new Highlight(List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
