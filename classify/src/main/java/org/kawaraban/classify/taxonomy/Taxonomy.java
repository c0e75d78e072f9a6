package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kawaraban.contract.Vocabulary;

/**
 * The taxonomy, checked and ready to be scanned for: its forms, and what the rules need to know of
 * the concepts behind them.
 */
public final class Taxonomy {
  private static final String BUNDLED = "taxonomy.yaml";

  private final Vocabulary vocabulary;
  private final List<Form> forms;
  private final List<TopicRule> topicRules = new ArrayList<>();
  private final Map<String, MeetingType> meetingTypes = new HashMap<>();
  private final Map<String, List<Vocabulary.Series>> seriesByKind = new HashMap<>();
  private final Map<String, String> partnerNames = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, List<String>> hosts = new HashMap<>();
  private final List<String> organisations;
  private final Map<String, ActType> acts = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Set<String>> particles = new HashMap<>();
  private final Set<String> wary;

  private Taxonomy(TaxonomyFile file, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.forms = FormTable.of(file);
    for (Vocabulary.Partner partner : vocabulary.partners()) {
      order.put(partner.key(), order.size());
    }
    for (TaxonomyFile.TopicRules topic : file.topics()) {
      for (TaxonomyFile.Rule rule : topic.rules()) {
        topicRules.add(
            new TopicRule(
                rule.id(),
                topic.key(),
                rule.needs(),
                rule.then() == null ? 0 : rule.within(),
                rule.near() != null,
                rule.partner() != null));
      }
    }
    for (TaxonomyFile.MeetingKind kind : file.meetings()) {
      meetingTypes.put(
          kind.kind(),
          new MeetingType(
              kind.kind(),
              kind.partner(),
              kind.template(),
              kind.cyber(),
              kind.dialogue(),
              kind.general(),
              kind.subject(),
              kind.rank()));
    }
    for (TaxonomyFile.SeriesOfKind series : file.series()) {
      vocabulary
          .series(series.name())
          .ifPresent(
              known ->
                  seriesByKind
                      .computeIfAbsent(series.kind(), kind -> new ArrayList<>())
                      .add(known));
    }
    for (int i = 0; i < file.acts().size(); i++) {
      TaxonomyFile.Act act = file.acts().get(i);
      acts.put(
          ActType.key(i), new ActType(act.instrument(), act.rank(), act.headline(), act.project()));
    }
    for (TaxonomyFile.Partner partner : file.partners()) {
      String label =
          vocabulary.partner(partner.key()).map(Vocabulary.Partner::en).orElse(partner.key());
      partnerNames.put(partner.key(), partner.name() == null ? label : partner.name());
      members.put(partner.key(), partner.members());
      hosts.put(partner.key(), partner.hosts());
    }
    this.organisations =
        hosts.keySet().stream().filter(key -> !hosts(key).isEmpty()).sorted().toList();
    file.particles().forEach((name, words) -> particles.put(name, Set.copyOf(words)));
    this.wary =
        file.partners().stream()
            .filter(TaxonomyFile.Partner::wary)
            .map(TaxonomyFile.Partner::key)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The taxonomy this build ships, with the vocabulary it ships. */
  public static Taxonomy bundled() {
    return read(bundledYaml(), BUNDLED, Vocabulary.bundled());
  }

  /** The text of the taxonomy this build ships. */
  public static String bundledYaml() {
    try (InputStream in = Taxonomy.class.getResourceAsStream(BUNDLED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED + " cannot be read", e);
    }
  }

  /**
   * Reads a taxonomy; throws {@link BadTaxonomy} naming every fault found.
   *
   * @param name of the file, for messages
   */
  public static Taxonomy read(String yaml, String name, Vocabulary vocabulary) {
    TaxonomyFile file = parse(yaml, name);
    List<Fault> faults = new TaxonomyCheck(file, SourceLines.of(yaml), vocabulary).faults();
    if (!faults.isEmpty()) {
      throw new BadTaxonomy(name, faults);
    }
    return new Taxonomy(file, vocabulary);
  }

  /**
   * What may be taken out of a taxonomy without any difference, in the order of its lines.
   *
   * @param yaml one that {@link #read} accepts
   */
  public static List<Fault> redundancies(String yaml, String name) {
    return new FormCheck(parse(yaml, name), SourceLines.of(yaml))
        .redundancies().stream().sorted().toList();
  }

  /** What the cities that meetings are held in are called in Japanese, by their English names. */
  public static Map<String, String> placesInJapanese() {
    return bundledFile().places().stream()
        .filter(place -> !place.ja().isEmpty())
        .collect(Collectors.toMap(place -> place.en().get(0), place -> place.ja().get(0)));
  }

  static TaxonomyFile bundledFile() {
    return parse(bundledYaml(), BUNDLED);
  }

  private static TaxonomyFile parse(String yaml, String name) {
    ObjectMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try {
      TaxonomyFile file = mapper.readValue(yaml, TaxonomyFile.class);
      if (file == null) {
        throw new BadTaxonomy(name, List.of(new Fault(1, "the taxonomy is empty")));
      }
      return file;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadTaxonomy(name, List.of(new Fault(line, firstLine(e.getOriginalMessage()))));
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public List<Form> forms() {
    return forms;
  }

  public List<TopicRule> topicRules() {
    return Collections.unmodifiableList(topicRules);
  }

  /** The kind of meeting a {@link Kind#MEETING} form names. */
  public MeetingType meetingType(String kind) {
    MeetingType type = meetingTypes.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("no kind of meeting is called " + kind);
    }
    return type;
  }

  /** The kind of meeting of a {@link Kind#MEETING} form found. */
  public MeetingType meetingTypeOf(String key) {
    return meetingType(key.substring(0, key.indexOf(' ')));
  }

  /** The act a {@link Kind#ACT} form names. */
  public ActType act(String key) {
    ActType act = acts.get(key);
    if (act == null) {
      throw new IllegalArgumentException("no act has the key " + key);
    }
    return act;
  }

  /** The series of a kind with exactly these partners, or the one series the kind has. */
  public Optional<Vocabulary.Series> series(MeetingType type, Set<String> partners) {
    List<Vocabulary.Series> ofKind = seriesByKind.getOrDefault(type.kind(), List.of());
    if (!type.hasPair() && ofKind.size() == 1) {
      return Optional.of(ofKind.get(0));
    }
    for (Vocabulary.Series series : ofKind) {
      boolean same = series.partners().size() == partners.size();
      if (same && !partners.isEmpty() && partners.containsAll(series.partners())) {
        return Optional.of(series);
      }
    }
    return Optional.empty();
  }

  /** The series of a kind that has no other. */
  public Optional<Vocabulary.Series> onlySeries(MeetingType type) {
    List<Vocabulary.Series> ofKind = seriesByKind.getOrDefault(type.kind(), List.of());
    return ofKind.size() == 1 ? Optional.of(ofKind.get(0)) : Optional.empty();
  }

  /** Small words before, behind or between names, as they stand in the folded text. */
  public Set<String> particles(String name) {
    Set<String> words = particles.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the taxonomy has no particles called " + name);
    }
    return words;
  }

  /** Place of a partner in the vocabulary's list, the paper's ten first. */
  public int order(String partner) {
    return order.getOrDefault(partner, Integer.MAX_VALUE);
  }

  /** A partner inside the name of a meeting: U.S., UK, ROK. */
  public String nameInMeetings(String partner) {
    return partnerNames.getOrDefault(partner, partner);
  }

  /** The states that count with an organisation where states take part: those of the Quad. */
  public List<String> members(String partner) {
    return members.getOrDefault(partner, List.of());
  }

  /** The states that host or chair on behalf of an organisation: those of ASEAN. */
  public List<String> hosts(String partner) {
    return hosts.getOrDefault(partner, List.of());
  }

  /** Organisations that have hosts. */
  public List<String> organisations() {
    return organisations;
  }

  /** Whether a partner is named mostly as the accused. */
  public boolean isWary(String partner) {
    return wary.contains(partner);
  }

  /** Keys of all partners that have forms, sorted. */
  public Set<String> partners() {
    return new TreeSet<>(partnerNames.keySet());
  }
}
