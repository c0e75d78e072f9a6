package org.kawaraban.classify.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page's meeting as labelled. Null stands for what the page does not say.
 *
 * @param ordinal null for 0 too, which no meeting has
 * @param start day, month or year in ISO form
 * @param end that of a meeting of one day may be left out
 */
public record MeetingLabels(
    @Nullable String series,
    @Nullable Integer ordinal,
    @Nullable String start,
    @Nullable String end,
    @Nullable String place,
    @Nullable String mode,
    @Nullable String stage) {
  private static final Set<String> NOT_VIRTUAL = Set.of("in-person", "unknown");

  static MeetingLabels read(JsonNode node) {
    int ordinal = node.path("ordinal").asInt();
    return new MeetingLabels(
        node.path("series").textValue(),
        ordinal == 0 ? null : ordinal,
        node.path("start").textValue(),
        node.path("end").textValue(),
        node.path("place").textValue(),
        node.path("mode").textValue(),
        node.path("stage").textValue());
  }

  /** The last day, which is the first of a meeting that names no other. */
  @Nullable String lastDay() {
    return end == null ? start : end;
  }

  /** Whether they mean one way of meeting: that it was in person often goes without saying. */
  static boolean sameMode(@Nullable String one, @Nullable String other) {
    boolean loose =
        (one == null || NOT_VIRTUAL.contains(one))
            && (other == null || NOT_VIRTUAL.contains(other));
    return loose || (one != null && one.equals(other));
  }
}
