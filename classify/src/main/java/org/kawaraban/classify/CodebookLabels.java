package org.kawaraban.classify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** Writes a tagging in the shape of the codebook, as {@code kawaraban tag} prints it. */
public final class CodebookLabels {
  /**
   * One object: id, relevant, partners, mentioned, topics, instrument, meeting; then evidence,
   * meetings (every mention), promises and candidates.
   *
   * @param id the caller's own name for the page, echoed
   */
  public static ObjectNode of(String id, Tagging tagging) {
    ObjectNode labels = Json.mapper().createObjectNode();
    labels.put("id", id);
    labels.put("outcome", tagging.outcome().name());
    labels.put("relevant", tagging.relevant());
    keys(labels.putArray("partners"), tagging.partners());
    keys(labels.putArray("mentioned"), tagging.relevant() ? tagging.mentioned() : List.of());
    keys(labels.putArray("topics"), tagging.topics());
    labels.put("instrument", tagging.instrument() == null ? "other" : tagging.instrument().key());
    labels.set("meeting", tagging.ownMeeting().map(CodebookLabels::meeting).orElseGet(() -> null));
    evidence(labels.putArray("evidence"), tagging);
    ArrayNode meetings = labels.putArray("meetings");
    ArrayNode promises = labels.putArray("promises");
    for (MeetingMention mention : tagging.meetings()) {
      ObjectNode node = meeting(mention);
      node.put("kind", Json.mapper().convertValue(mention.kind(), String.class));
      node.put("known", mention.known());
      meetings.add(node);
      if (mention.kind() == MentionKind.PROMISED) {
        promises.add(node.deepCopy());
      }
    }
    ArrayNode candidates = labels.putArray("candidates");
    for (Candidate candidate : tagging.candidates()) {
      ObjectNode node = candidates.addObject();
      node.put("kind", Json.mapper().convertValue(candidate.kind(), String.class));
      node.put("name", candidate.name());
      span(node, candidate.evidence());
    }
    return labels;
  }

  private static void keys(ArrayNode array, List<Tag> tags) {
    tags.forEach(tag -> array.add(tag.key()));
  }

  private static ObjectNode meeting(MeetingMention mention) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("series", mention.series());
    node.put("ordinal", mention.ordinal());
    node.put("start", mention.start() == null ? null : mention.start().toString());
    node.put("end", mention.end() == null ? null : mention.end().toString());
    node.put("place", mention.place());
    node.put("mode", Json.mapper().convertValue(mention.mode(), String.class));
    node.put("stage", Json.mapper().convertValue(mention.stage(), String.class));
    return node;
  }

  private static void evidence(ArrayNode array, Tagging tagging) {
    tagging.relevance().forEach(span -> span(array.addObject().put("label", "relevant"), span));
    spans(array, "partner:", tagging.partners());
    spans(array, "topic:", tagging.topics());
    if (tagging.instrument() != null) {
      spans(array, "instrument:", List.of(tagging.instrument()));
    }
    tagging
        .ownMeeting()
        .ifPresent(
            own ->
                own.evidence()
                    .forEach(span -> span(array.addObject().put("label", "meeting"), span)));
  }

  private static void spans(ArrayNode array, String prefix, List<Tag> tags) {
    for (Tag tag : tags) {
      tag.evidence()
          .forEach(span -> span(array.addObject().put("label", prefix + tag.key()), span));
    }
  }

  private static void span(ObjectNode node, Evidence span) {
    node.put("quote", span.quote());
    node.put("start", span.start());
    node.put("end", span.end());
    node.put("rule", span.rule());
    node.put("field", Json.mapper().convertValue(span.field(), String.class));
  }

  private CodebookLabels() {}
}
