package org.kawaraban.store.curation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.border.Border;

/**
 * What a curator adds becomes an item like any other, of the source {@code curation}: it is in the
 * ledger, the table, the search and the releases, with its citation for a text.
 */
public final class Addition {
  public static final String SOURCE = "curation";

  private static final String RULE = "curator";

  /** Whether a decision adds something. */
  public static boolean isOne(Decision decision) {
    return citation(decision.act()) != null;
  }

  /** Each addition is an item of its own, also where two cite one page. */
  public static ItemId itemOf(Decision decision) {
    return ItemId.of(SOURCE, null, "decision " + decision.number());
  }

  /**
   * Why an addition cannot be in the record, one sentence, or nothing. Earlier builds kept
   * decisions that none should have kept.
   */
  public static Optional<String> refusal(Decision decision) {
    try {
      return Border.refusal(of(decision, Vocabulary.bundled().taxonomyVersion()));
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The item of an addition.
   *
   * @throws IllegalArgumentException with a sentence where the decision adds nothing, or what
   *     cannot be true
   */
  public static TaggedItem of(Decision decision, String taxonomy) {
    Act.Citation citation = citation(decision.act());
    if (citation == null) {
      throw new IllegalArgumentException("decision " + decision.number() + " adds nothing");
    }
    PressItem item =
        new PressItem(
            itemOf(decision),
            PressItem.revisionOf(citation.title(), citation.published(), citation.quote()),
            SOURCE,
            Tier.OFFICIAL,
            citation.url(),
            Origin.IMPORT,
            "und",
            citation.title(),
            citation.published(),
            decision.at(),
            null,
            Completeness.SUMMARY,
            citation.quote(),
            false,
            List.of(),
            null);
    return new TaggedItem(item, tagging(decision.act(), citation), taxonomy);
  }

  private static Act.@Nullable Citation citation(Act act) {
    if (act instanceof Act.AddMeeting meeting) {
      return meeting.citation();
    }
    return act instanceof Act.AddEvidence evidence ? evidence.citation() : null;
  }

  private static Tagging tagging(Act act, Act.Citation citation) {
    List<Evidence> words =
        List.of(
            new Evidence(
                Evidence.Field.TEXT, citation.quote(), 0, citation.quote().length(), RULE));
    if (act instanceof Act.AddEvidence added) {
      return tagging(
          words,
          List.of(new Tag(added.partner(), 1, words)),
          List.of(new Tag(added.topic(), 1, words)),
          new Tag(added.instrument(), 1, words),
          List.of(new Tie(added.partner(), added.topic(), words)),
          List.of());
    }
    Act.AddMeeting added = (Act.AddMeeting) act;
    MeetingMention mention =
        new MeetingMention(
            MentionKind.OWN,
            added.series(),
            Vocabulary.bundled().series(added.series()).isPresent(),
            added.partners(),
            added.ordinal(),
            added.start(),
            added.start() == null ? null : added.end(),
            added.place(),
            Mode.UNKNOWN,
            Field.stage(added.stage()),
            words);
    return tagging(
        words,
        added.partners().stream().map(partner -> new Tag(partner, 1, words)).toList(),
        List.of(),
        new Tag("other", 1, words),
        List.of(),
        List.of(mention));
  }

  private static Tagging tagging(
      List<Evidence> words,
      List<Tag> partners,
      List<Tag> topics,
      Tag instrument,
      List<Tie> ties,
      List<MeetingMention> meetings) {
    return new Tagging(
        Outcome.TAGGED,
        true,
        words,
        partners,
        List.of(),
        topics,
        instrument,
        ties,
        meetings,
        List.of());
  }

  private Addition() {}
}
