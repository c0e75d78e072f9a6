package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Need;
import org.kawaraban.classify.taxonomy.TopicRule;
import org.kawaraban.contract.Tag;

/** Finds the topics of a relevant page by the rules of the taxonomy. */
public final class TopicTags {
  private static final String DIALOGUE = "cyber-dialogue";
  private static final String RESEARCH = "technical-training.research";
  private static final String CERT = "technical-training.cert";
  private static final String GOVERNMENT = "whole-of-government.named";

  /** Title, source and day stand over the text. */
  private static final int LINES_OVER_REFERENCE = 3;

  private static final int LONGEST_BRACKET = 2;

  private final Reading reading;
  private final @Nullable HeldMeeting own;
  private final int reference;

  private TopicTags(Reading reading, @Nullable HeldMeeting own) {
    this.reading = reading;
    this.own = own;
    this.reference = findReference();
  }

  /**
   * A topic at a place.
   *
   * @param rule that found it
   */
  public record TopicHit(String topic, String rule, Hit hit) {}

  /**
   * All topics a page supports, in page order of each.
   *
   * @param own the page's own meeting, or null where it has none of a known kind
   */
  public static Map<String, List<TopicHit>> of(Reading reading, @Nullable HeldMeeting own) {
    TopicTags tags = new TopicTags(reading, own);
    Map<String, List<TopicHit>> found = new LinkedHashMap<>();
    if (own != null && own.type().dialogue()) {
      TopicHit held = new TopicHit(DIALOGUE, "cyber-dialogue.own-meeting", own.hit());
      found.computeIfAbsent(DIALOGUE, topic -> new ArrayList<>()).add(held);
    }
    Map<String, List<Hit>> byRule =
        reading.hits().of(Kind.TOPIC).stream().collect(Collectors.groupingBy(Hit::key));
    for (TopicRule rule : reading.taxonomy().topicRules()) {
      byRule.getOrDefault(rule.id(), List.of()).stream()
          .filter(hit -> tags.counts(rule, hit))
          .forEach(
              hit ->
                  found
                      .computeIfAbsent(rule.topic(), topic -> new ArrayList<>())
                      .add(new TopicHit(rule.topic(), rule.id(), hit)));
    }
    List<TopicHit> delegation = tags.delegation();
    if (!delegation.isEmpty()) {
      found.computeIfAbsent("whole-of-government", topic -> new ArrayList<>()).addAll(delegation);
    }
    return found;
  }

  /** Forms of topics that the page does not support, each with what speaks against it. */
  static List<NearMiss> nearMisses(
      Reading reading, @Nullable HeldMeeting own, Set<String> supported) {
    TopicTags tags = new TopicTags(reading, own);
    List<NearMiss> misses = new ArrayList<>();
    for (TopicRule rule : reading.taxonomy().topicRules()) {
      if (supported.contains(rule.topic())) {
        continue;
      }
      reading
          .hits()
          .of(Kind.TOPIC, rule.id())
          .limit(Spans.MOST_PER_LABEL)
          .forEach(
              hit -> {
                Objection objection = tags.objection(rule, hit);
                if (objection != null) {
                  misses.add(
                      new NearMiss(
                          "topic:" + rule.topic(),
                          reading.evidence(hit, rule.id()),
                          objection.reason()));
                }
              });
    }
    return misses;
  }

