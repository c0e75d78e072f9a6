package org.kawaraban.alert.words;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.kawaraban.alert.subscription.Language;

/** What alerts say, in one language: {@code messages_*.properties}. */
final class Wording {
  private static final String BUNDLE = "org.kawaraban.alert.words.messages";
  private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Wording(language));
    }
  }

  private final Language language;
  private final ResourceBundle words;

  private Wording(Language language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Wording in(Language language) {
    return ALL.get(language);
  }

  Language language() {
    return language;
  }

  /** The sentence of this key; {@code {0}} and so on are filled in. */
  String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language.locale()).format(arguments);
  }
}
