package org.kawaraban.ingest.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF with where they stand, which is what tells its paragraphs apart. */
final class PdfLines extends PDFTextStripper {
  /**
   * One printed line.
   *
   * @param y of its baseline, from the top of the page, in points
   * @param right end of its last character, in points
   */
  record Line(int page, float y, float right, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float y;
  private float right;

  PdfLines(int maxPages) {
    setSortByPosition(true);
    setEndPage(maxPages);
  }

  /** What was read by {@link #writeText}. */
  List<Line> lines() {
    endLine();
    return List.copyOf(lines);
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) throws IOException {
    text.append(word);
    if (!positions.isEmpty()) {
      TextPosition last = positions.get(positions.size() - 1);
      y = last.getYDirAdj();
      right = last.getXDirAdj() + last.getWidthDirAdj();
    }
  }

  @Override
  protected void writeWordSeparator() throws IOException {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    endLine();
  }

  @Override
  protected void writePageEnd() throws IOException {
    endLine();
  }

  private void endLine() {
    String line = text.toString().strip();
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(new Line(getCurrentPageNo(), y, right, line));
    }
  }
}
