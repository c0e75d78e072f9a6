package org.kawaraban.classify.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kawaraban.contract.Vocabulary;

/** Finds what contradicts itself or the vocabulary, a sentence for each fault. */
final class TaxonomyCheck {
  private final TaxonomyFile file;
  private final Vocabulary vocabulary;
  private final List<String> faults = new ArrayList<>();

  TaxonomyCheck(TaxonomyFile file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  List<String> faults() {
    if (!isComplete()) {
      return List.copyOf(faults);
    }
    checkPartners();
    checkTopics();
    checkMeetings();
    checkForms();
    return List.copyOf(faults);
  }

  private boolean isComplete() {
    Map<String, Object> sections = new HashMap<>();
    sections.put("japan", file.japan());
    sections.put("notPartners", file.notPartners());
    sections.put("partners", file.partners());
    sections.put("shortFollowedBy", file.shortFollowedBy());
    sections.put("ministries", file.ministries());
    sections.put("cyber", file.cyber());
    sections.put("topics", file.topics());
    sections.put("meetings", file.meetings());
    sections.put("series", file.series());
    sections.put("acts", file.acts());
    sections.put("nameParts", file.nameParts());
    sections.put("notActs", file.notActs());
    sections.put("places", file.places());
    sections.put("particles", file.particles());
    sections.put("cues", file.cues());
    sections.forEach(
        (name, content) -> {
          if (content == null) {
            faults.add("the taxonomy has no section \"" + name + "\"");
          }
        });
    return faults.isEmpty();
  }

  private void checkPartners() {
    Set<String> seen = new HashSet<>();
    for (TaxonomyFile.Partner partner : file.partners()) {
      once("partner", partner.key(), seen);
      known("partner", partner.key(), vocabulary.partner(partner.key()).isPresent());
      partner
          .members()
          .forEach(
              member ->
                  known(
                      "member of " + partner.key() + ",",
                      member,
                      vocabulary.partner(member).isPresent()));
    }
    Set<String> ministries = new HashSet<>();
    file.ministries().forEach(ministry -> once("ministry", ministry.key(), ministries));
  }

  private void checkTopics() {
    Set<String> topics = new HashSet<>();
    Set<String> rules = new HashSet<>();
    for (TaxonomyFile.TopicRules topic : file.topics()) {
      once("topic", topic.key(), topics);
      known("topic", topic.key(), vocabulary.topic(topic.key()).isPresent());
      for (TaxonomyFile.Rule rule : topic.rules()) {
        once("rule", rule.id(), rules);
        if (rule.then() != null && rule.within() < 1) {
          faults.add(
              "rule \"" + rule.id() + "\" has a then and no within; allowed: 1 or more characters");
        }
      }
    }
  }

  private void checkMeetings() {
    Set<String> instruments =
        vocabulary.instruments().stream().map(Vocabulary.Label::key).collect(Collectors.toSet());
    Set<String> kinds = new HashSet<>();
    for (TaxonomyFile.MeetingKind kind : file.meetings()) {
      once("kind of meeting", kind.kind(), kinds);
      kind.forms()
          .forEach(
              forms ->
                  known(
                      "instrument of " + kind.kind() + ",",
                      forms.instrument(),
                      instruments.contains(forms.instrument())));
    }
    for (TaxonomyFile.Act act : file.acts()) {
      known("instrument", act.instrument(), instruments.contains(act.instrument()));
    }
    Set<String> names = new HashSet<>();
    for (TaxonomyFile.SeriesOfKind series : file.series()) {
      once("series", series.name(), names);
      known("series", series.name(), vocabulary.series(series.name()).isPresent());
      if (!kinds.contains(series.kind())) {
        faults.add(
            "series \""
                + series.name()
                + "\" is of kind \""
                + series.kind()
                + "\", which meetings lacks");
      }
    }
    vocabulary.series().stream()
        .filter(series -> !names.contains(series.name()))
        .forEach(
            series ->
                faults.add(
                    "series \""
                        + series.name()
                        + "\" of the vocabulary has no kind in the taxonomy"));
  }

  /** One form, two meanings in one layer: the scan could not tell which. */
  private void checkForms() {
    Map<String, Form> seen = new HashMap<>();
    for (Form form : FormTable.of(file)) {
      if (form.folded().isEmpty()) {
        faults.add("an empty form stands for " + form.kind() + " " + form.key());
        continue;
      }
      boolean competes = form.kind().layer() != Kind.Layer.NONE;
      String place =
          (competes ? form.kind().layer().name() : form.kind() + form.key())
              + "\n"
              + form.folded()
              + "\n"
              + form.cased();
      Form other = seen.putIfAbsent(place, form);
      if (other != null
          && competes
          && !(other.kind() == form.kind() && other.key().equals(form.key()))) {
        faults.add(
            "the form \"%s\" stands for %s %s and for %s %s"
                .formatted(form.folded(), other.kind(), other.key(), form.kind(), form.key()));
      }
    }
  }

  private void once(String what, String key, Set<String> seen) {
    if (!seen.add(key)) {
      faults.add(what + " \"" + key + "\" is written twice");
    }
  }

  private void known(String what, String key, boolean known) {
    if (!known) {
      faults.add(what + " \"" + key + "\" is not in the vocabulary");
    }
  }
}
