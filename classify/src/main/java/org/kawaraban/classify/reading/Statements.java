package org.kawaraban.classify.reading;

import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/**
 * Tells where Japan puts itself behind what others say of a cyber attack: "The United Kingdom
 * published a statement … Japan supports it".
 */
public final class Statements {
  /** Between the statement and Japan's word on it may stand who is accused, and of what. */
  private static final int REACH = 6;

  private static final int LONGEST_LIST = 30;
  private static final String ITEM_MARKS = "-*・•–";

  /**
   * Whether a sentence on cyber names others whose statement one of the next supports for Japan.
   */
  public static boolean isSupported(Reading reading, int sentence) {
    if (!reading.hits().has(sentence, Kind.PARTNER) || !reading.cue(sentence, "published")) {
      return false;
    }
    for (int i = sentence; i <= sentence + REACH; i++) {
      if (reading.cue(i, "supports") && speaksForJapan(reading, i)) {
        return true;
      }
    }
    return false;
  }

  /** Japanese pages leave Japan, their subject, unsaid: 米国等の発表を支持します. */
  private static boolean speaksForJapan(Reading reading, int sentence) {
    return reading.japan().isNamed(sentence)
        || (reading.language() == Language.JAPANESE && reading.subject().isDedicatedToCyber());
  }

  /**
   * Whether a sentence is an item of a list, naming Japan, of those who signed a document on cyber.
   */
  public static boolean isSigned(Reading reading, int sentence) {
    return reading.japan().isNamed(sentence)
        && isListed(reading, sentence)
        && reading.hits().has(Kind.CYBER, "strong");
  }

  /** Whether a sentence is an item under "It has been co-sealed by:". */
  public static boolean isListed(Reading reading, int sentence) {
    int head = sentence;
    while (head >= 0 && sentence - head <= LONGEST_LIST && isItem(reading, head)) {
      head--;
    }
    return head >= 0
        && head < sentence
        && reading.cue(head, "cosigned")
        && reading.endsWith(head, ":");
  }

  private static boolean isItem(Reading reading, int sentence) {
    return ITEM_MARKS.indexOf(reading.page().folded().charAt(reading.sentence(sentence).start()))
        >= 0;
  }

  private Statements() {}
}
