package org.kawaraban.store.matrix;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;

/**
 * The paper's marks beside the primary sources.
 *
 * @param carried marks of the paper that a primary source carries
 * @param uncarried marks of the paper that none carries yet
 * @param beyond cells that sources fill and the paper leaves empty
 */
public record PaperComparison(List<Mark> carried, List<Mark> uncarried, List<Mark> beyond) {
  public PaperComparison {
    carried = List.copyOf(carried);
    uncarried = List.copyOf(uncarried);
    beyond = List.copyOf(beyond);
  }

  /** One cell of one row. */
  public record Mark(MatrixView.Row row, MatrixView.Cell cell) {
    private String line() {
      String where = "  %s, %s".formatted(row.name(), cell.area());
      if (cell.items() == 0) {
        return where + "\n";
      }
      String year = cell.year() == null ? "no date" : "since " + cell.year();
      String first =
          cell.evidence().stream()
              .limit(1)
              .map(item -> "; first %s %s".formatted(item.item(), item.title()))
              .collect(joining());
      return "%s: %s, %d acted, %d named%s\n"
          .formatted(where, year, cell.acted(), cell.named(), first);
    }
  }

  /** Of a table with at least one item of evidence for each cell that has any. */
  public static PaperComparison of(MatrixView matrix) {
    Map<Basis, List<Mark>> byBasis = new TreeMap<>();
    for (Basis basis : Basis.values()) {
      byBasis.put(
          basis,
          matrix.rows().stream()
              .flatMap(row -> row.cells().stream().map(cell -> new Mark(row, cell)))
              .filter(mark -> mark.cell().basis() == basis)
              .toList());
    }
    return new PaperComparison(
        byBasis.getOrDefault(Basis.BOTH, List.of()),
        byBasis.getOrDefault(Basis.PAPER, List.of()),
        byBasis.getOrDefault(Basis.PRIMARY, List.of()));
  }

  /** For a terminal: three lists, each with its number. */
  public String text() {
    int marks = carried.size() + uncarried.size();
    return list("%d of the paper's %d marks are carried by primary sources", carried, marks)
        + list("%d of the paper's %d marks are carried by none yet", uncarried, marks)
        + list("%d cells are filled by primary sources and empty in the paper", beyond, marks);
  }

  private static String list(String heading, List<Mark> marks, int paper) {
    return heading.formatted(marks.size(), paper)
        + "\n"
        + marks.stream().map(Mark::line).collect(joining());
  }
}
