package org.kawaraban.web.pages.review;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.web.pages.Form;

/**
 * What a curator filled in.
 *
 * @param act what to do, by its word
 * @param subject what it is about, as the page names it
 * @param reason why
 * @param field of a meeting, in lower case; of a correction or pin
 * @param value of that field
 * @param other key of the meeting to merge with
 * @param items ids of the items to split off
 */
record DecisionForm(
    String act,
    String subject,
    String reason,
    String field,
    String value,
    String other,
    List<String> items) {
  static DecisionForm of(Context request) {
    return new DecisionForm(
        Form.field(request, "act"),
        Form.field(request, "subject"),
        Form.field(request, "reason"),
        Form.field(request, "field"),
        Form.field(request, "value"),
        Form.field(request, "other"),
        request.formParams("item"));
  }

  /**
   * The act.
   *
   * @throws IllegalArgumentException with a sentence where something does not do
   */
  Act read() {
    return switch (act) {
      case "accept" -> new Act.Accept(about());
      case "reject" -> new Act.Reject(about());
      case "correct" -> new Act.Correct(new ItemId(about().name()), chosen(), value);
      case "pin" -> new Act.Pin(about().name(), chosen(), value);
      case "merge" -> new Act.Merge(about().name(), other);
      case "split" -> new Act.Split(items.stream().map(ItemId::new).toList());
      case "comment" -> new Act.Comment(about());
      case "erratum" -> new Act.Erratum(about());
      case "undo" -> new Act.Undo(Long.parseLong(about().name()));
      default -> throw new IllegalArgumentException("act is \"" + act + "\"");
    };
  }

  /** The word of an act, as its JSON has it. */
  static String word(Act act) {
    return Json.mapper().valueToTree(act).get("act").asText();
  }

  private Subject about() {
    return Subject.parse(subject);
  }

  private Field chosen() {
    return Arrays.stream(Field.values())
        .filter(one -> one.word().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("field is \"" + field + "\""));
  }
}
