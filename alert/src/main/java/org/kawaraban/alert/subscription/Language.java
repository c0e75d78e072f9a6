package org.kawaraban.alert.subscription;

import java.util.Locale;

/** In which alerts can be read. */
public enum Language {
  EN,
  JA;

  /** As the web writes it: {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** Of {@link #code}; anything else throws IllegalArgumentException. */
  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
