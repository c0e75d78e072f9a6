package org.kawaraban.web.pages.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Stage;
import org.kawaraban.web.pages.Frame;

/**
 * A change of the record as a person reads it.
 *
 * @param sentence what happened, in the visitor's language
 * @param link to what it happened to
 */
public record ChangeLine(
    RecordChange change, String sentence, String link, List<Difference> differences) {
  /** The fields of a meeting that pages show. */
  private static final List<String> MEETING_FIELDS =
      List.of("ordinal", "start", "end", "place", "mode", "stage");

  /**
   * A field that has another value than before.
   *
   * @param before empty where it had none
   * @param after empty where it has none any more
   */
  public record Difference(String label, String before, String after) {}

  public static ChangeLine of(Frame frame, RecordChange change) {
    String[] subject = change.subject().split("/", 2);
    String name = subject[1];
    String key = "change." + change.kind().name();
    return switch (change.kind()) {
      case ITEM_RELEVANT, ITEM_EDITED, ITEM_IRRELEVANT, ITEM_WITHDRAWN ->
          line(frame, change, frame.say(key, title(change, name)), "/items/" + name);
      case MEETING_ANNOUNCED, MEETING_HELD, MEETING_CHANGED, MEETING_OVERDUE ->
          line(frame, change, frame.say(key, meeting(frame, change)), "/meetings/" + name);
      case CELL_FILLED, CELL_EMPTIED, INITIAL_YEAR_CHANGED -> cell(frame, change, name);
      case SERIES_GAP -> series(frame, change, name);
      case SOURCE_SILENT, SOURCE_BACK ->
          line(frame, change, frame.say(key, frame.sources().of(name)), "/sources");
    };
  }

  private static ChangeLine line(Frame frame, RecordChange change, String sentence, String path) {
    return new ChangeLine(change, sentence, frame.link(path), differences(frame, change));
  }

  private static ChangeLine cell(Frame frame, RecordChange change, String name) {
    String[] cell = name.split("/", 2);
    String sentence =
        frame.say(
            "change." + change.kind().name(),
            frame.labels().partner(cell[0]),
            frame.labels().topic(cell[1]),
            text(change.before(), "year"),
            text(change.after(), "year"));
    return new ChangeLine(change, sentence, frame.link("/table1/" + name), List.of());
  }

  private static ChangeLine series(Frame frame, RecordChange change, String slug) {
    String series =
        Optional.of(text(change.after(), "series")).filter(s -> !s.isEmpty()).orElse(slug);
    String name = frame.labels().series(series);
    String missing = MissingOrdinals.told(frame, ordinals(change.after()));
    String sentence =
        missing.isEmpty()
            ? frame.say("change.gap.closed", name)
            : frame.say("change.gap.open", name, missing);
    return new ChangeLine(
        change, sentence, frame.link("/meetings", Map.of("series", series)), List.of());
  }

  private static Stream<Integer> ordinals(@Nullable JsonNode series) {
    return series == null
        ? Stream.empty()
        : StreamSupport.stream(series.path("missing").spliterator(), false).map(JsonNode::asInt);
  }

  /** What the page is called; its id in changes from before they told the title. */
  private static String title(RecordChange change, String id) {
    return Stream.of(text(change.after(), "title"), text(change.before(), "title"), id)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(id);
  }

  /** What the meeting is called after the change, or was before it was gone. */
  private static String meeting(Frame frame, RecordChange change) {
    JsonNode state = Optional.ofNullable(change.after()).orElse(change.before());
    if (state == null || !state.hasNonNull("series")) {
      return change.subject();
    }
    Integer ordinal = state.hasNonNull("ordinal") ? state.get("ordinal").asInt() : null;
    return MeetingName.of(frame, state.get("series").asText(), ordinal);
  }

  private static List<Difference> differences(Frame frame, RecordChange change) {
    List<Difference> differences = new ArrayList<>();
    if (change.before() == null || change.after() == null) {
      return differences;
    }
    for (String field : MEETING_FIELDS) {
      String before = text(change.before(), field);
      String after = text(change.after(), field);
      if (!before.equals(after)) {
        differences.add(
            new Difference(
                frame.say("meeting.field." + field),
                shown(frame, field, before),
                shown(frame, field, after)));
      }
    }
    return differences;
  }

  private static String shown(Frame frame, String field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "start", "end" -> frame.moments().date(PartialDate.parse(value));
      case "stage" -> frame.say("stage." + constant(value, Stage.class));
      case "mode" -> frame.say("mode." + constant(value, Mode.class));
      case "place" -> frame.place(value);
      default -> value;
    };
  }

  /** Name of the constant that JSON has this word for. */
  private static String constant(String word, Class<? extends Enum<?>> type) {
    return Json.mapper().convertValue(word, type).name();
  }

  private static String text(@Nullable JsonNode state, String field) {
    return state == null || !state.hasNonNull(field) ? "" : state.get(field).asText();
  }
}
