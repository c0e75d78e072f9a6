package org.kawaraban.classify.text;

import java.util.Arrays;

/**
 * Original start and end of each normalised character, growing with the text. Kept as runs of
 * characters that stand in the original as they do here, one unit behind the other: most of a page
 * is a few long ones.
 */
final class Offsets {
  private static final int UNIT = 1;

  /** No start that a character can have. */
  private static final int NONE = -1;

  /** First position of each run. */
  private int[] positions = new int[32];

  /** Original start of a run's first character. */
  private int[] starts = new int[32];

  /** Original length of each of its characters. */
  private int[] widths = new int[32];

  private int runs;
  private int size;

  /** Original start by which the next character continues the last run. */
  private int next = NONE;

  void add(int start, int end) {
    int width = end - start;
    if (start != next || width != UNIT) {
      open(start, width);
    }
    next = width == UNIT ? end : NONE;
    size++;
  }

  /** Adds characters that stand side by side in the original, one unit each. */
  void addUnits(int start, int count) {
    if (start != next) {
      open(start, UNIT);
    }
    next = start + count;
    size += count;
  }

  private void open(int start, int width) {
    if (runs == positions.length) {
      positions = Arrays.copyOf(positions, runs * 2);
      starts = Arrays.copyOf(starts, runs * 2);
      widths = Arrays.copyOf(widths, runs * 2);
    }
    positions[runs] = size;
    starts[runs] = start;
    widths[runs] = width;
    runs++;
  }

  int start(int position) {
    return size == 0 ? 0 : startIn(run(position), position);
  }

  int end(int position) {
    int run = run(position);
    return size == 0 ? 0 : startIn(run, position) + widths[run];
  }

  private int startIn(int run, int position) {
    return starts[run] + Math.min(position, size - 1) - positions[run];
  }

  /** The run a position lies in; the last for one behind the text. */
  private int run(int position) {
    int found = Arrays.binarySearch(positions, 0, runs, position);
    return found >= 0 ? found : -found - 2;
  }
}
