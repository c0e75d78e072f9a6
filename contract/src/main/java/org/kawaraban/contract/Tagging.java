package org.kawaraban.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the classifier says of one revision; a pure function of it and the taxonomy.
 *
 * <p>An item that is not relevant has no partners, topics, ties and no own meeting.
 *
 * @param relevance the spans that made it relevant; empty where it is not
 * @param partners whom Japan engages with on cyber here
 * @param mentioned other partners named
 * @param instrument the page's main act, null where the item is not relevant
 * @param meetings every meeting mentioned, in page order, at most one of them {@link
 *     MentionKind#OWN}
 */
public record Tagging(
    Outcome outcome,
    boolean relevant,
    List<Evidence> relevance,
    List<Tag> partners,
    List<Tag> mentioned,
    List<Tag> topics,
    @Nullable Tag instrument,
    List<Tie> ties,
    List<MeetingMention> meetings,
    List<Candidate> candidates) {
  public Tagging {
    relevance = relevance == null ? List.of() : List.copyOf(relevance);
    partners = partners == null ? List.of() : List.copyOf(partners);
    mentioned = mentioned == null ? List.of() : List.copyOf(mentioned);
    topics = topics == null ? List.of() : List.copyOf(topics);
    ties = ties == null ? List.of() : List.copyOf(ties);
    meetings = meetings == null ? List.of() : List.copyOf(meetings);
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
  }

  /** An item nothing could be said of. */
  public static Tagging without(Outcome outcome) {
    return new Tagging(
        outcome, false, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
        List.of());
  }

  /** The one meeting the page announces or reports. */
  public Optional<MeetingMention> ownMeeting() {
    return meetings.stream().filter(mention -> mention.kind() == MentionKind.OWN).findFirst();
  }
}
