package org.kawaraban.store.read;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/**
 * One meeting of the ledger.
 *
 * @param key the permanent name that is shown, {@code series-slug/…}
 * @param keys all that lead here, the shown one among them
 * @param series canonical English name
 * @param seriesJa its Japanese name, empty where the vocabulary has none
 * @param ordinal as printed by a source, or null
 * @param sources the items that announce or report it, earliest published first
 * @param disagreements fields of which they state different values; the meeting shows one of them
 */
public record MeetingView(
    String key,
    List<String> keys,
    String series,
    String seriesJa,
    List<String> partners,
    @Nullable Integer ordinal,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable String place,
    Mode mode,
    Stage stage,
    List<Source> sources,
    List<Disagreement> disagreements) {
  public MeetingView {
    keys = List.copyOf(keys);
    partners = List.copyOf(partners);
    sources = List.copyOf(sources);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * A field of which sources state different values.
   *
   * @param field ordinal, start, end or place
   * @param values each with the items that state it
   */
  public record Disagreement(String field, Map<String, List<ItemId>> values) {
    public Disagreement {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /** An item that speaks of the meeting as its own, and what it states of it, null where silent. */
  public record Source(
      ItemId item,
      URI url,
      String source,
      String lang,
      String title,
      @Nullable PartialDate published,
      @Nullable Integer ordinal,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable String place) {}
}
