package org.kawaraban.classify.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.classify.taxonomy.TaxonomyFile.Forms;
import org.kawaraban.classify.text.Scripts;

/** Finds forms with two meanings, forms no text can match, and forms written in vain. */
final class FormCheck {
  /** The sections whose forms compete with each other. */
  private static final Map<Kind.Layer, List<String>> SECTIONS =
      Map.of(
          Kind.Layer.ACTOR, List.of("japan", "notPartners", "partners"),
          Kind.Layer.MINISTRY, List.of("ministries"),
          Kind.Layer.CYBER, List.of("cyber"),
          Kind.Layer.MEETING, List.of("meetings"),
          Kind.Layer.ACT, List.of("acts", "notActs"),
          Kind.Layer.PLACE, List.of("places"),
          Kind.Layer.NAME, List.of("nameParts"),
          Kind.Layer.NONE, List.of("topics", "cues"));

  private final TaxonomyFile file;
  private final SourceLines lines;
  private final List<Fault> faults = new ArrayList<>();

  FormCheck(TaxonomyFile file, SourceLines lines) {
    this.file = file;
    this.lines = lines;
  }

  List<Fault> faults() {
    checkMeanings();
    checkExclusions();
    return faults;
  }

  /** Forms that stand in one list twice, so that one of them may go. */
  List<Fault> redundancies() {
    List<Fault> found = new ArrayList<>();
    for (Map.Entry<String, Forms> list : lists().entrySet()) {
      for (List<String> words : List.of(list.getValue().en(), list.getValue().ja())) {
        Set<String> seen = new HashSet<>();
        for (String word : words) {
          Form form = Form.parse(Kind.CUE, "", word);
          if (!seen.add(form.folded() + form.cased() + form.openEnd())) {
            found.add(
                new Fault(
                    lastLine(List.of(list.getKey().split("/", 2)[0]), form),
                    "the form \"%s\" is written twice in %s".formatted(word, list.getKey())));
          }
        }
      }
    }
    return found;
  }

  /** One form, two meanings in one layer: the scan could not tell which. */
  private void checkMeanings() {
    Map<String, Form> seen = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (Form form : FormTable.of(file)) {
      if (form.folded().isEmpty()) {
        faults.add(
            new Fault(
                lastLine(sections(form), form),
                "an empty form stands for " + form.kind() + " " + form.key()));
        continue;
      }
      if (form.kind().layer() == Kind.Layer.NONE) {
        continue;
      }
      Form other = seen.putIfAbsent(form.kind().layer() + form.folded(), form);
      boolean clash =
          other != null
              && !(other.kind() == form.kind() && other.key().equals(form.key()))
              && other.cased().equals(form.cased());
      // 日・X clashes wherever X does, and is made after it.
      boolean follows =
          clash && form.kind() == Kind.COMPOUND && told.contains(other.key() + " " + form.key());
      if (clash && !follows) {
        told.add(other.key() + " " + form.key());
        faults.add(
            new Fault(
                lastLine(sections(form), form),
                "the form \"%s\" stands for %s %s and for %s %s"
                    .formatted(form.folded(), other.kind(), other.key(), form.kind(), form.key())));
      }
    }
  }

  /** A form that contains what its own rule forbids never counts. */
  private void checkExclusions() {
    for (TaxonomyFile.TopicRules topic : file.topics()) {
      for (TaxonomyFile.Rule rule : topic.rules()) {
        for (String without : Forms.orNone(rule.without()).all()) {
          forbidden(rule.id(), rule.forms(), without);
          forbidden(rule.id() + " near", Forms.orNone(rule.near()), without);
          forbidden(rule.id() + " then", Forms.orNone(rule.then()), without);
        }
      }
    }
  }

  private void forbidden(String rule, Forms forms, String without) {
    Form forbidden = Form.parse(Kind.TOPIC_WITHOUT, rule, without);
    for (String word : forms.all()) {
      Form form = Form.parse(Kind.TOPIC, rule, word);
      if (contains(form, forbidden)) {
        faults.add(
            new Fault(
                lastLine(List.of("topics"), form),
                "the form \"%s\" of %s can never count: it contains \"%s\", which its without forbids"
                    .formatted(word, rule, without)));
      }
    }
  }

  private static boolean contains(Form form, Form part) {
    String text = form.folded();
    int at = text.indexOf(part.folded());
    if (at < 0 || (!part.cased().isEmpty() && !form.cased().contains(part.cased()))) {
      return false;
    }
    int end = at + part.folded().length();
    boolean opens = at == 0 || !isInWord(text, at);
    boolean closes = part.openEnd() || end == text.length() || !isInWord(text, end);
    return opens && closes;
  }

  private static boolean isInWord(String text, int at) {
    return Scripts.isWordPart(text.charAt(at - 1)) && Scripts.isWordPart(text.charAt(at));
  }

  private static List<String> sections(Form form) {
    return SECTIONS.get(form.kind().layer());
  }

  private int lastLine(List<String> sections, Form form) {
    List<Integer> found =
        lines.linesOf(
            sections,
            text -> {
              Form written = Form.parse(form.kind(), form.key(), text);
              return written.folded().equals(form.folded()) && written.cased().equals(form.cased());
            });
    if (!found.isEmpty()) {
      return found.get(found.size() - 1);
    }
    // A compound is written nowhere; its first partner is.
    String first = List.of(form.key().split("\\+", -1)).get(0);
    List<Integer> partner = lines.linesOf(sections, first::equals);
    return partner.isEmpty() ? lines.line(sections.get(0)) : partner.get(0);
  }

  /** Every list of forms by where it stands. */
  private Map<String, Forms> lists() {
    Map<String, Forms> lists = new HashMap<>();
    lists.put("notPartners", file.notPartners());
    lists.put("notActs", file.notActs());
    lists.put("cyber/strong", file.cyber().strong());
    lists.put("cyber/weak", file.cyber().weak());
    lists.put("cyber/not", file.cyber().not());
    lists.put("cyber/data", file.cyber().data());
    file.cues().forEach((name, forms) -> lists.put("cues/" + name, forms));
    for (TaxonomyFile.Partner partner : file.partners()) {
      lists.put("partners/" + partner.key(), partner.forms());
      lists.put("partners/" + partner.key() + "/bodies", Forms.orNone(partner.bodies()));
      lists.put("partners/" + partner.key() + "/withJapan", Forms.orNone(partner.withJapan()));
    }
    file.ministries().forEach(body -> lists.put("ministries/" + body.key(), body.forms()));
    for (TaxonomyFile.TopicRules topic : file.topics()) {
      for (TaxonomyFile.Rule rule : topic.rules()) {
        lists.put("topics/" + rule.id(), rule.forms());
        lists.put("topics/" + rule.id() + "/then", Forms.orNone(rule.then()));
        lists.put("topics/" + rule.id() + "/near", Forms.orNone(rule.near()));
        lists.put("topics/" + rule.id() + "/without", Forms.orNone(rule.without()));
      }
    }
    for (TaxonomyFile.MeetingKind kind : file.meetings()) {
      kind.forms()
          .forEach(of -> lists.put("meetings/" + kind.kind() + "/" + of.instrument(), of.forms()));
    }
    return lists;
  }
}
