package org.kawaraban.store.matrix;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.Cell;
import org.kawaraban.store.read.MatrixView.CellEvidence;
import org.kawaraban.store.read.MatrixView.Row;

/**
 * Builds Table 1 of the baseline and the ties; a pure function, in whatever order the ties come.
 *
 * <p>The year of a cell is that of its earliest act.
 */
public final class Matrix {
  private static final Comparator<CellEvidence> EARLIEST_FIRST =
      comparing(CellEvidence::act).thenComparing(CellEvidence::item);
  private static final Comparator<Row> NEW_PARTNERS =
      comparing(Row::initialYear, nullsLast(naturalOrder())).thenComparing(Row::partner);

  private final Vocabulary vocabulary;
  private final Baseline baseline;
  private final List<String> areas;

  public Matrix(Vocabulary vocabulary, Baseline baseline) {
    this.vocabulary = vocabulary;
    this.baseline = baseline;
    this.areas = vocabulary.areas().stream().map(Vocabulary.Topic::key).toList();
  }

  /**
   * The table.
   *
   * @param ties those of partners the vocabulary lacks and of topics that are no area are passed
   *     over
   */
  public MatrixView of(Collection<CellTie> ties) {
    Map<String, Map<String, List<CellEvidence>>> evidence = new HashMap<>();
    ties.stream()
        .filter(tie -> areas.contains(tie.area()))
        .collect(groupingBy(CellTie::partner))
        .forEach((partner, ofPartner) -> evidence.put(partner, byArea(ofPartner)));

    List<Row> rows = new ArrayList<>();
    for (Baseline.Line line : baseline.lines()) {
      List<Cell> cells = cells(line.areas(), evidence.getOrDefault(line.partner().key(), Map.of()));
      rows.add(
          new Row(line.partner().key(), line.name(), line.initialYear(), earliest(cells), cells));
    }
    rows.addAll(newPartners(evidence));
    return new MatrixView(areas, rows);
  }

  private List<Row> newPartners(Map<String, Map<String, List<CellEvidence>>> evidence) {
    Set<String> paper =
        baseline.lines().stream().map(line -> line.partner().key()).collect(toSet());
    return vocabulary.partners().stream()
        .filter(partner -> evidence.containsKey(partner.key()) && !paper.contains(partner.key()))
        .map(partner -> newPartner(partner, evidence.get(partner.key())))
        .sorted(NEW_PARTNERS)
        .toList();
  }

  private Row newPartner(
      Vocabulary.Partner partner, Map<String, List<CellEvidence>> evidenceByArea) {
    List<Cell> cells = cells(Set.of(), evidenceByArea);
    Integer year = earliest(cells);
    return new Row(partner.key(), partner.en(), year, year, cells);
  }

  private List<Cell> cells(Set<String> marked, Map<String, List<CellEvidence>> evidenceByArea) {
    return areas.stream()
        .map(
            area -> cell(area, marked.contains(area), evidenceByArea.getOrDefault(area, List.of())))
        .toList();
  }

  private static Cell cell(String area, boolean inPaper, List<CellEvidence> evidence) {
    Basis onPaper = evidence.isEmpty() ? Basis.PAPER : Basis.BOTH;
    Basis beyondPaper = evidence.isEmpty() ? Basis.NONE : Basis.PRIMARY;
    Integer year = evidence.isEmpty() ? null : evidence.get(0).act().year();
    return new Cell(area, inPaper ? onPaper : beyondPaper, year, evidence);
  }

  private static @Nullable Integer earliest(List<Cell> cells) {
    return cells.stream().map(Cell::year).filter(Objects::nonNull).min(naturalOrder()).orElse(null);
  }

  private static Map<String, List<CellEvidence>> byArea(List<CellTie> ties) {
    Map<String, List<CellEvidence>> byArea = new HashMap<>();
    ties.stream()
        .collect(groupingBy(CellTie::area))
        .forEach(
            (area, ofArea) ->
                byArea.put(
                    area, ofArea.stream().map(CellTie::evidence).sorted(EARLIEST_FIRST).toList()));
    return byArea;
  }
}
