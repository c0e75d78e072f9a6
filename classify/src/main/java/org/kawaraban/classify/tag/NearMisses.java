package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/**
 * Says of a page already tagged which labels it came near to and what was missing. It asks the
 * rules again, so that tagging itself keeps no trace and pays nothing.
 */
public final class NearMisses {
  private final Reading reading;
  private final Tagging tagging;
  private final Venues venues;

  private NearMisses(Reading reading, Tagging tagging) {
    this.reading = reading;
    this.tagging = tagging;
    this.venues = new Venues(reading);
  }

  /**
   * The near misses of a page, those of relevance first.
   *
   * @param own as {@link TopicTags#of}
   */
  public static List<NearMiss> of(Reading reading, Tagging tagging, @Nullable HeldMeeting own) {
    if (!tagging.relevant()) {
      return Relevance.nearMisses(reading);
    }
    NearMisses misses = new NearMisses(reading, tagging);
    List<NearMiss> all = new ArrayList<>(misses.partners());
    Set<String> topics =
        tagging.topics().stream().map(Tag::key).collect(Collectors.toUnmodifiableSet());
    all.addAll(TopicTags.nearMisses(reading, own, topics));
    all.addAll(misses.ministries(topics));
    all.addAll(misses.instruments());
    all.addAll(misses.meetings());
    return List.copyOf(all);
  }

  /** Each partner that is merely mentioned, where it came nearest to being one engaged with. */
  private List<NearMiss> partners() {
    return tagging.mentioned().stream()
        .map(Tag::key)
        .map(
            partner ->
                reading
                    .hits()
                    .of(Kind.PARTNER, partner)
                    .map(hit -> new Doubt(hit, doubt(hit)))
                    .max(Comparator.comparing(Doubt::reason)))
        .flatMap(Optional::stream)
        .map(
            doubt ->
                new NearMiss(
                    "partner:" + doubt.hit().key(),
                    reading.evidence(doubt.hit(), "partner.mentioned"),
                    doubt.reason().words))
        .toList();
  }

  private record Doubt(Hit hit, PartnerDoubt reason) {}

  /** From the farthest to the nearest. */
  private enum PartnerDoubt {
    PLACE("it is named as a place"),
    NOT_CYBER("its sentences do not speak of cyber matters"),
    NOT_ENGAGED("its sentences on cyber do not say that they meet, talk or work together"),
    WARY("it is named mostly as the accused; only a compound or a meeting with Japan counts"),
    LIST("it is one in a long list"),
    HOST("it chairs or hosts for an organisation, which is the partner"),
    NOT_OBJECT("no words make it the one Japan engages with");

    private final String words;

    PartnerDoubt(String words) {
      this.words = words;
    }
  }

  private PartnerDoubt doubt(Hit hit) {
    int sentence = hit.sentence();
    if (venues.holds(hit)) {
      return PartnerDoubt.PLACE;
    }
    if (!reading.isCyber(sentence)) {
      return PartnerDoubt.NOT_CYBER;
    }
    if (!reading.cue(sentence, "engagement")) {
      return PartnerDoubt.NOT_ENGAGED;
    }
    if (reading.taxonomy().isWary(hit.key())) {
      return PartnerDoubt.WARY;
    }
    boolean listed =
        reading.chains().in(sentence).stream()
            .filter(chain -> chain.partners().contains(hit.key()))
            .anyMatch(chain -> chain.partners().size() > Partners.LONGEST_LIST);
    if (listed) {
      return PartnerDoubt.LIST;
    }
    boolean hosts =
        tagging.partners().stream()
            .anyMatch(partner -> reading.taxonomy().hosts(partner.key()).contains(hit.key()));
    return hosts ? PartnerDoubt.HOST : PartnerDoubt.NOT_OBJECT;
  }

  /** The sentence that names most ministries, where three are needed. */
  private List<NearMiss> ministries(Set<String> topics) {
    if (topics.contains("whole-of-government")) {
      return List.of();
    }
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
    return where.isEmpty()
        ? List.of()
        : List.of(
            new NearMiss(
                "topic:whole-of-government",
                reading
                    .page()
                    .evidence(
                        where.get(0).start(),
                        where.get(where.size() - 1).end(),
                        "whole-of-government.delegation"),
                "no sentence names three Japanese bodies; this one names " + most.size()));
  }

  /** Other acts of headline and lead, one of each kind. */
  private List<NearMiss> instruments() {
    Set<String> seen = new HashSet<>();
    if (tagging.instrument() != null) {
      seen.add(tagging.instrument().key());
    }
    List<NearMiss> misses = new ArrayList<>();
    Stream.concat(reading.headline().stream(), reading.lead().stream())
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
  private List<NearMiss> meetings() {
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
