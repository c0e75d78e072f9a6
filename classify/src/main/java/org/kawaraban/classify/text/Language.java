package org.kawaraban.classify.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The language a page is written in, told from its letters and commonest words. */
public enum Language {
  ENGLISH,
  JAPANESE,
  OTHER;

  private static final int SAMPLE_CHARS = 6_000;
  private static final int LONGEST_WORD = 8;

  /** So many English words and none of another language: no need to read on. */
  private static final int ENOUGH = 12;

  /** So many kana are no quotation in a page of another language. */
  private static final int ENOUGH_KANA = 40;

  /** Latin letters for each Japanese one that a Japanese page may have. */
  private static final int MOST_LATIN = 8;

  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "for", "on", "with", "is", "was", "will", "between", "at",
          "by", "that", "from");

  /** Words of other languages in Latin letters that no English sentence has. */
  private static final Set<String> FOREIGN_WORDS =
      Set.of(
          "der",
          "die",
          "und",
          "von",
          "mit",
          "des",
          "le",
          "la",
          "les",
          "et",
          "du",
          "une",
          "dans",
          "el",
          "los",
          "las",
          "del",
          "y",
          "il",
          "che",
          "della",
          "een",
          "het",
          "van",
          "yang",
          "dan",
          "untuk",
          "dari",
          "ve",
          "bir",
          "ile",
          "för",
          "och",
          "das",
          "zu",
          "sur",
          "aux",
          "em",
          "para",
          "di",
          "tersebut");

  /** All of them: most words of a page are none. */
  private static final Map<String, Language> COMMON = new HashMap<>();

  static {
    FOREIGN_WORDS.forEach(word -> COMMON.put(word, OTHER));
    ENGLISH_WORDS.forEach(word -> COMMON.put(word, ENGLISH));
  }

  /**
   * Judges a page. Japanese needs kana, which Chinese has not; a page with no word of any language
   * (a list of names) reads as English if its letters are Latin.
   */
  public static Language of(PageText page) {
    String text = page.cased();
    int limit = Math.min(text.length(), SAMPLE_CHARS);
    Letters letters = Letters.count(text, limit);
    if (letters.kana() * 20 > letters.all() || letters.kana() >= ENOUGH_KANA) {
      return letters.kana() * 2 + letters.kanji() > letters.latin() / MOST_LATIN
          ? JAPANESE
          : ENGLISH;
    }
    if (letters.latin() * 2 < letters.all()) {
      return OTHER;
    }
    return foreign(page.folded(), limit) ? OTHER : ENGLISH;
  }

  private static boolean foreign(String folded, int limit) {
    int english = 0;
    int foreign = 0;
    int start = -1;
    for (int i = 0; i <= limit; i++) {
      boolean inWord = i < limit && isLetter(folded.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (i - start <= LONGEST_WORD) {
          String word = folded.substring(start, i);
          Language common = COMMON.get(word);
          english += common == ENGLISH ? 1 : 0;
          foreign += common == OTHER ? 1 : 0;
          if (english == ENOUGH && foreign == 0) {
            return false;
          }
        }
        start = -1;
      }
    }
    return foreign >= 2 && foreign > english;
  }

  private static boolean isLetter(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' : Character.isLetter(c);
  }

  private record Letters(int latin, int kana, int kanji, int all) {
    /** Those up to a place, or up to where a page is Japanese whatever follows. */
    static Letters count(String text, int limit) {
      int latin = 0;
      int kana = 0;
      int kanji = 0;
      int others = 0;
      for (int i = 0; i < limit; i++) {
        char c = text.charAt(i);
        if (c < 128) {
          int small = c | ' ';
          latin += small >= 'a' && small <= 'z' ? 1 : 0;
        } else if (c >= '\u3041' && c <= '\u30ff') {
          kana++;
          if (kana >= ENOUGH_KANA && kana * 2 + kanji > limit / MOST_LATIN) {
            break;
          }
        } else if (Scripts.isJapanese(c)) {
          kanji++;
        } else if (Character.isLetter(c)) {
          latin += c < 0x250 ? 1 : 0;
          others += c < 0x250 ? 0 : 1;
        }
      }
      return new Letters(latin, kana, kanji, latin + kana + kanji + others);
    }
  }
}
