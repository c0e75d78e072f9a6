package org.kawaraban.classify.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.tag.HeldMeeting;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** Says of a page already tagged which labels it came near to and what was missing. */
public final class NearMisses {
  private NearMisses() {}

  /**
   * The near misses of a page, those of relevance first.
   *
   * @param own the page's own meeting, or null where it has none of a known kind
   */
  public static List<NearMiss> of(Reading reading, Tagging tagging, @Nullable HeldMeeting own) {
    if (!tagging.relevant()) {
      return RelevanceMisses.of(reading);
    }
    Set<String> topics =
        tagging.topics().stream().map(Tag::key).collect(Collectors.toUnmodifiableSet());
    List<NearMiss> all = new ArrayList<>(PartnerMisses.of(reading, tagging));
    all.addAll(TopicMisses.of(reading, own, topics));
    all.addAll(instruments(reading, tagging));
    all.addAll(meetings(tagging));
    return List.copyOf(all);
  }

  /** Other acts of headline and lead, one of each kind. */
  private static List<NearMiss> instruments(Reading reading, Tagging tagging) {
    Set<String> seen = new HashSet<>();
    if (tagging.instrument() != null) {
      seen.add(tagging.instrument().key());
    }
    List<NearMiss> misses = new ArrayList<>();
    reading
        .opening()
        .flatMap(reading::acts)
        .filter(hit -> seen.add(Instruments.instrument(reading, hit)))
        .forEach(
            hit ->
                misses.add(
                    new NearMiss(
                        "instrument:" + Instruments.instrument(reading, hit),
                        reading.evidence(hit, "instrument.none"),
                        reading.inHeadline(hit.sentence())
                            ? "another act of the headline ranks before it"
                            : "the headline, or a surer act of the lead, decides")));
    return misses;
  }

  /** The meetings named on a page that has none of its own. */
  private static List<NearMiss> meetings(Tagging tagging) {
    if (tagging.ownMeeting().isPresent()) {
      return List.of();
    }
    return tagging.meetings().stream()
        .map(
            mention ->
                new NearMiss(
                    "meeting",
                    mention.evidence().isEmpty() ? null : mention.evidence().get(0),
                    mention.series() + why(mention)))
        .toList();
  }

  private static String why(MeetingMention mention) {
    return switch (mention.kind()) {
      case OWN -> " is the page's own";
      case OTHER -> " is named beside what the page reports, or is one of several";
      case PREVIOUS -> " is looked back on";
      case PROMISED -> " is promised";
    };
  }
}
