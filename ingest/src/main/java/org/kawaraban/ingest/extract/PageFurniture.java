package org.kawaraban.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.ingest.extract.PdfLines.Line;

/**
 * Running heads and feet of a PDF: lines that stand at the edge of at least half of its pages and
 * of no fewer than three, the same but for their numbers.
 */
final class PageFurniture {
  private static final int LEAST_PAGES = 3;

  /** Lines from the top and from the bottom of a page that may be furniture. */
  private static final int EDGE = 2;

  static List<Line> removed(List<Line> lines) {
    Map<Integer, List<Line>> pages = new HashMap<>();
    lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    Set<Line> edges = new HashSet<>();
    Map<String, Set<Integer>> seenOn = new HashMap<>();
    for (List<Line> page : pages.values()) {
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edges.add(page.get(i));
          seenOn
              .computeIfAbsent(shape(page.get(i)), shape -> new HashSet<>())
              .add(page.get(i).page());
        }
      }
    }
    int enough = Math.max(LEAST_PAGES, (pages.size() + 1) / 2);
    return lines.stream()
        .filter(
            line ->
                !edges.contains(line) || seenOn.getOrDefault(shape(line), Set.of()).size() < enough)
        .toList();
  }

  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  private PageFurniture() {}
}
