package org.kawaraban.ingest.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** The language of a text whose page may not say it. */
public final class Language {
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(?:the|of|and|to|in|on|for|with)\\b");

  /** One such word in so many characters is English. */
  private static final int CHARS_PER_WORD = 60;

  private static final int ENOUGH = 2000;

  /** As declared, else as the text looks, else {@code und}. */
  public static String of(String declared, String text) {
    String primary = declared.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (primary.matches("[a-z]{2,3}")) {
      return primary;
    }
    String sample = text.substring(0, Math.min(ENOUGH, text.length()));
    if (KANA.matcher(sample).results().count() * 10 > sample.length()) {
      return "ja";
    }
    long words = ENGLISH.matcher(sample).results().count();
    return words > 0 && words * CHARS_PER_WORD >= sample.length() ? "en" : "und";
  }

  private Language() {}
}