  /**
   * Topics as tags, in the order of the vocabulary. Confidence: 0.9 where a form counts twice or in
   * the headline, else 0.75.
   */
  public static List<Tag> tags(Reading reading, Map<String, List<TopicHit>> found) {
    return reading.taxonomy().vocabulary().topics().stream()
        .map(topic -> topic.key())
        .filter(found::containsKey)
        .map(key -> tag(reading, key, found.get(key)))
        .toList();
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

  private boolean counts(TopicRule rule, Hit hit) {
    return objection(rule, hit) == null;
  }

  /** The first reason why a form does not count, or null where it does. */
  private @Nullable Objection objection(TopicRule rule, Hit hit) {
    int sentence = hit.sentence();
    if (!context(rule.needs(), sentence)) {
      return Objection.CONTEXT;
    }
    if (rule.id().equals(RESEARCH) && isOfData(sentence)) {
      return Objection.CONTEXT;
    }
    if (isOthersOwn(sentence)) {
      return Objection.OTHERS_OWN;
    }
    if (rule.id().equals(GOVERNMENT) && isDelegationOfOthers(sentence)) {
      return Objection.OTHERS_OWN;
    }
    if (isInNameOfBody(hit)) {
      return Objection.NAME_OF_BODY;
    }
    if (rule.id().equals(CERT) && isRollCall(sentence)) {
      return Objection.ROLL_CALL;
    }
    if (rule.topic().equals(DIALOGUE) && isBackground(hit)) {
      return Objection.BACKGROUND;
    }
    if (rule.near() && !reading.hits().has(sentence, Kind.TOPIC_NEAR, rule.id())) {
      return Objection.NEAR_MISSING;
    }
    if (reading.hits().has(sentence, Kind.TOPIC_WITHOUT, rule.id())) {
      return Objection.FORBIDDEN;
    }
    if (rule.developing() && !developing(sentence)) {
      return Objection.NOT_DEVELOPING;
    }
    return rule.within() > 0 && !isFollowed(rule, hit) ? Objection.NOT_FOLLOWED : null;
  }

  /**
   * A page that names Japan once, in passing, tells of its own doings elsewhere (codebook, "Whose
   * topics").
   */
  private boolean isOthersOwn(int sentence) {
    return (reading.onlyMentionOfJapan() >= 0 && sentence != reading.onlyMentionOfJapan())
        || sentence >= reference;
  }

  /** The first sentence below a line "Reference" or 参考, which says who somebody is. */
  private int findReference() {
    for (int i = LINES_OVER_REFERENCE; i < reading.sentenceCount(); i++) {
      int head = reading.sentence(i).start() + LONGEST_BRACKET;
      boolean opens =
          reading.isLine(i)
              && reading
                  .hits()
                  .in(i, Kind.CUE)
                  .anyMatch(cue -> cue.key().equals("reference") && cue.start() <= head);
      if (opens) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** In a list of who came, a CERT is one of them. */
  private boolean isRollCall(int sentence) {
    return reading.hits().in(sentence).stream()
            .filter(hit -> hit.kind() == Kind.MINISTRY || hit.kind() == Kind.SHARED_MINISTRY)
            .map(Hit::key)
            .distinct()
            .count()
        >= 3;
  }

  /** 個人情報保護 inside 個人情報保護委員会 says who came, not what was talked about. */
  private boolean isInNameOfBody(Hit hit) {
    return reading
        .hits()
        .in(hit.sentence(), Kind.MINISTRY)
        .anyMatch(body -> body.start() <= hit.start() && hit.end() < body.end());
  }

  /** A dialogue looked back on, or told from the page's own, on a page that reports another act. */
  private boolean isBackground(Hit hit) {
    int sentence = hit.sentence();
    return !reading.inHeadline(sentence)
        && (reading.cue(sentence, "began") || reading.cue(sentence, "apart"));
  }

  private boolean context(Need need, int sentence) {
    return switch (need) {
      case PAGE -> true;
      case DEDICATED -> isAboutCyber();
      case SENTENCE ->
          reading.isCyberInContext(sentence)
              || (isAboutCyber() && (!isOfManySubjects() || isInCyberParagraph(sentence)));
      case OWN_SENTENCE -> reading.isCyber(sentence);
    };
  }

  /** Of the flow of data only, where joint research and mutual recognition are of other things. */
  private boolean isOfData(int sentence) {
    boolean bySentence = reading.hits().has(sentence, Kind.CYBER, "data");
    boolean byHeadline =
        reading.headline().stream().anyMatch(i -> reading.hits().has(i, Kind.CYBER, "data"))
            && reading.headline().stream()
                .noneMatch(i -> reading.hits().has(i, Kind.CYBER, "strong"));
    return !reading.hits().has(sentence, Kind.CYBER, "strong") && (bySentence || byHeadline);
  }

  private boolean isAboutCyber() {
    return (own != null && own.type().cyber())
        || reading.isDedicatedToCyber()
        || reading.headline().stream().anyMatch(this::isAdvisory);
  }

  private boolean isAdvisory(int headline) {
    return reading.cue(headline, "cosigned")
        || reading
            .acts(headline)
            .anyMatch(act -> Instruments.instrument(reading, act).equals("attribution"));
  }

  /** Leaders and ministers talk of more than what the headline picks out. */
  private boolean isOfManySubjects() {
    return own != null && own.type().general();
  }

  private boolean isInCyberParagraph(int sentence) {
    int paragraph = reading.sentence(sentence).paragraph();
    for (int i = sentence - 1; i >= 0 && reading.sentence(i).paragraph() == paragraph; i--) {
      if (reading.isCyber(i)) {
        return true;
      }
    }
    for (int i = sentence + 1;
        i < reading.sentenceCount() && reading.sentence(i).paragraph() == paragraph;
        i++) {
      if (reading.isCyber(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean developing(int sentence) {
    return reading.cue(sentence, "developing")
        || reading.headline().stream().anyMatch(i -> reading.cue(i, "developing"));
  }

  private boolean isFollowed(TopicRule rule, Hit hit) {
    return reading
        .hits()
        .in(hit.sentence(), Kind.TOPIC_THEN)
        .filter(then -> then.key().equals(rule.id()))
        .anyMatch(then -> then.start() >= hit.end() && then.start() - hit.end() <= rule.within());
  }

  /** "The Indian delegation comprised the Ministry of Defence": a partner's own ministries. */
  private boolean isDelegationOfOthers(int sentence) {
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

  /** Three or more Japanese bodies in one sentence, or in two that follow each other. */
  private List<TopicHit> delegation() {
    for (int i = 0; i < reading.sentenceCount(); i++) {
      Set<String> bodies = new HashSet<>();
      List<TopicHit> hits = new ArrayList<>();
      boolean others = isDelegationOfOthers(i);
      for (Hit hit : reading.hits().in(i)) {
        boolean shared = hit.kind() == Kind.SHARED_MINISTRY && !others && !isBehindAnother(hit);
        if ((hit.kind() == Kind.MINISTRY || shared) && bodies.add(hit.key())) {
          hits.add(new TopicHit("whole-of-government", "whole-of-government.delegation", hit));
        }
      }
      if (bodies.size() >= 3) {
        return hits;
      }
    }
    return List.of();
  }
}
