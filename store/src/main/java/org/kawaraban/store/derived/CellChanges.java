package org.kawaraban.store.derived;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.changes.ChangeLog;
import org.kawaraban.store.changes.ChangeLog.Cause;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.CellKey;

/** Tells how a cell of Table 1 differs. */
public final class CellChanges {
  private static final Map<String, Set<String>> PAPER =
      Baseline.ofThePaper(Vocabulary.bundled()).lines().stream()
          .collect(Collectors.toMap(line -> line.partner().key(), Baseline.Line::areas));

  public static void tell(
      CellRepository.Difference cell, ChangeLog log, Function<Collection<ItemId>, Cause> causes) {
    CellRepository.Filling before = cell.before();
    CellRepository.Filling after = cell.after();
    if (before.filled() && after.filled() && Objects.equals(before.year(), after.year())) {
      return; // An earlier day of the same year.
    }
    List<ItemId> evidence = cell.item() == null ? List.of() : List.of(new ItemId(cell.item()));
    log.add(
        !before.filled()
            ? RecordChange.Kind.CELL_FILLED
            : after.filled()
                ? RecordChange.Kind.INITIAL_YEAR_CHANGED
                : RecordChange.Kind.CELL_EMPTIED,
        "cell/%s/%s".formatted(cell.cell().partner(), cell.cell().topic()),
        state(cell.cell(), before),
        state(cell.cell(), after),
        evidence,
        causes.apply(evidence));
  }

  private static Map<String, @Nullable Object> state(CellKey cell, CellRepository.Filling filling) {
    boolean inPaper = PAPER.getOrDefault(cell.partner(), Set.of()).contains(cell.topic());
    Map<String, @Nullable Object> state = new TreeMap<>();
    state.put(
        "basis", filling.filled() ? (inPaper ? "both" : "primary") : (inPaper ? "paper" : "none"));
    state.put("year", filling.year());
    return state;
  }

  private CellChanges() {}
}
