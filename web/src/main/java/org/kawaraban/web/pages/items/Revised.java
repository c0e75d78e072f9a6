package org.kawaraban.web.pages.items;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a later text has otherwise than an earlier one, sentence by sentence. Pure.
 *
 * @param pieces in the order of the later text; what was taken away stands before what came instead
 */
record Revised(List<Piece> pieces) {
  /** Before a sentence or line begins; the blanks belong to the one before. */
  private static final Pattern BORDER = Pattern.compile("(?<=[.!?]\\s)|(?<=[。！？\n])");

  /** More would be compared for too long while somebody waits. */
  private static final int MOST_SENTENCES = 3000;

  /** What became of a stretch of text. */
  enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** One sentence or more in a row. */
  record Piece(Fate fate, String text) {}

  static Revised of(String before, String after) {
    List<String> earlier = sentences(before);
    List<String> later = sentences(after);
    List<Piece> pieces = new ArrayList<>();
    if (earlier.size() > MOST_SENTENCES || later.size() > MOST_SENTENCES) {
      add(pieces, Fate.REMOVED, earlier);
      add(pieces, Fate.ADDED, later);
      return new Revised(List.copyOf(pieces));
    }
    int written = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(earlier, later).getDeltas()) {
      add(pieces, Fate.KEPT, later.subList(written, delta.getTarget().getPosition()));
      add(pieces, Fate.REMOVED, delta.getSource().getLines());
      add(pieces, Fate.ADDED, delta.getTarget().getLines());
      written = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(pieces, Fate.KEPT, later.subList(written, later.size()));
    return new Revised(List.copyOf(pieces));
  }

  boolean isSame() {
    return pieces.stream().allMatch(piece -> piece.fate() == Fate.KEPT);
  }

  private static List<String> sentences(String text) {
    return text.isEmpty() ? List.of() : List.of(BORDER.split(text, -1));
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> sentences) {
    String text = String.join("", sentences);
    if (!text.isEmpty()) {
      pieces.add(new Piece(fate, text));
    }
  }
}
