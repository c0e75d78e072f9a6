package org.kawaraban.classify.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.HeldMeeting;
import org.kawaraban.classify.tag.Objection;
import org.kawaraban.classify.tag.TopicObjections;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.TopicRule;

/** Says of the forms of topics that a page does not support what speaks against each. */
final class TopicMisses {
  private static final String GOVERNMENT = "whole-of-government";

  private TopicMisses() {}

  /**
   * @param supported the topics that have tags
   */
  static List<NearMiss> of(Reading reading, @Nullable HeldMeeting own, Set<String> supported) {
    TopicObjections objections = new TopicObjections(reading, own);
    List<NearMiss> misses = new ArrayList<>();
    for (TopicRule rule : reading.taxonomy().topicRules()) {
      if (!supported.contains(rule.topic())) {
        reading
            .hits()
            .of(Kind.TOPIC, rule.id())
            .limit(Spans.MOST_PER_LABEL)
            .forEach(hit -> add(misses, reading, rule, hit, objections.to(rule, hit)));
      }
    }
    if (!supported.contains(GOVERNMENT)) {
      misses.addAll(ministries(reading));
    }
    return misses;
  }

  private static void add(
      List<NearMiss> misses,
      Reading reading,
      TopicRule rule,
      Hit hit,
      @Nullable Objection objection) {
    if (objection != null) {
      misses.add(
          new NearMiss(
              "topic:" + rule.topic(), reading.evidence(hit, rule.id()), objection.reason()));
    }
  }

  /** The sentence that names most ministries, where three are needed. */
  private static List<NearMiss> ministries(Reading reading) {
    Set<String> most = Set.of();
    List<Hit> where = List.of();
    for (int i = 0; i < reading.sentenceCount(); i++) {
      List<Hit> bodies = reading.hits().in(i, Kind.MINISTRY).toList();
      Set<String> keys = bodies.stream().map(Hit::key).collect(Collectors.toSet());
      if (keys.size() > most.size()) {
        most = keys;
        where = bodies;
      }
    }
    if (where.isEmpty()) {
      return List.of();
    }
    return List.of(
        new NearMiss(
            "topic:" + GOVERNMENT,
            reading
                .page()
                .evidence(
                    where.get(0).start(),
                    where.get(where.size() - 1).end(),
                    "whole-of-government.delegation"),
            "no sentence names three Japanese bodies; this one names " + most.size()));
  }
}
