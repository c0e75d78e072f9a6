package org.kawaraban.web.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages the pages speak. */
public enum Language {
  EN("en", "English"),
  JA("ja", "日本語");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** BCP 47. */
  public String code() {
    return code;
  }

  /** What it calls itself, for the switch. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  static Optional<Language> of(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The one the browser likes best (RFC 9110, section 12.5.4); English where it likes neither. */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return EN;
    }
    try {
      return LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
          .flatMap(range -> of(primary(range)).stream())
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException malformed) {
      // A browser that cannot say what it likes still gets a page.
      return EN;
    }
  }

  private static String primary(LanguageRange range) {
    return List.of(range.getRange().split("-", 2)).get(0);
  }
}
