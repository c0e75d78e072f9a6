package org.kawaraban.classify.taxonomy;

/**
 * What is wrong in a file, in a sentence for its author.
 *
 * @param line counted from 1
 */
public record Fault(int line, String sentence) implements Comparable<Fault> {
  /** {@code file:line: sentence}, as editors read it. */
  public String in(String file) {
    return file + ":" + line + ": " + sentence;
  }

  @Override
  public int compareTo(Fault other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : sentence.compareTo(other.sentence);
  }
}
