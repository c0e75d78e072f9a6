package org.kawaraban.classify.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Where a figure lies with 95 % confidence, by the percentiles of resampled pages (Efron 1979).
 * Both ends are {@link Double#NaN} where the figure is.
 */
record Interval(double low, double high) {
  static final int RESAMPLES = 1000;
  static final int SEED = 7;
  private static final double TAIL = 0.025;

  /** Intervals of all measures over these pages; the same pages give the same intervals. */
  static List<Interval> of(List<Tally> pages) {
    double[][] figures = new double[Measure.ALL.size()][RESAMPLES];
    Random random = new Random(SEED);
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Tally drawn = new Tally();
      for (int i = 0; i < pages.size(); i++) {
        drawn.add(pages.get(random.nextInt(pages.size())));
      }
      for (int measure = 0; measure < figures.length; measure++) {
        figures[measure][resample] = drawn.value(measure);
      }
    }
    return Arrays.stream(figures).map(Interval::between).toList();
  }

  private static Interval between(double[] figures) {
    // A draw without a single page that asks for the figure says nothing of it.
    double[] sorted =
        Arrays.stream(figures).filter(figure -> !Double.isNaN(figure)).sorted().toArray();
    if (sorted.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    int tail = (int) (sorted.length * TAIL);
    return new Interval(sorted[tail], sorted[sorted.length - 1 - tail]);
  }
}
