package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;

/**
 * What each concept means: {@code concepts.yaml}, as written. Tagging needs none of it.
 *
 * @param series by canonical English name
 */
public record Concepts(
    States states,
    Map<String, Meaning> partners,
    Map<String, Meaning> topics,
    Map<String, Meaning> instruments,
    Map<String, Meaning> series,
    List<Institution> institutions) {
  private static final String FILE = "concepts.yaml";
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  /** The definition of a state, with {@code {en}} and {@code {ja}} for its labels. */
  public record States(String en, String ja) {}

  /**
   * A concept's definition.
   *
   * @param wikidata its entry, {@code Q} and a number, or null
   * @param section of the paper it comes from, or null
   * @param en null only for a state as any other
   * @param names it bore for a time
   */
  public record Meaning(
      @Nullable String wikidata,
      @Nullable String section,
      @Nullable String en,
      @Nullable String ja,
      List<DatedName> names) {
    static final Meaning PLAIN = new Meaning(null, null, null, null, List.of());

    public Meaning {
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  /**
   * A ministry, agency or office of the Japanese side.
   *
   * @param key as in the taxonomy's ministries
   * @param names it bore for a time
   */
  public record Institution(
      String key, String name, String nameJa, String en, String ja, List<DatedName> names) {
    public Institution {
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  /** Those of this build, one for each concept of vocabulary and taxonomy. */
  public static Concepts bundled() {
    try (InputStream in = Concepts.class.getResourceAsStream(FILE)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Vocabulary.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /** Reads definitions; throws {@link BadTaxonomy} where a concept has none, or none is known. */
  static Concepts read(String yaml, Vocabulary vocabulary) {
    Concepts concepts;
    try {
      concepts =
          YAMLMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readValue(yaml, Concepts.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadTaxonomy(FILE, List.of(new Fault(line, e.getOriginalMessage())));
    }
    List<Fault> faults = concepts.faults(SourceLines.of(yaml), vocabulary);
    if (!faults.isEmpty()) {
      throw new BadTaxonomy(FILE, faults);
    }
    return concepts;
  }

  /** What a partner means, with a definition in both languages. */
  public Meaning partner(Vocabulary.Partner partner) {
    Meaning meaning = partners.getOrDefault(partner.key(), Meaning.PLAIN);
    if (meaning.en() != null) {
      return meaning;
    }
    return new Meaning(
        meaning.wikidata(),
        meaning.section(),
        states.en().replace("{en}", partner.en()),
        states.ja().replace("{ja}", partner.ja()),
        meaning.names());
  }

  private List<Fault> faults(SourceLines lines, Vocabulary vocabulary) {
    List<Fault> faults = new ArrayList<>();
    check(
        "partners", partners, keys(vocabulary.partners(), Vocabulary.Partner::key), lines, faults);
    check("topics", topics, keys(vocabulary.topics(), Vocabulary.Topic::key), lines, faults);
    check(
        "instruments",
        instruments,
        keys(vocabulary.instruments(), Vocabulary.Label::key),
        lines,
        faults);
    check("series", series, keys(vocabulary.series(), Vocabulary.Series::name), lines, faults);
    partners.forEach((key, meaning) -> checkNames(meaning.names(), lines, faults, "partners", key));
    for (int i = 0; i < institutions.size(); i++) {
      checkNames(institutions.get(i).names(), lines, faults, "institutions", Integer.toString(i));
    }
    return faults;
  }

  private static void checkNames(
      List<DatedName> names, SourceLines lines, List<Fault> faults, String section, String key) {
    for (int i = 0; i < names.size(); i++) {
      int line = lines.line(section, key, "names", Integer.toString(i));
      String name = names.get(i).en() == null ? names.get(i).ja() : names.get(i).en();
      names
          .get(i)
          .fault()
          .ifPresent(fault -> faults.add(new Fault(line, "the name \"" + name + "\" " + fault)));
    }
  }

  private static <T> Set<String> keys(List<T> concepts, Function<T, String> key) {
    return concepts.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(
      String section,
      Map<String, Meaning> meanings,
      Set<String> known,
      SourceLines lines,
      List<Fault> faults) {
    for (String key : meanings.keySet()) {
      if (!known.contains(key)) {
        faults.add(
            new Fault(
                lines.line(section, key), section + " \"" + key + "\" is not in the vocabulary"));
      }
    }
    for (String key : known) {
      Meaning meaning = meanings.getOrDefault(key, Meaning.PLAIN);
      boolean plainState =
          section.equals("partners") && STATE.matcher(key).matches() && isPlain(meaning);
      if (!plainState && (isBlank(meaning.en()) || isBlank(meaning.ja()))) {
        faults.add(
            new Fault(
                lines.line(section, key),
                section + " \"" + key + "\" lacks a definition; needed: en and ja"));
      }
    }
  }

  private static boolean isPlain(Meaning meaning) {
    return meaning.en() == null && meaning.ja() == null;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
