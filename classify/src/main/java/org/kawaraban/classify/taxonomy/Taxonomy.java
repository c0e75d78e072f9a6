package org.kawaraban.classify.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kawaraban.contract.Vocabulary;

/**
 * The taxonomy, checked and ready to be scanned for: its forms, and what the rules need to know of
 * the concepts behind them.
 */
public final class Taxonomy {
  private final Vocabulary vocabulary;
  private final List<Form> forms;
  private final List<TopicRule> topicRules = new ArrayList<>();
  private final Map<String, MeetingType> meetingTypes = new HashMap<>();
  private final Map<String, MeetingType> meetingTypesByForm = new HashMap<>();
  private final Map<String, List<Vocabulary.Series>> seriesByKind = new HashMap<>();
  private final PartnerFacts partners;
  private final Map<String, ActType> acts = new HashMap<>();
  private final Map<String, Particles> particles = new HashMap<>();
  private final Set<String> affiliates;

  private Taxonomy(TaxonomyFile file, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.forms = FormTable.of(file);
    this.partners = new PartnerFacts(file, vocabulary);
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
      MeetingType type =
          new MeetingType(
              kind.kind(),
              kind.partner(),
              kind.template(),
              kind.cyber(),
              kind.dialogue(),
              kind.general(),
              kind.subject(),
              kind.rank());
      meetingTypes.put(kind.kind(), type);
      kind.forms()
          .forEach(
              of -> meetingTypesByForm.put(MeetingType.key(kind.kind(), of.instrument()), type));
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
    file.particles().forEach((name, words) -> particles.put(name, new Particles(words)));
    affiliates =
        file.ministries().stream()
            .filter(TaxonomyFile.Ministry::affiliate)
            .map(TaxonomyFile.Ministry::key)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The taxonomy this build ships, with the vocabulary it ships. */
  public static Taxonomy bundled() {
    return read(TaxonomySource.bundledYaml(), TaxonomySource.BUNDLED, Vocabulary.bundled());
  }

  /**
   * Reads a taxonomy; throws {@link BadTaxonomy} naming every fault found.
   *
   * @param name of the file, for messages
   */
  public static Taxonomy read(String yaml, String name, Vocabulary vocabulary) {
    TaxonomyFile file = TaxonomySource.parse(yaml, name);
    List<Fault> faults = new TaxonomyCheck(file, SourceLines.of(yaml), vocabulary).faults();
    if (!faults.isEmpty()) {
      throw new BadTaxonomy(name, faults);
    }
    return new Taxonomy(file, vocabulary);
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
    return meetingType(meetingTypes, kind);
  }

  /** The kind of meeting of a {@link Kind#MEETING} form found. */
  public MeetingType meetingTypeOf(String key) {
    return meetingType(meetingTypesByForm, key);
  }

  private static MeetingType meetingType(Map<String, MeetingType> types, String name) {
    MeetingType type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no kind of meeting is called " + name);
    }
    return type;
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

  /** What the rules need to know of partners. */
  public PartnerFacts partners() {
    return partners;
  }

  /** Whether a body of the Japanese side is no ministry or office but works for one. */
  public boolean isAffiliate(String ministry) {
    return affiliates.contains(ministry);
  }

  /** Small words before, behind or between names, as they stand in the folded text. */
  public Particles particles(String name) {
    Particles words = particles.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the taxonomy has no particles called " + name);
    }
    return words;
  }
}
