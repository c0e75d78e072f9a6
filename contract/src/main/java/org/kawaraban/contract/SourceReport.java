package org.kawaraban.contract;

import java.time.Instant;
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
    @Nullable Instant nextPoll) {
  public SourceReport {
    reason = reason == null ? "" : reason;
    if (source == null || at == null || state == null) {
      throw new IllegalArgumentException("a source report needs source, at and state");
    }
  }
}
