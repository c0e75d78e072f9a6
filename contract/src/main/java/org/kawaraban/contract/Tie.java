package org.kawaraban.contract;

import java.util.List;

/**
 * Partner and topic tied to Japan by one sentence or group of sentences; what fills a cell of Table
 * 1. Partner and topic that merely stand on one page are none.
 */
public record Tie(String partner, String topic, List<Evidence> evidence) {
  public Tie {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
