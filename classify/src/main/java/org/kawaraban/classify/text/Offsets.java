package org.kawaraban.classify.text;

import java.util.Arrays;

/** Original start and end of each normalised character, growing with the text. */
final class Offsets {
  private int[] starts;
  private int[] ends;
  private int size;

  Offsets(int expected) {
    starts = new int[Math.max(16, expected)];
    ends = new int[starts.length];
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int start(int position) {
    return size == 0 ? 0 : starts[Math.min(position, size - 1)];
  }

  int end(int position) {
    return size == 0 ? 0 : ends[Math.min(position, size - 1)];
  }
}
