package org.kawaraban.classify.meeting;

import java.util.Set;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;

/** Small words near a span that say of which meeting it tells. */
final class Cues {
  private static final int REACH = 60;
  private static final Set<String> ELSEWHERE = Set.of("previous", "next", "background");

  /** Whether a span near which the page looks back or ahead tells of another meeting. */
  static boolean pointsElsewhere(Reading reading, int sentence, int start, int end) {
    return reading
        .hits()
        .in(sentence, Kind.CUE)
        .filter(cue -> ELSEWHERE.contains(cue.key()))
        .anyMatch(cue -> isNear(cue, start, end));
  }

  static boolean near(Reading reading, int sentence, String name, int start, int end) {
    return reading
        .hits()
        .in(sentence, Kind.CUE)
        .anyMatch(cue -> cue.key().equals(name) && isNear(cue, start, end));
  }

  private static boolean isNear(Hit cue, int start, int end) {
    return cue.end() > start - REACH && cue.start() < end + REACH;
  }

  private Cues() {}
}
