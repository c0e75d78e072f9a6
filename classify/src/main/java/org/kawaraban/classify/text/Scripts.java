package org.kawaraban.classify.text;

/** What kind of letter a character is, where Japanese and Latin are treated differently. */
public final class Scripts {
  /** Letters and digits among the first 128 characters, looked up for every letter scanned. */
  private static final boolean[] LATIN = new boolean[128];

  static {
    for (char c = 0; c < LATIN.length; c++) {
      LATIN[c] = Character.isLetterOrDigit(c);
    }
  }

  /** Kanji, kana, and the marks written among them. */
  public static boolean isJapanese(char c) {
    return (c >= '\u3041' && c <= '\u30ff')
        || (c >= '\u4e00' && c <= '\u9fff')
        || c == '々'
        || c == '〇';
  }

  public static boolean isHiragana(char c) {
    return c >= '\u3041' && c <= '\u309f';
  }

  /** Katakana and the mark that draws a vowel out, the dot between words left out. */
  public static boolean isKatakana(char c) {
    return (c >= '\u30a1' && c <= '\u30fa') || c == 'ー';
  }

  /** A letter or digit of a script that separates words by blanks. */
  public static boolean isWordPart(char c) {
    if (c < LATIN.length) {
      return LATIN[c];
    }
    return Character.isLetterOrDigit(c) && !isJapanese(c);
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Scripts() {}
}
