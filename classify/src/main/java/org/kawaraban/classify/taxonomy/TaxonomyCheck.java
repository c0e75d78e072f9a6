package org.kawaraban.classify.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kawaraban.classify.taxonomy.TaxonomyFile.Forms;
import org.kawaraban.contract.Vocabulary;

/** Finds what contradicts itself or the vocabulary, and what can never be found in a text. */
final class TaxonomyCheck {
  private final TaxonomyFile file;
  private final SourceLines lines;
  private final Vocabulary vocabulary;
  private final List<Fault> faults = new ArrayList<>();

  TaxonomyCheck(TaxonomyFile file, SourceLines lines, Vocabulary vocabulary) {
    this.file = file;
    this.lines = lines;
    this.vocabulary = vocabulary;
  }

  /** What forbids to use the taxonomy. */
  List<Fault> faults() {
    List<Fault> missing = MissingValues.in(file, lines);
    if (!missing.isEmpty()) {
      return missing;
    }
    checkPartners();
    checkTopics();
    checkMeetings();
    checkSeries();
    checkParticles();
    faults.addAll(new FormCheck(file, lines).faults());
    return List.copyOf(faults);
  }

  private void checkPartners() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < file.partners().size(); i++) {
      TaxonomyFile.Partner partner = file.partners().get(i);
      int line = line("partners", i, "key");
      once("partner", partner.key(), seen, line);
      partner("partner", partner.key(), line);
      for (String member : partner.members()) {
        partner("member of " + partner.key() + ",", member, line("partners", i, "members"));
      }
      for (String host : partner.hosts()) {
        partner("host for " + partner.key() + ",", host, line("partners", i, "hosts"));
      }
    }
    Set<String> ministries = new HashSet<>();
    for (int i = 0; i < file.ministries().size(); i++) {
      once("ministry", file.ministries().get(i).key(), ministries, line("ministries", i, "key"));
    }
  }

  private void checkTopics() {
    Set<String> topics = new HashSet<>();
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < file.topics().size(); i++) {
      TaxonomyFile.TopicRules topic = file.topics().get(i);
      int line = line("topics", i, "key");
      once("topic", topic.key(), topics, line);
      known("topic", topic.key(), vocabulary.topic(topic.key()).isPresent(), line);
      for (int j = 0; j < topic.rules().size(); j++) {
        TaxonomyFile.Rule rule = topic.rules().get(j);
        int ruleLine = line("topics", i, "rules", j, "id");
        once("rule", rule.id(), rules, ruleLine);
        if (rule.then() != null && rule.within() < 1) {
          fault(
              ruleLine,
              "rule \"" + rule.id() + "\" has a then and no within; allowed: 1 or more characters");
        }
      }
    }
  }

  private void checkMeetings() {
    Set<String> instruments =
        vocabulary.instruments().stream().map(Vocabulary.Label::key).collect(Collectors.toSet());
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < file.meetings().size(); i++) {
      TaxonomyFile.MeetingKind kind = file.meetings().get(i);
      once("kind of meeting", kind.kind(), kinds, line("meetings", i, "kind"));
      if (kind.partner() != null) {
        partner("partner of " + kind.kind() + ",", kind.partner(), line("meetings", i, "partner"));
      }
      for (int j = 0; j < kind.forms().size(); j++) {
        String instrument = kind.forms().get(j).instrument();
        known(
            "instrument of " + kind.kind() + ",",
            instrument,
            instruments.contains(instrument),
            line("meetings", i, "forms", j, "instrument"));
      }
    }
    for (int i = 0; i < file.acts().size(); i++) {
      String instrument = file.acts().get(i).instrument();
      known(
          "instrument",
          instrument,
          instruments.contains(instrument),
          line("acts", i, "instrument"));
    }
    Set<String> places = new HashSet<>();
    for (int i = 0; i < file.places().size(); i++) {
      Forms place = file.places().get(i);
      if (place.en().isEmpty()) {
        fault(line("places", i), "a place has no English name, by which it is called");
      } else {
        once("place", place.en().get(0), places, line("places", i, "en", 0));
      }
    }
  }

  private void checkSeries() {
    Set<String> kinds =
        file.meetings().stream().map(TaxonomyFile.MeetingKind::kind).collect(Collectors.toSet());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < file.series().size(); i++) {
      TaxonomyFile.SeriesOfKind series = file.series().get(i);
      int line = line("series", i, "name");
      once("series", series.name(), names, line);
      known("series", series.name(), vocabulary.series(series.name()).isPresent(), line);
      if (!kinds.contains(series.kind())) {
        fault(
            line,
            "series \"%s\" is of kind \"%s\", which meetings lacks"
                .formatted(series.name(), series.kind()));
      }
    }
    for (Vocabulary.Series series : vocabulary.series()) {
      if (!names.contains(series.name())) {
        fault(
            line("series"),
            "series \"" + series.name() + "\" of the vocabulary has no kind in the taxonomy");
      }
    }
  }

  /** Particles are compared with the folded text as they stand. */
  private void checkParticles() {
    file.particles()
        .forEach(
            (name, words) -> {
              for (int i = 0; i < words.size(); i++) {
                if (!Form.isFolded(words.get(i))) {
                  fault(
                      line("particles", name, i),
                      "the particle \"%s\" can never be found; allowed: lower case, plain characters"
                          .formatted(words.get(i)));
                }
              }
            });
  }

  private void once(String what, String key, Set<String> seen, int line) {
    if (!seen.add(key)) {
      fault(line, what + " \"" + key + "\" is written twice");
    }
  }

  private void partner(String what, String key, int line) {
    known(what, key, vocabulary.partner(key).isPresent(), line);
  }

  private void known(String what, String key, boolean known, int line) {
    if (!known) {
      fault(line, what + " \"" + key + "\" is not in the vocabulary");
    }
  }

  private int line(Object... steps) {
    String[] pointer = new String[steps.length];
    for (int i = 0; i < steps.length; i++) {
      pointer[i] = String.valueOf(steps[i]);
    }
    return lines.line(pointer);
  }

  private void fault(int line, String sentence) {
    faults.add(new Fault(line, sentence));
  }
}
