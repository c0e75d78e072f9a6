package org.kawaraban.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of one source gave.
 *
 * @param name of the source as the catalogue writes it
 * @param at when the poll ended
 * @param listed rows the listing had
 * @param published items sent on by this poll
 * @param failed listed pages that could not be fetched or read this time
 * @param reason one sentence for a person; empty where the state says it all
 * @param nextPoll when it is asked again, or null if never
 * @param withdrawn items of which this poll found that their page is no longer at its address
 */
public record SourceReport(
    String source,
    String name,
    String url,
    Instant at,
    SourceState state,
    int listed,
    int published,
    int failed,
    String reason,
    @Nullable Instant nextPoll,
    List<ItemId> withdrawn) {
  public SourceReport {
    reason = reason == null ? "" : reason;
    withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    if (source == null || at == null || state == null) {
      throw new IllegalArgumentException("a source report needs source, at and state");
    }
  }

  /** Of a poll that found no page withdrawn. */
  public SourceReport(
      String source,
      String name,
      String url,
      Instant at,
      SourceState state,
      int listed,
      int published,
      int failed,
      String reason,
      @Nullable Instant nextPoll) {
    this(source, name, url, at, state, listed, published, failed, reason, nextPoll, List.of());
  }
}
