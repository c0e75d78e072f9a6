package org.kawaraban.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages say in one language: {@code messages_<code>.properties}, in UTF-8. Arguments stand
 * as <code>{0}</code> to <code>{9}</code>.
 */
final class Messages {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Map<Language, Messages> BUNDLED =
      Map.of(Language.EN, read(Language.EN), Language.JA, read(Language.JA));

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  static Messages in(Language language) {
    return BUNDLED.get(language);
  }

  /** The text of this key; a key that is not there is a bug and throws. */
  String say(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return ARGUMENT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(argument(arguments, found.group(1))));
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static String argument(Object[] arguments, String number) {
    return String.valueOf(arguments[Integer.parseInt(number)]);
  }

  private static Messages read(Language language) {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Properties texts = new Properties();
      texts.load(reader);
      return new Messages(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }
}
