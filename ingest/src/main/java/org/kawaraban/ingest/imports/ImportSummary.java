package org.kawaraban.ingest.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import came to.
 *
 * @param taken items sent on
 * @param known items that this import had taken already, word for word; sent once
 * @param refusedCount lines and pages that were not
 * @param refused the first {@link #MOST_REFUSALS} of them, with reasons
 * @param lastOffsets offset of the last item sent to each partition of the press items' topic: who
 *     waits for them to be recorded waits for these
 */
public record ImportSummary(
    int taken, int known, int refusedCount, List<Refusal> refused, Map<Integer, Long> lastOffsets) {
  public static final int MOST_REFUSALS = 1000;

  public ImportSummary {
    refused = List.copyOf(refused);
    lastOffsets = Map.copyOf(lastOffsets);
  }

  /**
   * A line or page that was not taken.
   *
   * @param subject {@code file} or {@code file:line}
   * @param reason one sentence
   */
  public record Refusal(String subject, String reason) {}
}
