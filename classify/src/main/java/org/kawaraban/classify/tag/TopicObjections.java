package org.kawaraban.classify.tag;

import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.TopicRule;

/** Says of a form of a topic why it does not count where it stands. */
public final class TopicObjections {
  private static final String DIALOGUE = "cyber-dialogue";
  private static final String RESEARCH = "technical-training.research";
  private static final String EXERCISE = "technical-training.exercise";
  private static final String CERT = "technical-training.cert";
  private static final String GOVERNMENT = "whole-of-government.named";

  private static final String COUNTED = "whole-of-government.counted";

  /** Title, source and day stand over the text. */
  private static final int LINES_OVER_REFERENCE = 3;

  private static final int LONGEST_BRACKET = 2;

  private final Reading reading;
  private final TopicContext context;
  private final Delegations delegations;
  private final int reference;

  /** Of a page on two what its first sentence names is whom all of it is about. */
  private final boolean bilateral;

  /**
   * @param own the page's own meeting, or null where it has none of a known kind
   */
  public TopicObjections(Reading reading, @Nullable HeldMeeting own) {
    this.reading = reading;
    this.context = new TopicContext(reading, own);
    this.delegations = new Delegations(reading);
    this.reference = findReference();
    this.bilateral =
        reading.headline().stream()
            .flatMap(i -> reading.hits().in(i, Kind.PARTNER))
            .noneMatch(hit -> reading.taxonomy().partners().isGroup(hit.key()));
  }

  /** The first reason why a form does not count, or null where it does. */
  public @Nullable Objection to(TopicRule rule, Hit hit) {
    int sentence = hit.sentence();
    if (!context.fits(rule.needs(), sentence)) {
      return Objection.CONTEXT;
    }
    if (rule.id().equals(RESEARCH) && context.isOfData(sentence)) {
      return Objection.CONTEXT;
    }
    if (rule.id().equals(EXERCISE) && context.isOtherItem(hit)) {
      return Objection.CONTEXT;
    }
    if (isOthersOwn(sentence)) {
      return Objection.OTHERS_OWN;
    }
    if (rule.id().equals(GOVERNMENT) && delegations.isOfOthers(sentence)) {
      return Objection.OTHERS_OWN;
    }
    if (rule.id().equals(COUNTED) && !delegations.isCounted(hit)) {
      return Objection.NEAR_MISSING;
    }
    if (isInNameOfBody(hit)) {
      return Objection.NAME_OF_BODY;
    }
    // In a list of who came, a CERT is one of them.
    if (rule.id().equals(CERT) && delegations.isRollCall(sentence)) {
      return Objection.ROLL_CALL;
    }
    if (rule.topic().equals(DIALOGUE) && isBackground(sentence)) {
      return Objection.BACKGROUND;
    }
    if (rule.near() && !reading.hits().has(sentence, Kind.TOPIC_NEAR, rule.id())) {
      return Objection.NEAR_MISSING;
    }
    if (reading.hits().has(sentence, Kind.TOPIC_WITHOUT, rule.id())) {
      return Objection.FORBIDDEN;
    }
    if (rule.developing() && !isDeveloping(sentence)) {
      return Objection.NOT_DEVELOPING;
    }
    return rule.within() > 0 && !isFollowed(rule, hit) ? Objection.NOT_FOLLOWED : null;
  }

  /**
   * A page that names Japan once, in passing, tells of its own doings elsewhere (codebook, "Whose
   * topics").
   */
  private boolean isOthersOwn(int sentence) {
    int only = reading.japan().onlyMention();
    return (only >= 0 && sentence != only) || sentence >= reference;
  }

  /** The first sentence below a line "Reference" or 参考, which says who somebody is. */
  private int findReference() {
    for (int i = LINES_OVER_REFERENCE; i < reading.sentenceCount(); i++) {
      int head = reading.sentence(i).start() + LONGEST_BRACKET;
      boolean opens =
          reading.cue(i, "reference")
              && reading.isLine(i)
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

  /** 個人情報保護 inside 個人情報保護委員会 says who came, not what was talked about. */
  private boolean isInNameOfBody(Hit hit) {
    return reading
        .hits()
        .any(
            hit.sentence(),
            Kind.MINISTRY,
            body -> body.start() <= hit.start() && hit.end() < body.end());
  }

  /** A dialogue looked back on, or told from the page's own, on a page that reports another act. */
  private boolean isBackground(int sentence) {
    return !reading.inHeadline(sentence)
        && (reading.cue(sentence, "began") || reading.cue(sentence, "apart"));
  }

  private boolean isDeveloping(int sentence) {
    return namesDeveloping(sentence)
        || reading.headline().stream().anyMatch(this::namesDeveloping)
        || (bilateral
            && reading.lead().stream()
                .filter(i -> !reading.page().isOpenLine(i))
                .limit(1)
                .anyMatch(this::namesDeveloping));
  }

  /** A region or a state of those that others help. */
  private boolean namesDeveloping(int sentence) {
    return reading.cue(sentence, "developing")
        || reading
            .hits()
            .any(
                sentence,
                Kind.PARTNER,
                hit -> reading.taxonomy().partners().isDeveloping(hit.key()));
  }

  private boolean isFollowed(TopicRule rule, Hit hit) {
    return reading
        .hits()
        .any(
            hit.sentence(),
            Kind.TOPIC_THEN,
            then ->
                then.key().equals(rule.id())
                    && then.start() >= hit.end()
                    && then.start() - hit.end() <= rule.within());
  }
}
