package org.kawaraban.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kawaraban.ingest.extract.PdfLines.Line;

/**
 * Joins the printed lines of a PDF to paragraphs: a line goes on in the next one if it fills the
 * width and the next one follows at the usual distance.
 */
final class PdfParagraphs {
  private static final double FULL_WIDTH = 0.88;
  private static final double USUAL_DISTANCE = 1.4;
  private static final Pattern ENDS = Pattern.compile(".*[.!?:;。！？：」）)]$");
  private static final Pattern MARKER =
      Pattern.compile("^(?:[-•●○◎■□◆◇・※*]|\\(?\\d{1,2}[.)）]|[①-⑳]|第\\d+条).*");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-–— ]*\\d{1,4}[-–— ]*");
  private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})-\\n(?=\\p{Ll})");

  private final List<Line> lines;
  private final float width;
  private final float distance;

  private PdfParagraphs(List<Line> lines) {
    this.lines = lines;
    this.width = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    this.distance = usualDistance(lines);
  }

  static List<String> of(List<Line> printed) {
    List<Line> lines =
        PageFurniture.removed(printed).stream()
            .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches())
            .toList();
    return new PdfParagraphs(lines).join();
  }

  private List<String> join() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(lines.get(i).text());
      if (i + 1 < lines.size() && goesOn(lines.get(i), lines.get(i + 1))) {
        paragraph.append('\n');
        continue;
      }
      paragraphs.add(Joining.breaks(HYPHENATED.matcher(paragraph).replaceAll("")));
      paragraph.setLength(0);
    }
    return paragraphs;
  }

  private boolean goesOn(Line line, Line next) {
    if (line.right() < FULL_WIDTH * width || MARKER.matcher(next.text()).matches()) {
      return false;
    }
    return line.page() == next.page()
        ? next.y() - line.y() <= USUAL_DISTANCE * distance
        : !ENDS.matcher(line.text()).matches();
  }

  /** The median, so that gaps between paragraphs do not count. */
  private static float usualDistance(List<Line> lines) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float distance = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && distance > 0) {
        distances.add(distance);
      }
    }
    distances.sort(null);
    return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
  }
}
