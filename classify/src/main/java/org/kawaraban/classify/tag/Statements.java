package org.kawaraban.classify.tag;

import org.kawaraban.classify.taxonomy.Kind;

/**
 * Tells where Japan puts itself behind what others say of a cyber attack: "The United Kingdom
 * published a statement … Japan supports it".
 */
final class Statements {
  /** Between the statement and Japan's word on it may stand who is accused, and of what. */
  private static final int REACH = 3;

  /**
   * Whether a sentence on cyber names others whose statement one of the next supports for Japan.
   */
  static boolean isSupported(Reading reading, int sentence) {
    if (!reading.hits().has(sentence, Kind.PARTNER) || !reading.cue(sentence, "published")) {
      return false;
    }
    for (int i = sentence; i <= sentence + REACH; i++) {
      if (reading.cue(i, "supports") && reading.namesJapan(i)) {
        return true;
      }
    }
    return false;
  }

  private Statements() {}
}
