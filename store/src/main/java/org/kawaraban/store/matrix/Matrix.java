package org.kawaraban.store.matrix;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
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
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.Cell;
import org.kawaraban.store.read.MatrixView.CellEvidence;
import org.kawaraban.store.read.MatrixView.Row;

/**
 * Builds Table 1 of the baseline and the ties; a pure function, in whatever order the ties come.
 *
 * <p>The year of a cell is that of its earliest act. A tie without any date marks its cell and
 * gives it no year; where the table is asked for as known or true at some time, it is left out and
 * counted.
 */
public final class Matrix {
  private static final Comparator<Row> NEW_PARTNERS =
      comparing(Row::initialYear, nullsLast(naturalOrder())).thenComparing(Row::partner);

  private final Vocabulary vocabulary;
  private final Baseline baseline;

  public Matrix(Vocabulary vocabulary, Baseline baseline) {
    this.vocabulary = vocabulary;
    this.baseline = baseline;
  }

  /** The topics that are columns, in their order. */
  public List<String> columns(MatrixQuery.Topics topics) {
    List<String> areas = vocabulary.areas().stream().map(Vocabulary.Topic::key).toList();
    return topics == MatrixQuery.Topics.AREAS
        ? areas
        : vocabulary.topics().stream()
            .map(Vocabulary.Topic::key)
            .filter(topic -> !areas.contains(topic))
            .toList();
  }

  /**
   * The table.
   *
   * @param ties as they were at the instant asked for; those of partners the vocabulary lacks and
   *     of topics that are no column are passed over
   */
  public MatrixView of(Collection<CellTie> ties, MatrixQuery query) {
    List<String> columns = columns(query.topics());
    List<CellTie> candidates =
        query.baselineOnly()
            ? List.of()
            : ties.stream().filter(tie -> columns.contains(tie.area())).toList();
    List<CellFacts> facts = new ArrayList<>();
    candidates.stream()
        .filter(tie -> Time.of(tie.evidence(), query) == Time.WITHIN)
        .collect(
            groupingBy(
                tie -> List.of(tie.partner(), tie.area()), mapping(CellTie::evidence, toList())))
        .forEach(
            (cell, evidence) ->
                facts.add(CellFacts.of(cell.get(0), cell.get(1), evidence, query.evidence())));
    long leftOut =
        candidates.stream().filter(tie -> Time.of(tie.evidence(), query) == Time.UNKNOWN).count();
    return table(facts, leftOut, query);
  }

  /** Whether evidence belongs to the time asked for. */
  private enum Time {
    WITHIN,
    AFTER,
    UNKNOWN;

    static Time of(CellEvidence evidence, MatrixQuery query) {
      boolean undated =
          (query.knownOn() != null && evidence.known() == null)
              || (query.trueIn() != null && evidence.act() == null);
      if (undated) {
        return UNKNOWN;
      }
      boolean knownLater = query.knownOn() != null && evidence.known().isAfter(query.knownOn());
      boolean actedLater = query.trueIn() != null && evidence.act().year() > query.trueIn();
      return knownLater || actedLater ? AFTER : WITHIN;
    }
  }

  /**
   * The table of what is known of its cells.
   *
   * @param facts of each partner and topic at most one
   */
  public MatrixView table(Collection<CellFacts> facts, long leftOut, MatrixQuery query) {
    List<String> columns = columns(query.topics());
    Map<String, Map<String, CellFacts>> byPartner = new HashMap<>();
    for (CellFacts cell : facts) {
      byPartner.computeIfAbsent(cell.partner(), p -> new HashMap<>()).put(cell.area(), cell);
    }
    List<Baseline.Line> paper = baseline.lines(query);
    List<Row> rows = new ArrayList<>();
    for (Baseline.Line line : paper) {
      String partner = line.partner().key();
      List<Cell> cells = cells(columns, line.areas(), byPartner.getOrDefault(partner, Map.of()));
      rows.add(new Row(partner, line.name(), line.initialYear(), earliest(cells), cells));
    }
    Set<String> inPaper = paper.stream().map(line -> line.partner().key()).collect(toSet());
    vocabulary.partners().stream()
        .filter(partner -> byPartner.containsKey(partner.key()) && !inPaper.contains(partner.key()))
        .map(partner -> newPartner(partner, columns, byPartner.get(partner.key())))
        .sorted(NEW_PARTNERS)
        .forEach(rows::add);
    return new MatrixView(columns, rows, leftOut);
  }

  private static Row newPartner(
      Vocabulary.Partner partner, List<String> columns, Map<String, CellFacts> byArea) {
    List<Cell> cells = cells(columns, Set.of(), byArea);
    Integer year = earliest(cells);
    return new Row(partner.key(), partner.en(), year, year, cells);
  }

  private static List<Cell> cells(
      List<String> columns, Set<String> marked, Map<String, CellFacts> byArea) {
    return columns.stream()
        .map(area -> cell(area, marked.contains(area), byArea.get(area)))
        .toList();
  }

  private static Cell cell(String area, boolean inPaper, @Nullable CellFacts facts) {
    if (facts == null) {
      return new Cell(area, inPaper ? Basis.PAPER : Basis.NONE, null, 0, 0, List.of());
    }
    return new Cell(
        area,
        inPaper ? Basis.BOTH : Basis.PRIMARY,
        facts.year(),
        facts.named(),
        facts.acted(),
        facts.evidence());
  }

  private static @Nullable Integer earliest(List<Cell> cells) {
    return cells.stream().map(Cell::year).filter(Objects::nonNull).min(naturalOrder()).orElse(null);
  }
}
