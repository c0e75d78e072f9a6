package org.kawaraban.bench;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The value in the middle: one slow run does not move it. */
final class Median {
  static <T> double of(Collection<T> runs, ToDoubleFunction<T> value) {
    double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Median() {}
}
