package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.TopicRule;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Vocabulary;

/** Finds the topics of a relevant page by the rules of the taxonomy. */
public final class TopicTags {
  private static final String DIALOGUE = "cyber-dialogue";
  private static final String GOVERNMENT = "whole-of-government";

  private TopicTags() {}

  /**
   * A topic at a place.
   *
   * @param rule that found it
   */
  public record TopicHit(String rule, Hit hit) {}

  /**
   * All topics a page supports, in page order of each.
   *
   * @param own the page's own meeting, or null where it has none of a known kind
   */
  public static Map<String, List<TopicHit>> of(Reading reading, @Nullable HeldMeeting own) {
    Map<String, List<TopicHit>> found = new LinkedHashMap<>();
    if (own != null && own.type().dialogue()) {
      add(found, DIALOGUE, "cyber-dialogue.own-meeting", own.hit());
    }
    Map<String, List<Hit>> byRule = new HashMap<>();
    for (Hit hit : reading.hits().of(Kind.TOPIC)) {
      byRule.computeIfAbsent(hit.key(), rule -> new ArrayList<>()).add(hit);
    }
    TopicObjections objections = new TopicObjections(reading, own);
    for (TopicRule rule : reading.taxonomy().topicRules()) {
      List<Hit> hits = byRule.get(rule.id());
      if (hits == null) {
        continue;
      }
      for (Hit hit : hits) {
        if (objections.to(rule, hit) == null) {
          add(found, rule.topic(), rule.id(), hit);
        }
      }
    }
    for (Hit body : new Delegations(reading).ofJapan()) {
      add(found, GOVERNMENT, "whole-of-government.delegation", body);
    }
    return found;
  }

  private static void add(Map<String, List<TopicHit>> found, String topic, String rule, Hit hit) {
    found.computeIfAbsent(topic, key -> new ArrayList<>()).add(new TopicHit(rule, hit));
  }

  /**
   * Topics as tags, in the order of the vocabulary. Confidence: 0.9 where a form counts twice or in
   * the headline, else 0.75.
   */
  public static List<Tag> tags(Reading reading, Map<String, List<TopicHit>> found) {
    List<Tag> tags = new ArrayList<>();
    for (Vocabulary.Topic topic : reading.taxonomy().vocabulary().topics()) {
      List<TopicHit> hits = found.get(topic.key());
      if (hits != null) {
        tags.add(tag(reading, topic.key(), hits));
      }
    }
    return List.copyOf(tags);
  }

  private static Tag tag(Reading reading, String key, List<TopicHit> hits) {
    boolean sure = hits.size() > 1 || reading.inHeadline(hits.get(0).hit().sentence());
    return new Tag(
        key,
        sure ? 0.9 : 0.75,
        hits.stream()
            .limit(Spans.MOST_PER_LABEL)
            .map(hit -> reading.evidence(hit.hit(), hit.rule()))
            .toList());
  }
}
