package org.kawaraban.classify.text;

/**
 * One sentence, heading or line of a page.
 *
 * @param start position of its first character
 * @param end position after its last
 * @param paragraph number of its paragraph on the page, from 0 for the title
 */
public record Sentence(int start, int end, int paragraph) {
  public int length() {
    return end - start;
  }

  public boolean contains(int position) {
    return start <= position && position < end;
  }
}
