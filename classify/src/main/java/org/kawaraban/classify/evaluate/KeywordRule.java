package org.kawaraban.classify.evaluate;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kawaraban.contract.PageLine;

/**
 * What bare words find: a page that says cyber is relevant, and every name on it is a partner. It
 * never finds a meeting.
 */
final class KeywordRule {
  // \b is that of Unicode on every JDK: no word ends between a letter and a kanji.
  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
  private static final int ANY_CASE = UNICODE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern relevant;
  private final String instrument;
  private final Map<String, Pattern> partners;
  private final Map<String, Pattern> topics;

  private KeywordRule(Words words) {
    this.relevant = Pattern.compile(words.relevant(), ANY_CASE);
    this.instrument = words.instrument();
    this.partners = compiled(words.partners(), UNICODE);
    this.topics = compiled(words.topics(), ANY_CASE);
  }

  /** The one rule there is. */
  static KeywordRule bundled() {
    try (InputStream in = KeywordRule.class.getResourceAsStream("keyword-rule.yaml")) {
      return new KeywordRule(new YAMLMapper().readValue(in, Words.class));
    } catch (IOException e) {
      throw new UncheckedIOException("keyword-rule.yaml: " + e.getMessage(), e);
    }
  }

  Labels labels(PageLine page) {
    String text = Normalizer.normalize(page.title() + "\n" + page.text(), Normalizer.Form.NFKC);
    if (!relevant.matcher(text).find()) {
      return new Labels(false, Set.of(), Set.of(), instrument, null);
    }
    return new Labels(true, found(partners, text), found(topics, text), instrument, null);
  }

  private static Set<String> found(Map<String, Pattern> patterns, String text) {
    Set<String> keys = new TreeSet<>();
    patterns.forEach(
        (key, pattern) -> {
          if (pattern.matcher(text).find()) {
            keys.add(key);
          }
        });
    return keys;
  }

  private static Map<String, Pattern> compiled(Map<String, String> words, int flags) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach((key, regex) -> patterns.put(key, Pattern.compile(regex, flags)));
    return patterns;
  }

  private record Words(
      String relevant,
      String instrument,
      Map<String, String> partners,
      Map<String, String> topics) {}
}
