package org.kawaraban.classify.taxonomy;

import java.util.List;
import java.util.stream.Collectors;

/** A taxonomy that cannot be used; the message has a line of its own for each fault. */
public final class BadTaxonomy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadTaxonomy(String file, List<Fault> faults) {
    super(faults.stream().sorted().map(fault -> fault.in(file)).collect(Collectors.joining("\n")));
  }
}
