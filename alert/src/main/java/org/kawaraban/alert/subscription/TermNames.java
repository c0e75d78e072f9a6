package org.kawaraban.alert.subscription;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;

/** What values a term may have, and by which names in English and Japanese they are found. */
public final class TermNames {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final int MAX_TEXT_CHARS = 200;
  private static final int MAX_SHOWN = 12;

  private final Map<Field, Map<String, String>> byName = new HashMap<>();
  private final Map<Field, List<String>> keys = new HashMap<>();

  public TermNames(Vocabulary vocabulary) {
    vocabulary
        .partners()
        .forEach(one -> name(Field.PARTNER, one.key(), one.en(), one.ja(), one.paper()));
    vocabulary
        .topics()
        .forEach(one -> name(Field.TOPIC, one.key(), one.en(), one.ja(), one.column()));
    vocabulary.instruments().forEach(one -> name(Field.INSTRUMENT, one.key(), one.en(), one.ja()));
    vocabulary.series().forEach(one -> name(Field.SERIES, one.slug(), one.name(), one.ja()));
    Arrays.stream(RecordChange.Kind.values())
        .map(TermNames::kindWord)
        .forEach(word -> name(Field.KIND, word));
  }

  /** A kind of change as {@code record-changes} writes it: {@code meeting-held}. */
  public static String kindWord(RecordChange.Kind kind) {
    return Json.mapper().convertValue(kind, String.class);
  }

  /** All fields, as users write them. */
  static String fields() {
    return Arrays.stream(Field.values()).map(Field::word).sorted().collect(joining(", "));
  }

  /**
   * The term with the key that this name stands for.
   *
   * @throws Refused there is no such value
   */
  Term term(Field field, String value) {
    return new Term(
        field,
        switch (field) {
          case PARTNER, TOPIC, INSTRUMENT, SERIES, KIND -> key(field, value);
          case CELL -> cell(value);
          case SOURCE -> shaped(value, SOURCE, Reason.NOT_A_SOURCE);
          case LANG -> shaped(value, LANGUAGE, Reason.NOT_A_LANGUAGE);
          case TEXT -> text(value);
        });
  }

  private String key(Field field, String value) {
    String key = byName.getOrDefault(field, Map.of()).get(folded(value));
    if (key == null) {
      throw new Refused(Reason.UNKNOWN_VALUE, field.word(), value, allowed(field, value));
    }
    return key;
  }

  private String cell(String value) {
    String[] parts = value.split("/", -1);
    if (parts.length != 2) {
      throw new Refused(Reason.NOT_A_CELL, value);
    }
    return key(Field.PARTNER, parts[0]) + "/" + key(Field.TOPIC, parts[1]);
  }

  private static String shaped(String value, Pattern shape, Reason otherwise) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!shape.matcher(lower).matches()) {
      throw new Refused(otherwise, value);
    }
    return lower;
  }

  private static String text(String value) {
    String words = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (words.isEmpty() || words.length() > MAX_TEXT_CHARS) {
      throw new Refused(Reason.TEXT_LENGTH, words.length(), MAX_TEXT_CHARS);
    }
    return words;
  }

  /** Those that resemble the value, else the first of all. */
  private String allowed(Field field, String value) {
    List<String> all = keys.getOrDefault(field, List.of());
    String wanted = folded(value);
    Set<String> alike = new TreeSet<>();
    byName
        .getOrDefault(field, Map.of())
        .forEach(
            (name, key) -> {
              if (isAlike(wanted, name)) {
                alike.add(key);
              }
            });
    List<String> shown = alike.isEmpty() ? all : List.copyOf(alike);
    String rest = shown.size() > MAX_SHOWN ? ", …" : "";
    return shown.stream().limit(MAX_SHOWN).collect(joining(", ")) + rest;
  }

  /** One holds the other; a code of two letters is in many words by chance. */
  private static boolean isAlike(String wanted, String name) {
    boolean japanese = name.codePoints().anyMatch(Character::isIdeographic);
    int shortest = Math.min(wanted.length(), name.length());
    return shortest >= (japanese ? 2 : 3) && (name.contains(wanted) || wanted.contains(name));
  }

  private void name(Field field, String key, @Nullable String... others) {
    keys.computeIfAbsent(field, none -> new ArrayList<>()).add(key);
    Map<String, String> names = byName.computeIfAbsent(field, none -> new HashMap<>());
    Stream.concat(Stream.of(key), Stream.of(others))
        .filter(name -> name != null)
        .forEach(name -> names.put(folded(name), key));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
