package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/** Which ministries and agencies a sentence lists, and whether they are Japan's. */
final class Delegations {
  /** So many bodies make a list of those who came. */
  private static final int LEAST = 3;

  /** A ministry with two bodies that work for it is one ministry. */
  private static final int LEAST_OF_GOVERNMENT = 2;

  /** "More than a dozen government ". */
  private static final int REACH_OF_COUNT = 32;

  private static final Pattern COUNT_BEFORE =
      Pattern.compile(
          "(?<![a-z0-9-])(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|(?:half )?a dozen|[3-9]|1[0-9]|several|various|multiple|numerous|a number of|a range of)(?: (?!foreign|defen[cs]e)[a-z]{4,12})? $|(?:(?<![0-9])(?:[3-9]|1[0-9])|[三四五六七八九十]|複数|多数|多く)(?:つ|余り|以上)?の?(?:関係|中央)?$");

  private final Reading reading;

  Delegations(Reading reading) {
    this.reading = reading;
  }

  /**
   * One hit for each body of the first sentence that names three or more Japanese ones, or of the
   * lines over the text that do: who puts it out tells of what all of them did.
   */
  List<Hit> ofJapan() {
    int text = reading.lead().isEmpty() ? 0 : reading.lead().get(0);
    for (int i = 0; i < reading.sentenceCount(); i++) {
      if (!namesMinistry(i)) {
        continue;
      }
      Set<String> bodies = new HashSet<>();
      List<Hit> hits = new ArrayList<>();
      int last = i < text ? lastBelow(i) : i;
      for (int sentence = i; sentence <= last; sentence++) {
        addBodies(sentence, bodies, hits);
      }
      bodies.removeIf(reading.taxonomy()::isAffiliate);
      if (hits.size() >= LEAST && bodies.size() >= LEAST_OF_GOVERNMENT) {
        return hits;
      }
    }
    return List.of();
  }

  private void addBodies(int sentence, Set<String> bodies, List<Hit> hits) {
    boolean others = isOfOthers(sentence);
    for (Hit hit : reading.hits().in(sentence)) {
      boolean shared = hit.kind() == Kind.SHARED_MINISTRY && !others && !isBehindAnother(hit);
      if ((hit.kind() == Kind.MINISTRY || shared) && bodies.add(hit.key())) {
        hits.add(hit);
      }
    }
  }

  /** The last of the lines that name a ministry, one below the other. */
  private int lastBelow(int first) {
    int last = first;
    while (last + 1 < reading.sentenceCount()
        && reading.isLine(last)
        && reading.isLine(last + 1)
        && namesMinistry(last + 1)) {
      last++;
    }
    return last;
  }

  /** Whether a sentence lists who came. */
  boolean isRollCall(int sentence) {
    return namesMinistry(sentence)
        && reading.hits().in(sentence).stream()
                .filter(hit -> hit.kind() == Kind.MINISTRY || hit.kind() == Kind.SHARED_MINISTRY)
                .map(Hit::key)
                .distinct()
                .count()
            >= LEAST;
  }

  /** Whether three or more of what a form names are counted: "six Japanese authorities", 6つの府省. */
  boolean isCounted(Hit bodies) {
    int from =
        Math.max(reading.sentence(bodies.sentence()).start(), bodies.start() - REACH_OF_COUNT);
    return COUNT_BEFORE.matcher(reading.page().folded()).region(from, bodies.start()).find();
  }

  private boolean namesMinistry(int sentence) {
    return reading.hits().has(sentence, Kind.MINISTRY)
        || reading.hits().has(sentence, Kind.SHARED_MINISTRY);
  }

  /** "The Indian delegation comprised the Ministry of Defence": a partner's own ministries. */
  boolean isOfOthers(int sentence) {
    boolean japanese =
        reading.hits().has(sentence, Kind.JAPAN)
            || reading.hits().has(sentence, Kind.COMPOUND)
            || reading.hits().has(sentence, Kind.MINISTRY);
    return !japanese
        && (reading.hits().has(sentence, Kind.PARTNER) || reading.hits().has(sentence, Kind.BODY));
  }

  /** "On the Dutch side came the Ministry of Defence": the name before it says whose it is. */
  private boolean isBehindAnother(Hit ministry) {
    Hit last = null;
    for (Hit hit : reading.hits().in(ministry.sentence())) {
      boolean side =
          hit.kind() == Kind.PARTNER || hit.kind() == Kind.JAPAN || hit.kind() == Kind.COMPOUND;
      if (side && hit.end() <= ministry.start()) {
        last = hit;
      }
    }
    return last != null && last.kind() == Kind.PARTNER;
  }
}
