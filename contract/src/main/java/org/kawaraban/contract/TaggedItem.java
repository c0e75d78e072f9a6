package org.kawaraban.contract;

/**
 * One revision with its tags. It carries the whole item, so that the store needs no second topic.
 *
 * @param taxonomy version of taxonomy and rules that read it
 */
public record TaggedItem(PressItem item, Tagging tagging, String taxonomy) {
  public TaggedItem {
    if (item == null || tagging == null || taxonomy == null) {
      throw new IllegalArgumentException("a tagged item needs item, tagging and taxonomy");
    }
  }
}
