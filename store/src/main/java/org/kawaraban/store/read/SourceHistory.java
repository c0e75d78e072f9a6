package org.kawaraban.store.read;

import java.util.List;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.store.coverage.Window;

/**
 * How one source fared.
 *
 * @param source as it is now
 * @param polls its newest reports, the latest first
 * @param windows the time asked for, in which it could be read or could not, the earliest first
 */
public record SourceHistory(SourceView source, List<SourceReport> polls, List<Window> windows) {
  public SourceHistory {
    polls = List.copyOf(polls);
    windows = List.copyOf(windows);
  }
}
