package org.kawaraban.web.pages.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.web.pages.Frame;

/** What a curator is asked, in the language of the page. */
public final class Question {
  public static String of(Frame frame, Waiting waiting) {
    List<String> with = waiting.arguments();
    String key = "question." + waiting.kind().name();
    return switch (waiting.kind()) {
      case CHANGED_GROUND, UNBUILT, UNKNOWN_SERIES -> frame.say(key, with.get(0));
      case REPORTED -> frame.say(key, with.get(0), with.get(1));
      case DISAGREEMENT -> frame.say(key, frame.say("meeting.field." + with.get(0)), with.get(1));
      case CANDIDATE ->
          frame.say(key, frame.say("candidate." + with.get(0)), candidate(frame, with.get(1)));
      case WEAK_LABEL ->
          frame.say(
              key,
              frame.say("kind." + with.get(0).toUpperCase(Locale.ROOT)),
              label(frame, with.get(0), with.get(1)));
      case FINDING ->
          frame.say(
              key,
              frame.labels().series(with.get(0)),
              finding(
                  frame,
                  Finding.Kind.valueOf(with.get(1)),
                  ordinals(with.get(2)),
                  with.get(3).isEmpty() ? null : PartialDate.parse(with.get(3))));
    };
  }

  /** "3", "1-27" for a gap, or nothing. */
  private static Stream<Integer> ordinals(String text) {
    if (text.isEmpty()) {
      return Stream.empty();
    }
    int dash = text.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : Integer.parseInt(text.substring(dash + 1));
    return IntStream.rangeClosed(first, last).boxed();
  }

  /** One sentence on a gap or contradiction in a ledger. */
  public static String finding(
      Frame frame, Finding.Kind kind, Stream<Integer> ordinals, @Nullable PartialDate date) {
    String which = MissingOrdinals.told(frame, ordinals);
    String when = date == null ? "" : frame.moments().date(date);
    boolean expected = kind == Finding.Kind.DUE || kind == Finding.Kind.OVERDUE;
    String form =
        !expected ? "" : (which.isEmpty() ? ".next" : ".ordinal") + (when.isEmpty() ? "" : ".date");
    return frame.say("finding." + kind.name() + form, which, when);
  }

  /** A cell is proposed by the keys of its partner and area; other names stand as they are. */
  private static String candidate(Frame frame, String name) {
    String[] cell = name.split(" x ", 2);
    boolean known =
        cell.length == 2
            && frame.labels().vocabulary().partner(cell[0]).isPresent()
            && frame.labels().vocabulary().topic(cell[1]).isPresent();
    return known ? frame.labels().partner(cell[0]) + " × " + frame.labels().topic(cell[1]) : name;
  }

  private static String label(Frame frame, String kind, String key) {
    return switch (kind) {
      case "partner" -> frame.labels().partner(key);
      case "topic" -> frame.labels().topic(key);
      default -> frame.labels().instrument(key);
    };
  }

  private Question() {}
}
