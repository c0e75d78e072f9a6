package org.kawaraban.store.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;

/**
 * Table 1: a row for each partner, a cell for each area.
 *
 * @param areas topic keys in the order of the paper's columns
 * @param rows the paper's ten in its order, then new partners by initial year and key
 */
public record MatrixView(List<String> areas, List<Row> rows) {
  public MatrixView {
    areas = List.copyOf(areas);
    rows = List.copyOf(rows);
  }

  /**
   * One partner.
   *
   * @param partner key
   * @param name in the table's first column: the paper's where it has one
   * @param initialYear what Table 1 prints: the paper's where it has the partner, else the earliest
   *     primary year
   * @param primaryYear year of the earliest primary evidence over its cells, null where there is
   *     none; where it differs from the paper's both are shown
   * @param cells one for each area, in their order
   */
  public record Row(
      String partner,
      String name,
      @Nullable Integer initialYear,
      @Nullable Integer primaryYear,
      List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a cell's mark rests on. */
  public enum Basis {
    @JsonProperty("none")
    NONE,

    @JsonProperty("paper")
    PAPER,

    @JsonProperty("primary")
    PRIMARY,

    @JsonProperty("both")
    BOTH
  }

  /**
   * One partner in one area.
   *
   * @param area topic key
   * @param year of the earliest primary evidence, or null
   * @param evidence primary evidence, earliest first; empty where the cell rests on the paper alone
   */
  public record Cell(
      String area, Basis basis, @Nullable Integer year, List<CellEvidence> evidence) {
    public Cell {
      evidence = List.copyOf(evidence);
    }

    /** Whether Table 1 prints its mark. */
    public boolean marked() {
      return basis != Basis.NONE;
    }
  }

  /**
   * One item that fills a cell.
   *
   * @param act when Japan and the partner acted: the meeting's start, else the publication
   */
  public record CellEvidence(
      ItemId item, String source, String title, PartialDate act, Evidence evidence) {}
}
