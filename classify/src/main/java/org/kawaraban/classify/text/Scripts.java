package org.kawaraban.classify.text;

/** What kind of letter a character is, where Japanese and Latin are treated differently. */
public final class Scripts {
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

  /** A letter or digit of a script that separates words by blanks. */
  public static boolean isWordPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) && !isJapanese(c);
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Scripts() {}
}
