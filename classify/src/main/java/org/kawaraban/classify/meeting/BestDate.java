package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Sentence;

/** Chooses, of the dates in the sentences that tell of a meeting, the one it was held on. */
final class BestDate {
  private static final double LEAST_SCORE = 1.0;

  private final Reading reading;
  private final Hit own;
  private final DateResolver resolver;

  BestDate(Reading reading, Hit own, DateResolver resolver) {
    this.reading = reading;
    this.own = own;
    this.resolver = resolver;
  }

  /** The date chosen and the sentence it stands in. */
  record Found(DateSpan span, DateResolver.Days days, int sentence) {}

  Optional<Found> among(List<Integer> sentences) {
    Found best = null;
    double highest = LEAST_SCORE;
    for (int i = 0; i < sentences.size(); i++) {
      int index = sentences.get(i);
      Sentence sentence = reading.sentence(index);
      List<DateSpan> dates = Dates.in(reading.page(), sentence);
      if (Dateline.is(sentence, dates)) {
        continue;
      }
      for (DateSpan span : dates) {
        Optional<DateResolver.Days> days = resolver.resolve(span);
        double score = score(span, index) - 0.25 * i;
        if (days.isPresent() && score > highest) {
          best = new Found(span, days.get(), index);
          highest = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private double score(DateSpan span, int sentence) {
    double score =
        span.day() > 0 || span.weekday() != null
            ? 2
            : span.relative() != null ? 1.8 : span.month() > 0 ? 1.2 : 0.6;
    if (reading
        .page()
        .folded()
        .substring(span.start(), span.end())
        .chars()
        .noneMatch(Character::isLetter)) {
      // 2025.10.27 is how pages print the day they were put out.
      score -= 1.2;
    }
    if (reading.hits().in(sentence, Kind.MEETING).anyMatch(hit -> hit.key().equals(own.key()))) {
      score += 1;
    }
    if (reading.cue(sentence, "past") || reading.cue(sentence, "future")) {
      score += 0.7;
    }
    if (Cues.pointsElsewhere(reading, sentence, span.start(), span.end())) {
      score -= 2.5;
    }
    return score;
  }
}
