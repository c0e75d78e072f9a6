package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Finds the city a meeting is held in: one that its sentences put the meeting in, not any named.
 */
final class Places {
  private static final int REACH = 24;
  private static final double LEAST_SCORE = 1.0;

  private final Reading reading;

  Places(Reading reading) {
    this.reading = reading;
  }

  /**
   * The place told by these sentences.
   *
   * @param dated the sentence that tells the date, or -1
   */
  Optional<Hit> in(List<Integer> sentences, int dated) {
    Hit best = null;
    double highest = LEAST_SCORE;
    for (int i = 0; i < sentences.size(); i++) {
      int sentence = sentences.get(i);
      for (Hit hit : reading.hits().in(sentence, Kind.PLACE).toList()) {
        double score = score(hit) - 0.2 * i + (sentence == dated ? 1.5 : 0);
        if (score > highest) {
          best = hit;
          highest = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private double score(Hit hit) {
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, hit.start() - REACH), hit.start());
    String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + REACH));
    if (startsOrEnds(reading.taxonomy().particles("beforeCityThatIsNoVenue"), before, true)) {
      return -5;
    }
    double score = 0;
    if (startsOrEnds(reading.taxonomy().particles("beforeCity"), before, true)
        || before.equals("in ")) {
      score += 2;
    }
    if (startsOrEnds(reading.taxonomy().particles("behindCity"), after, false)) {
      score += 2;
    }
    int sentence = hit.sentence();
    if (reading.hits().has(sentence, Kind.MEETING)) {
      score += 0.5;
    }
    if (Cues.pointsElsewhere(reading, sentence, hit.start(), hit.end())) {
      score -= 3;
    }
    return score;
  }

  private static boolean startsOrEnds(Set<String> forms, String text, boolean atEnd) {
    return forms.stream().anyMatch(form -> atEnd ? text.endsWith(form) : text.startsWith(form));
  }
}
