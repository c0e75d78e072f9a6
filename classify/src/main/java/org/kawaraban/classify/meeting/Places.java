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

  private static final Set<String> VENUE_BEFORE =
      Set.of(
          " in ",
          " at ",
          "venue was ",
          "visit to ",
          "visiting ",
          "visited ",
          "arrived in ",
          "於:",
          "於 ",
          "(於:",
          "場所:",
          "in central ");

  private static final Set<String> NOT_A_VENUE_BEFORE =
      Set.of(
          "embassy in ",
          "next in ",
          "在",
          "大使館(",
          "office in ",
          "based in ",
          "headquarters in ",
          "駐",
          "talks in ");

  private static final Set<String> VENUE_AFTER =
      Set.of(
          " hosted",
          " was the ",
          " was where",
          " will host",
          " will be the ",
          " saw ",
          " is the venue",
          " having seen",
          " is to host",
          " to host",
          "で",
          "にて",
          "におい",
          "に於",
          "を会場",
          "開催",
          "・新宿で",
          "市で",
          "市内で",
          "市の",
          "の慶應",
          "大学で",
          "の外",
          "を訪",
          "にある",
          "(",
          "、",
          "都内");

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
    if (startsOrEnds(NOT_A_VENUE_BEFORE, before, true)) {
      return -5;
    }
    double score = 0;
    if (startsOrEnds(VENUE_BEFORE, before, true) || before.equals("in ")) {
      score += 2;
    }
    if (startsOrEnds(VENUE_AFTER, after, false)) {
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
