package org.kawaraban.web;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.Cell;
import org.kawaraban.store.read.MatrixView.CellEvidence;
import org.kawaraban.store.read.MatrixView.Row;

/** Three partners; the first cell of each rests on the paper, both, and primary sources. */
final class SmallMatrix {
  static MatrixView of(boolean baselineOnly) {
    List<String> areas =
        List.of(
            "cyber-dialogue",
            "capacity-building",
            "internet-governance",
            "technical-training",
            "confidence-building",
            "whole-of-government");
    List<CellEvidence> us =
        baselineOnly ? List.of() : List.of(fills(Fixtures.US_ITEM, "日米サイバー対話", "2024-06"));
    List<CellEvidence> eu =
        baselineOnly
            ? List.of()
            : List.of(
                fills(Fixtures.EU_ITEM, "capacity building", "2024-11-15"),
                fills(Fixtures.EU_ITEM, "6th Japan-EU Cyber Dialogue", "2024-11-15"));
    Row estonia = new Row("EE", "Estonia", 2018, null, paper(areas, 0, 1, 2));
    Row usa =
        new Row(
            "US",
            "USA",
            2013,
            baselineOnly ? null : 2013,
            with(
                paper(areas, 0, 2, 3, 5),
                0,
                new Cell(
                    "cyber-dialogue",
                    baselineOnly ? Basis.PAPER : Basis.BOTH,
                    baselineOnly ? null : 2013,
                    0,
                    us.size(),
                    us)));
    Row union =
        new Row(
            "EU",
            "EU",
            2014,
            baselineOnly ? null : 2015,
            with(
                paper(areas, 0, 2),
                1,
                new Cell(
                    "capacity-building",
                    baselineOnly ? Basis.NONE : Basis.PRIMARY,
                    baselineOnly ? null : 2024,
                    eu.size(),
                    0,
                    eu)));
    return new MatrixView(areas, List.of(usa, union, estonia), 0);
  }

  private static List<Cell> paper(List<String> areas, Integer... marked) {
    List<Integer> columns = List.of(marked);
    return areas.stream()
        .map(
            area ->
                new Cell(
                    area,
                    columns.contains(areas.indexOf(area)) ? Basis.PAPER : Basis.NONE,
                    null,
                    0,
                    0,
                    List.of()))
        .toList();
  }

  private static List<Cell> with(List<Cell> cells, int column, Cell cell) {
    List<Cell> changed = new ArrayList<>(cells);
    changed.set(column, cell);
    return changed;
  }

  private static CellEvidence fills(PressItem item, String quote, String act) {
    return new CellEvidence(
        item.id(),
        item.source(),
        item.title(),
        PartialDate.parse(act),
        PartialDate.parse(act).last(),
        "dialogue",
        Pieces.text(item, quote, "tie.sentence"));
  }

  private SmallMatrix() {}
}
