package org.kawaraban.classify.partner;

import java.util.List;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.PartnerFacts;

/**
 * Finds whom somebody visited on cyber matters: "visited the NATO CCDCOE", センターの訪問. Only
 * organisations, for a state may be mere venue.
 */
final class Visited {
  private final Reading reading;
  private final PartnerTally tally;

  Visited(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.tally = tally;
  }

  void find() {
    for (Kind kind : List.of(Kind.PARTNER, Kind.BODY)) {
      for (Hit hit : reading.hits().of(kind)) {
        boolean organisation = kind == Kind.BODY || !PartnerFacts.isState(hit.key());
        if (organisation && reading.subject().isCyber(hit.sentence())) {
          if (isGoal(hit)) {
            tally.accept(hit.key(), 0.7, hit, "partner.visited");
          } else if (kind == Kind.BODY && isJapanPartOf(hit)) {
            tally.accept(hit.key(), 0.6, hit, "partner.takes-part");
          }
        }
      }
    }
  }

  /**
   * "Japan's officer at the centre", センターへの参加: a body in whose work Japan has a part. Those of an
   * organisation of states that Japan helps are means, and those of the UN what two talk about.
   */
  private boolean isJapanPartOf(Hit hit) {
    return !PartnerFacts.isState(hit.key())
        && !hit.key().equals("UN")
        && reading.taxonomy().partners().hosts(hit.key()).isEmpty()
        && reading.cue(hit.sentence(), "engagement")
        && (tellsOfPart(reading.sentence(hit.sentence()).start(), hit.start())
            || tellsOfPart(hit.end(), reading.sentence(hit.sentence()).end()));
  }

  /** Not in the name itself, which may be that of a centre for cooperation. */
  private boolean tellsOfPart(int start, int end) {
    String words = reading.page().folded().substring(start, end);
    return reading.taxonomy().particles("tellsOfPart").anyIn(words);
  }

  private boolean isGoal(Hit hit) {
    String text = reading.page().folded();
    // NATOサイバー防衛協力センター(CCDCOE)の訪問: the bracket may close behind the name.
    int end = text.startsWith(")", hit.end()) ? hit.end() + 1 : hit.end();
    return reading.standsAt("behindVisited", end)
        || reading.standsBefore("beforeVisited", hit.start());
  }
}
