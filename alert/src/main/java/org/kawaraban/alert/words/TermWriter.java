package org.kawaraban.alert.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.contract.Vocabulary;

/** Says the terms of a condition in words, with the names of the vocabulary for its keys. */
public final class TermWriter {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();

  /** Terms one after the other: {@code partner:GB} is “partner: United Kingdom”. */
  public static String say(Collection<String> terms, Language language) {
    return joined(terms.stream().map(term -> say(term, language)), language);
  }

  /**
   * Terms with what the page has for them.
   *
   * @param asOnThePage for a text, the words of the page; empty for other terms
   */
  public static String say(Map<String, String> asOnThePage, Language language) {
    return joined(
        asOnThePage.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> say(one.getKey(), one.getValue(), language)),
        language);
  }

  private static String joined(Stream<String> terms, Language language) {
    return terms.distinct().collect(Collectors.joining(language == Language.JA ? "、" : ", "));
  }

  private static String say(String term, String found, Language language) {
    return found.isEmpty() || unquoted(term.substring(term.indexOf(':') + 1)).equals(found)
        ? say(term, language)
        : Wording.in(language).say("term.found", say(term, language), found);
  }

  private static String say(String term, Language language) {
    Wording wording = Wording.in(language);
    String field = term.substring(0, term.indexOf(':'));
    String value = unquoted(term.substring(term.indexOf(':') + 1));
    String name =
        switch (field) {
          case "partner" -> partner(value, language);
          case "topic" -> topic(value, language);
          case "cell" -> cell(value, language);
          case "series" -> series(value, language);
          case "instrument" -> instrument(value, language);
          case "kind" -> wording.say("kind." + value);
          case "lang" -> Locale.forLanguageTag(value).getDisplayLanguage(language.locale());
          default -> value;
        };
    return wording.say("term." + field, name);
  }

  private static String unquoted(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  static String partner(String key, Language language) {
    return named(key, VOCABULARY.partner(key), one -> one.en(), one -> one.ja(), language);
  }

  private static String topic(String key, Language language) {
    return named(key, VOCABULARY.topic(key), one -> one.en(), one -> one.ja(), language);
  }

  private static String cell(String key, Language language) {
    String[] parts = key.split("/", 2);
    return partner(parts[0], language) + " – " + topic(parts[1], language);
  }

  private static String series(String slug, Language language) {
    return named(
        slug,
        VOCABULARY.series().stream().filter(one -> one.slug().equals(slug)).findFirst(),
        one -> one.name(),
        one -> one.ja(),
        language);
  }

  private static String instrument(String key, Language language) {
    return named(
        key,
        VOCABULARY.instruments().stream().filter(one -> one.key().equals(key)).findFirst(),
        one -> one.en(),
        one -> one.ja(),
        language);
  }

  private static <T> String named(
      String key, Optional<T> known, Naming<T> english, Naming<T> japanese, Language language) {
    Naming<T> naming = language == Language.JA ? japanese : english;
    return known.flatMap(one -> Optional.ofNullable(naming.of(one))).orElse(key);
  }

  /** What something is called in one language, null where that is not known. */
  private interface Naming<T> {
    @Nullable String of(T one);
  }

  private TermWriter() {}
}
