package org.kawaraban.store.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;

/**
 * Table 1: a row for each partner, a cell for each area (or key issue, where these were asked for).
 *
 * @param areas topic keys in the order of the paper's columns
 * @param rows the paper's ten in its order, then new partners by initial year and key
 * @param leftOut ties of relevant official items that fill no cell of this table because they have
 *     no date to tell whether they were known or true then; 0 where neither was asked for
 */
public record MatrixView(List<String> areas, List<Row> rows, long leftOut) {
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
   * @param year of the earliest primary evidence, or null where none has a date
   * @param named how many items name the area as a subject of talks
   * @param acted how many report an act: a dedicated meeting, training, exercise, agreement or body
   * @param evidence the earliest primary evidence, as much as was asked for; undated evidence last
   */
  public record Cell(
      String area,
      Basis basis,
      @Nullable Integer year,
      long named,
      long acted,
      List<CellEvidence> evidence) {
    public Cell {
      evidence = List.copyOf(evidence);
    }

    /** How many items fill it. */
    public long items() {
      return named + acted;
    }

    /** Whether Table 1 prints its mark. */
    public boolean marked() {
      return basis != Basis.NONE;
    }
  }

  /**
   * One item that fills a cell.
   *
   * @param act when Japan and the partner acted: the meeting's start, else the publication; null
   *     where neither is known: such an item marks the cell and gives no year
   * @param known by when it was published, else the end of the held meeting it reports, else null
   * @param instrument key, null where the item has none
   */
  public record CellEvidence(
      ItemId item,
      String source,
      String title,
      @Nullable PartialDate act,
      @Nullable LocalDate known,
      @Nullable String instrument,
      Evidence evidence) {}
}
