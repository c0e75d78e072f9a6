package org.kawaraban.classify.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one page as the codebook shapes them, a reader's or the tagger's. A page that is
 * not relevant has no partners, topics and meeting, whatever is written.
 *
 * @param instrument null where none is given; counts on relevant pages only
 */
public record Labels(
    boolean relevant,
    Set<String> partners,
    Set<String> topics,
    @Nullable String instrument,
    @Nullable MeetingLabels meeting) {
  /** A page of which nothing was said. */
  public static final Labels NONE = new Labels(false, Set.of(), Set.of(), null, null);

  /** Reads the shape of the codebook; throws {@link IllegalArgumentException} for another. */
  public static Labels read(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("the labels are no object; allowed: docs/codebook.md");
    }
    boolean relevant = node.path("relevant").asBoolean();
    String instrument = node.path("instrument").textValue();
    if (!relevant) {
      return new Labels(false, Set.of(), Set.of(), instrument, null);
    }
    JsonNode meeting = node.path("meeting");
    return new Labels(
        true,
        keys(node, "partners"),
        keys(node, "topics"),
        instrument,
        meeting.isObject() ? MeetingLabels.read(meeting) : null);
  }

  private static Set<String> keys(JsonNode node, String name) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode key : node.path(name)) {
      if (!key.isTextual()) {
        throw new IllegalArgumentException(name + " holds " + key + "; allowed: keys");
      }
      keys.add(key.textValue());
    }
    return keys;
  }
}
