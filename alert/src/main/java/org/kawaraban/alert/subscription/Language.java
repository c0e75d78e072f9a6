package org.kawaraban.alert.subscription;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

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

  /** Of {@link #code}; throws {@link Refused} for anything else. */
  public static Language of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> new Refused(Reason.LANGUAGE, code, names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(joining(", "));
  }
}
