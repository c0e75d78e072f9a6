package org.kawaraban.classify.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kawaraban.classify.taxonomy.TaxonomyFile.Forms;

/** Lists every form of a taxonomy, the compounds made from parts among them. */
final class FormTable {
  private final TaxonomyFile file;
  private final Set<Form> forms = new LinkedHashSet<>();

  private FormTable(TaxonomyFile file) {
    this.file = file;
  }

  static List<Form> of(TaxonomyFile file) {
    FormTable table = new FormTable(file);
    table.actors();
    table.compounds();
    table.subjects();
    table.meetings();
    table.nameParts();
    return List.copyOf(table.forms);
  }

  private void actors() {
    add(Kind.JAPAN, "JP", new Forms(file.japan().en(), file.japan().ja()));
    add(Kind.NOT_PARTNER, "", file.notPartners());
    for (TaxonomyFile.Partner partner : file.partners()) {
      add(Kind.PARTNER, partner.key(), partner.forms());
      add(Kind.BODY, partner.key(), Forms.orNone(partner.bodies()));
      add(Kind.COMPOUND, partner.key(), Forms.orNone(partner.withJapan()));
    }
    for (TaxonomyFile.Ministry ministry : file.ministries()) {
      add(Kind.MINISTRY, ministry.key(), ministry.forms());
      add(Kind.SHARED_MINISTRY, ministry.key(), ministry.sharedForms());
    }
  }

  /** 日米, 日・米, 日米韓, 米韓; 日EU, 日・イスラエル; 米側, 豪首相. */
  private void compounds() {
    String japan = file.japan().shortForm();
    List<TaxonomyFile.Partner> shorts =
        file.partners().stream().filter(partner -> partner.shortForm() != null).toList();
    for (TaxonomyFile.Partner first : shorts) {
      String one = first.shortForm();
      add(Kind.COMPOUND, first.key(), List.of(japan + "・" + one, one + japan, japan + one));
      for (String follower : file.shortFollowedBy()) {
        add(Kind.PARTNER, first.key(), List.of(one + follower));
      }
      for (TaxonomyFile.Partner second : shorts) {
        if (!second.key().equals(first.key())) {
          String key = first.key() + "+" + second.key();
          String two = one + second.shortForm();
          add(
              Kind.COMPOUND,
              key,
              List.of(japan + two, one + japan + second.shortForm(), two + japan));
          add(Kind.FOREIGN_COMPOUND, key, List.of(two));
        }
      }
    }
    for (TaxonomyFile.Partner partner : file.partners()) {
      for (String name : partner.forms().all()) {
        boolean latin = name.chars().allMatch(c -> c < 128);
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        if ((!latin || capitals) && !name.startsWith(japan)) {
          add(
              Kind.COMPOUND,
              partner.key(),
              List.of(japan + name, japan + "・" + name, japan + "本・" + name));
        }
      }
    }
  }

  private void subjects() {
    add(Kind.CYBER, "strong", file.cyber().strong());
    add(Kind.CYBER, "weak", file.cyber().weak());
    add(Kind.CYBER, "data", file.cyber().data());
    add(Kind.NOT_CYBER, "", file.cyber().not());
    for (TaxonomyFile.TopicRules topic : file.topics()) {
      for (TaxonomyFile.Rule rule : topic.rules()) {
        add(Kind.TOPIC, rule.id(), rule.forms());
        add(Kind.TOPIC_THEN, rule.id(), Forms.orNone(rule.then()));
        add(Kind.TOPIC_NEAR, rule.id(), Forms.orNone(rule.near()));
        add(Kind.TOPIC_WITHOUT, rule.id(), Forms.orNone(rule.without()));
      }
    }
    file.cues().forEach((name, words) -> add(Kind.CUE, name, words));
  }

  private void meetings() {
    for (TaxonomyFile.MeetingKind kind : file.meetings()) {
      kind.forms()
          .forEach(
              of -> add(Kind.MEETING, MeetingType.key(kind.kind(), of.instrument()), of.forms()));
    }
    for (int i = 0; i < file.acts().size(); i++) {
      add(Kind.ACT, ActType.key(i), file.acts().get(i).forms());
    }
    add(Kind.NOT_ACT, "", file.notActs());
    for (Forms place : file.places()) {
      add(Kind.PLACE, place.en().get(0), place);
    }
  }

  private void nameParts() {
    file.nameParts().kinds().forEach(part -> add(Kind.NAME_KIND, part.en(), part.ja()));
    file.nameParts().subjects().forEach(part -> add(Kind.NAME_SUBJECT, part.en(), part.ja()));
    file.nameParts().offices().forEach(part -> add(Kind.NAME_OFFICE, part.en(), part.ja()));
  }

  private void add(Kind kind, String key, Forms words) {
    add(kind, key, words.all());
  }

  private void add(Kind kind, String key, List<String> words) {
    List<Form> parsed = new ArrayList<>();
    words.forEach(word -> parsed.add(Form.parse(kind, key, word)));
    forms.addAll(parsed);
  }
}
