package org.kawaraban.ingest.extract;

/** Bounds what strangers write. */
public final class Cut {
  /** Enough of a reason: what it quotes may be of any length. */
  public static final int REASON_CHARS = 500;

  /** The beginning of a text, never half of a letter. */
  public static String to(int maxChars, String text) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }

  private Cut() {}
}
