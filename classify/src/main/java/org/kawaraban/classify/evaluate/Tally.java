package org.kawaraban.classify.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.evaluate.Measure.Kind;
import org.kawaraban.contract.Vocabulary;

/**
 * What is counted for every {@link Measure}, of one page or added up over many: labels right, too
 * many, and missed. A figure follows from the sums, so a page is judged once however often it is
 * drawn.
 */
final class Tally {
  private static final int RIGHT = 0;
  private static final int EXTRA = 1;
  private static final int MISSED = 2;
  private static final int SLOTS = 3;

  private static final int RELEVANT = Measure.indexOf(Measure.RELEVANT);
  private static final int PARTNERS = Measure.indexOf(Measure.PARTNERS);
  private static final int TOPICS = Measure.indexOf(Measure.TOPICS);
  private static final int INSTRUMENT = Measure.indexOf(Measure.INSTRUMENT);
  private static final int NO_MEETING = Measure.indexOf(Measure.NO_MEETING);
  private static final int FIRST_PART =
      Measure.indexOf(Measure.MEETING + MeetingPart.ORDINAL.label());
  private static final int FIRST_TOPIC = TOPICS + 1;
  private static final List<String> TOPIC_KEYS =
      Vocabulary.bundled().topics().stream().map(Vocabulary.Topic::key).toList();

  private final int[] counts = new int[Measure.ALL.size() * SLOTS];

  /** Judges one page. */
  static Tally of(Labels gold, Labels found) {
    Tally tally = new Tally();
    tally.flag(RELEVANT, gold.relevant(), found.relevant());
    tally.labels(PARTNERS, gold.partners(), found.partners());
    tally.labels(TOPICS, gold.topics(), found.topics());
    for (int i = 0; i < TOPIC_KEYS.size(); i++) {
      String key = TOPIC_KEYS.get(i);
      tally.flag(FIRST_TOPIC + i, gold.topics().contains(key), found.topics().contains(key));
    }
    if (gold.relevant()) {
      String instrument = gold.instrument();
      tally.answer(INSTRUMENT, instrument != null && instrument.equals(found.instrument()));
    }
    tally.meeting(gold.meeting(), found.meeting());
    return tally;
  }

  static Tally sum(List<Tally> pages) {
    Tally sum = new Tally();
    pages.forEach(sum::add);
    return sum;
  }

  void add(Tally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** The figure, 0 to 1, or {@link Double#NaN} where these pages say nothing of it. */
  double value(int measure) {
    return switch (Measure.ALL.get(measure).kind()) {
      case F1 -> f1(measure);
      case TOPIC -> get(measure, RIGHT) + get(measure, MISSED) == 0 ? Double.NaN : f1(measure);
      case MEAN_OF_TOPICS -> meanOfTopics();
      case SHARE -> share(measure);
    };
  }

  /** The share of labels found that are right; 1 where none was found. */
  double precision(int measure) {
    int found = get(measure, RIGHT) + get(measure, EXTRA);
    return found == 0 ? 1 : (double) get(measure, RIGHT) / found;
  }

  /** The share of the reader's labels that were found; 1 where there are none. */
  double recall(int measure) {
    int wanted = get(measure, RIGHT) + get(measure, MISSED);
    return wanted == 0 ? 1 : (double) get(measure, RIGHT) / wanted;
  }

  private double f1(int measure) {
    double precision = precision(measure);
    double recall = recall(measure);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private double meanOfTopics() {
    List<Double> defined = new ArrayList<>();
    for (int i = 0; i < Measure.ALL.size(); i++) {
      if (Measure.ALL.get(i).kind() == Kind.TOPIC && !Double.isNaN(value(i))) {
        defined.add(value(i));
      }
    }
    return defined.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private double share(int measure) {
    int asked = get(measure, RIGHT) + get(measure, EXTRA);
    return asked == 0 ? Double.NaN : (double) get(measure, RIGHT) / asked;
  }

  private void meeting(@Nullable MeetingLabels gold, @Nullable MeetingLabels found) {
    if (gold == null) {
      answer(NO_MEETING, found == null);
      return;
    }
    MeetingPart[] parts = MeetingPart.values();
    for (int i = 0; i < parts.length; i++) {
      answer(FIRST_PART + i, parts[i].isRight(gold, found));
    }
    answer(
        FIRST_PART + parts.length,
        Arrays.stream(parts).allMatch(part -> part.isRight(gold, found)));
  }

  private void labels(int measure, Set<String> gold, Set<String> found) {
    for (String key : found) {
      count(measure, gold.contains(key) ? RIGHT : EXTRA);
    }
    for (String key : gold) {
      if (!found.contains(key)) {
        count(measure, MISSED);
      }
    }
  }

  private void flag(int measure, boolean gold, boolean found) {
    if (gold || found) {
      count(measure, gold && found ? RIGHT : gold ? MISSED : EXTRA);
    }
  }

  private void answer(int measure, boolean right) {
    count(measure, right ? RIGHT : EXTRA);
  }

  private void count(int measure, int slot) {
    counts[measure * SLOTS + slot]++;
  }

  private int get(int measure, int slot) {
    return counts[measure * SLOTS + slot];
  }
}
