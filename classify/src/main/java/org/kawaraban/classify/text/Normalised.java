package org.kawaraban.classify.text;

import java.util.List;

/**
 * Two equally long readings of one text, its sentences, and where in the original each character
 * stood.
 */
record Normalised(String cased, String folded, List<Sentence> sentences, Offsets offsets) {
  int originalStart(int position) {
    return offsets.start(position);
  }

  int originalEnd(int position) {
    return offsets.end(position);
  }
}
