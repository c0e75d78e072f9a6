package org.kawaraban.classify.text;

/** Two equally long readings of one text, and where in the original each character stood. */
record Normalised(String cased, String folded, Offsets offsets) {
  int originalStart(int position) {
    return offsets.start(position);
  }

  int originalEnd(int position) {
    return offsets.end(position);
  }
}
