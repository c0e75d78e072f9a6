package org.kawaraban.classify.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kawaraban.contract.Vocabulary;

/**
 * One figure of an evaluation.
 *
 * @param name as in the report
 */
record Measure(String name, Kind kind) {
  /** How a figure is made of what was counted. */
  enum Kind {
    /** F1 of labels found, found wrongly, and missed; 1 where there are none of all. */
    F1,
    /** F1 of one topic; undefined on pages without it. */
    TOPIC,
    /** The mean of all topics that are defined. */
    MEAN_OF_TOPICS,
    /** The share that is right; undefined where nothing was asked. */
    SHARE
  }

  static final String PARTNERS = "partners_micro_f1";
  static final String TOPICS = "topics_micro_f1";
  static final String RELEVANT = "relevant_f1";
  static final String INSTRUMENT = "instrument_acc";
  static final String TOPIC = "topic:";
  static final String MEETING = "meeting_";
  static final String NO_MEETING = "no_meeting_right";

  /** All of them, in the order of the report. */
  static final List<Measure> ALL =
      Stream.of(
              Stream.of(
                  new Measure(RELEVANT, Kind.F1),
                  new Measure(PARTNERS, Kind.F1),
                  new Measure(TOPICS, Kind.F1)),
              Vocabulary.bundled().topics().stream()
                  .map(topic -> new Measure(TOPIC + topic.key(), Kind.TOPIC)),
              Stream.of(
                  new Measure("topics_macro_f1", Kind.MEAN_OF_TOPICS),
                  new Measure(INSTRUMENT, Kind.SHARE)),
              MeetingPart.names().map(part -> new Measure(MEETING + part, Kind.SHARE)),
              Stream.of(new Measure(NO_MEETING, Kind.SHARE)))
          .flatMap(measures -> measures)
          .toList();

  /** Place of a measure in {@link #ALL}. */
  static int indexOf(String name) {
    return IntStream.range(0, ALL.size())
        .filter(i -> ALL.get(i).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure is called " + name));
  }

  boolean isF1() {
    return kind == Kind.F1 || kind == Kind.TOPIC;
  }
}
