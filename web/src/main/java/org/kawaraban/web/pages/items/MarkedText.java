package org.kawaraban.web.pages.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut where evidence begins and ends, so that each piece stands under the same marks from
 * end to end. Pure: offsets in, pieces out, no HTML.
 *
 * @param paragraphs in order; the blank lines between them are left out
 */
record MarkedText(List<Paragraph> paragraphs) {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t\\u3000]*\\R\\s*");

  /** Pieces that follow each other without a gap. */
  record Paragraph(List<Piece> pieces) {}

  /**
   * A stretch of text.
   *
   * @param spans that cover it, none where it is plain
   * @param begins numbers of the spans whose first piece this is
   */
  record Piece(String text, List<Span> spans, List<Integer> begins) {
    boolean marked() {
      return !spans.isEmpty();
    }

    /** What covers it, in the order of the legend. */
    Set<EvidenceKind> kinds() {
      EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
      spans.forEach(span -> kinds.add(span.kind()));
      return kinds;
    }

    /** Class names of its mark. */
    String classes() {
      List<String> words = kinds().stream().map(EvidenceKind::word).toList();
      return String.join(" ", words);
    }

    /** Who marks it, for whoever points at it. */
    String labels() {
      List<String> labels = spans.stream().map(Span::label).distinct().toList();
      return String.join("; ", labels);
    }
  }

  /**
   * One piece of evidence in the text.
   *
   * @param number of it in the list beside the text
   * @param start offset of its first UTF-16 unit
   * @param end offset after its last, greater than start, at most the length of the text
   */
  record Span(int number, EvidenceKind kind, String label, int start, int end) {}

  /** Cuts a text into paragraphs and those at the ends of spans. */
  static MarkedText of(String text, List<Span> spans) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Matcher gap = BLANK_LINES.matcher(text);
    int start = 0;
    while (gap.find()) {
      add(paragraphs, text, spans, start, gap.start());
      start = gap.end();
    }
    add(paragraphs, text, spans, start, text.length());
    return new MarkedText(List.copyOf(paragraphs));
  }

  private static void add(
      List<Paragraph> paragraphs, String text, List<Span> spans, int start, int end) {
    if (start < end) {
      paragraphs.add(new Paragraph(pieces(text, spans, start, end)));
    }
  }

  private static List<Piece> pieces(String text, List<Span> spans, int start, int end) {
    List<Span> inside =
        spans.stream()
            .filter(span -> span.start() < end && span.end() > start)
            .sorted(Comparator.comparingInt(Span::number))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Span span : inside) {
      cuts.add(Math.max(start, span.start()));
      cuts.add(Math.min(end, span.end()));
    }

    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      pieces.add(piece(text, inside, from, to));
      from = to;
    }
    return List.copyOf(pieces);
  }

  private static Piece piece(String text, List<Span> spans, int from, int to) {
    List<Span> covering =
        spans.stream().filter(span -> span.start() <= from && span.end() >= to).toList();
    List<Integer> begins =
        covering.stream().filter(span -> span.start() == from).map(Span::number).toList();
    return new Piece(text.substring(from, to), covering, begins);
  }
}
