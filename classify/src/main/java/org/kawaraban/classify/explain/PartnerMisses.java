package org.kawaraban.classify.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** Says of each partner merely mentioned where it came nearest to being one engaged with. */
final class PartnerMisses {
  private final Reading reading;
  private final Tagging tagging;
  private final Venues venues;

  private PartnerMisses(Reading reading, Tagging tagging) {
    this.reading = reading;
    this.tagging = tagging;
    this.venues = new Venues(reading);
  }

  static List<NearMiss> of(Reading reading, Tagging tagging) {
    PartnerMisses misses = new PartnerMisses(reading, tagging);
    return tagging.mentioned().stream()
        .map(Tag::key)
        .map(misses::nearest)
        .flatMap(Optional::stream)
        .toList();
  }

  private record Doubt(Hit hit, Reason reason) {}

  /** From the farthest to the nearest. */
  private enum Reason {
    PLACE("it is named as a place"),
    NOT_CYBER("its sentences do not speak of cyber matters"),
    NOT_ENGAGED("its sentences on cyber do not say that they meet, talk or work together"),
    WARY("it is named mostly as the accused; only a compound or a meeting with Japan counts"),
    LIST("it is one in a long list"),
    HOST("it chairs or hosts for an organisation, which is the partner"),
    NOT_OBJECT("no words make it the one Japan engages with");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private Optional<NearMiss> nearest(String partner) {
    return reading
        .hits()
        .of(Kind.PARTNER, partner)
        .map(hit -> new Doubt(hit, reason(hit)))
        .max(Comparator.comparing(Doubt::reason))
        .map(
            doubt ->
                new NearMiss(
                    "partner:" + partner,
                    reading.evidence(doubt.hit(), "partner.mentioned"),
                    doubt.reason().words));
  }

  private Reason reason(Hit hit) {
    int sentence = hit.sentence();
    if (venues.holds(hit)) {
      return Reason.PLACE;
    }
    if (!reading.subject().isCyber(sentence)) {
      return Reason.NOT_CYBER;
    }
    if (!reading.cue(sentence, "engagement")) {
      return Reason.NOT_ENGAGED;
    }
    if (reading.taxonomy().partners().isWary(hit.key())) {
      return Reason.WARY;
    }
    boolean listed =
        reading.chains().in(sentence).stream()
            .filter(chain -> chain.partners().contains(hit.key()))
            .anyMatch(chain -> chain.partners().size() > ActorChains.LONGEST_LIST);
    if (listed) {
      return Reason.LIST;
    }
    boolean hosts =
        tagging.partners().stream()
            .anyMatch(
                partner -> reading.taxonomy().partners().hosts(partner.key()).contains(hit.key()));
    return hosts ? Reason.HOST : Reason.NOT_OBJECT;
  }
}
