package org.kawaraban.store.matrix;

/**
 * Names a cell of the table; in the order of partners, then topics.
 *
 * @param partner key
 * @param topic key
 */
public record CellKey(String partner, String topic) implements Comparable<CellKey> {
  @Override
  public int compareTo(CellKey other) {
    int byPartner = partner.compareTo(other.partner);
    return byPartner != 0 ? byPartner : topic.compareTo(other.topic);
  }
}
