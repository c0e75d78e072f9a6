package org.kawaraban.store.matrix;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.Cell;
import org.kawaraban.store.read.MatrixView.CellEvidence;

/** What is different between two tables of the same columns, cell by cell, and why. */
public record MatrixDifference(List<Change> changes) {
  public MatrixDifference {
    changes = List.copyOf(changes);
  }

  /**
   * One cell that is not as it was.
   *
   * @param partner its name in the table
   * @param added evidence that is new, the earliest first
   * @param removed evidence that is no more
   * @param edited evidence that is in both and reads, or is dated, otherwise
   */
  public record Change(
      String partner,
      Cell before,
      Cell after,
      List<CellEvidence> added,
      List<CellEvidence> removed,
      List<CellEvidence> edited) {
    public Change {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      edited = List.copyOf(edited);
    }

    private String line() {
      return "%s, %s: %s -> %s\n%s%s%s"
          .formatted(
              partner,
              after.area(),
              state(before),
              state(after),
              items("+", added),
              items("-", removed),
              items("~", edited));
    }

    private static String state(Cell cell) {
      return switch (cell.basis()) {
        case NONE -> "empty";
        case PAPER -> "paper";
        case PRIMARY -> "primary" + year(cell);
        case BOTH -> "paper and primary" + year(cell);
      };
    }

    private static String year(Cell cell) {
      return cell.year() == null ? "" : " " + cell.year();
    }

    private static String items(String sign, List<CellEvidence> items) {
      return items.stream()
          .map(
              item ->
                  "  %s %s %s %s\n"
                      .formatted(
                          sign,
                          item.act() == null ? "undated" : item.act(),
                          item.item(),
                          item.title()))
          .collect(joining());
    }
  }

  /** Both tables must list all their evidence. */
  public static MatrixDifference between(MatrixView before, MatrixView after) {
    List<Change> changes = new ArrayList<>();
    Map<String, MatrixView.Row> earlier = new HashMap<>();
    before.rows().forEach(row -> earlier.put(row.partner(), row));
    for (MatrixView.Row row : after.rows()) {
      MatrixView.Row was = earlier.remove(row.partner());
      compare(name(was, row), cells(was, after), row.cells(), changes);
    }
    // In the order of the table: what is left of it are partners that are no more.
    before.rows().stream()
        .filter(row -> earlier.containsKey(row.partner()))
        .forEach(row -> compare(row.name(), row.cells(), cells(null, after), changes));
    return new MatrixDifference(changes);
  }

  /** The paper's where one of the tables has it: a partner has one name in both directions. */
  private static String name(MatrixView.@Nullable Row was, MatrixView.Row is) {
    boolean wasInPaper =
        was != null
            && was.cells().stream()
                .anyMatch(cell -> cell.basis() == Basis.PAPER || cell.basis() == Basis.BOTH);
    return wasInPaper ? was.name() : is.name();
  }

  private static void compare(
      String partner, List<Cell> before, List<Cell> after, List<Change> changes) {
    for (int column = 0; column < after.size(); column++) {
      Cell was = before.get(column);
      Cell is = after.get(column);
      if (!was.equals(is)) {
        changes.add(
            new Change(
                partner,
                was,
                is,
                without(is.evidence(), was.evidence()),
                without(was.evidence(), is.evidence()),
                edited(was.evidence(), is.evidence())));
      }
    }
  }

  private static List<Cell> cells(MatrixView.@Nullable Row row, MatrixView matrix) {
    return row != null
        ? row.cells()
        : matrix.areas().stream()
            .map(area -> new Cell(area, Basis.NONE, null, 0, 0, List.of()))
            .toList();
  }

  private static List<CellEvidence> without(List<CellEvidence> some, List<CellEvidence> others) {
    Set<ItemId> known = others.stream().map(CellEvidence::item).collect(toSet());
    return some.stream().filter(item -> !known.contains(item.item())).toList();
  }

  private static List<CellEvidence> edited(List<CellEvidence> was, List<CellEvidence> is) {
    List<CellEvidence> in = new ArrayList<>(is);
    in.removeAll(without(is, was));
    in.removeAll(was);
    return in;
  }

  /** For a terminal: each change with the items that made it. */
  public String text() {
    return changes.isEmpty()
        ? "nothing changed\n"
        : changes.stream().map(Change::line).collect(joining());
  }
}
