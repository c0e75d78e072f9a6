package org.kawaraban.classify.explain;

import java.util.List;
import org.kawaraban.contract.Tagging;

/** The labels of a page and the ones it came near to. */
public record Explanation(Tagging tagging, List<NearMiss> nearMisses) {
  public Explanation {
    nearMisses = List.copyOf(nearMisses);
  }
}
