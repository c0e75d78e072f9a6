package org.kawaraban.classify.text;

/** What kind of letter a character is, where Japanese and Latin are treated differently. */
public final class Scripts {
  /** Of every character, as it is asked for around each form met in a page. */
  private static final boolean[] WORD_PART = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < WORD_PART.length; c++) {
      WORD_PART[c] = Character.isLetterOrDigit((char) c) && !isJapanese((char) c);
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
    return WORD_PART[c];
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Scripts() {}
}
