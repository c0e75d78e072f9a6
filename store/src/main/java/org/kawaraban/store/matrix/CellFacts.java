package org.kawaraban.store.matrix;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.read.MatrixView.CellEvidence;

/**
 * What the ties of one partner and one topic say together.
 *
 * @param year of the earliest act, null where none has a date
 * @param named items that name the topic in talks
 * @param acted items that report an act in it
 * @param evidence the earliest, undated last, as much as was asked for
 */
public record CellFacts(
    String partner,
    String area,
    @Nullable Integer year,
    long named,
    long acted,
    List<CellEvidence> evidence) {
  private static final Comparator<CellEvidence> EARLIEST_FIRST =
      comparing(CellEvidence::act, nullsLast(naturalOrder())).thenComparing(CellEvidence::item);

  public CellFacts {
    evidence = List.copyOf(evidence);
  }

  /** The definition; the database computes the same where it has the ties. */
  static CellFacts of(String partner, String area, Collection<CellEvidence> all, int shown) {
    long acted = all.stream().filter(one -> Strength.actsUpon(area, one.instrument())).count();
    Integer year =
        all.stream()
            .map(CellEvidence::act)
            .filter(Objects::nonNull)
            .map(PartialDate::year)
            .min(naturalOrder())
            .orElse(null);
    List<CellEvidence> earliest = all.stream().sorted(EARLIEST_FIRST).limit(shown).toList();
    return new CellFacts(partner, area, year, all.size() - acted, acted, earliest);
  }
}
