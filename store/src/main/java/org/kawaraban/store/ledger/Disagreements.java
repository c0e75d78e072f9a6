package org.kawaraban.store.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.read.MeetingView.Disagreement;
import org.kawaraban.store.read.MeetingView.Source;

/** Where the sources of one meeting contradict each other; whoever is silent contradicts nobody. */
public final class Disagreements {
  /** In the order of the fields, values in their order; the same for any order of the sources. */
  public static List<Disagreement> among(List<Source> sources) {
    List<Disagreement> found = new ArrayList<>();
    add(found, "ordinal", sources, Source::ordinal);
    add(found, "start", sources, Source::start);
    add(found, "end", sources, Source::end);
    add(found, "place", sources, Source::place);
    return found;
  }

  private static void add(
      List<Disagreement> found,
      String field,
      List<Source> sources,
      Function<Source, @Nullable Object> stated) {
    Map<String, List<ItemId>> byValue = new TreeMap<>();
    for (Source source : sources) {
      Object value = stated.apply(source);
      if (value != null) {
        byValue.computeIfAbsent(value.toString(), v -> new ArrayList<>()).add(source.item());
      }
    }
    if (byValue.size() > 1) {
      byValue.values().forEach(items -> items.sort(null));
      found.add(new Disagreement(field, byValue));
    }
  }

  private Disagreements() {}
}
