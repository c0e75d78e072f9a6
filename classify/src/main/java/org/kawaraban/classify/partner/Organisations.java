package org.kawaraban.classify.partner;

import java.util.List;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.PartnerFacts;

/** Settles who is the partner where both an organisation and its states are named. */
final class Organisations {
  private static final double PAIRED_IN_HEADLINE = 0.95;

  private final Reading reading;
  private final Venues venues;
  private final PartnerTally tally;

  /**
   * @param tally to which all other rules have added
   */
  Organisations(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.tally = tally;
  }

  /** The Quad is also its states where these are named as taking part (codebook). */
  void membersOfGroups() {
    for (String group : tally.keys()) {
      List<String> members = reading.taxonomy().partners().members(group);
      if (members.isEmpty()) {
        continue;
      }
      for (ActorChains.Chain chain : reading.chains().all()) {
        if (chain.partners().containsAll(members)) {
          for (String member : members) {
            tally.accept(member, 0.85, chain, "partner.member-of-group");
          }
        }
      }
      oneByOne(members);
    }
  }

  /** "From Australia X, from India Y and from the United States Z took part". */
  private void oneByOne(List<String> members) {
    for (int i = 0; i < reading.sentenceCount(); i++) {
      int sentence = i;
      boolean all =
          ((reading.cue(sentence, "tookPart") && !reading.cue(sentence, "ministers"))
                  || reading.cue(sentence, "leaders"))
              && members.stream().allMatch(key -> isNamed(sentence, key));
      if (all) {
        reading.hits().in(sentence).stream()
            .filter(hit -> hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
            .filter(hit -> members.contains(hit.key()))
            .forEach(hit -> tally.accept(hit.key(), 0.85, hit, "partner.member-of-group"));
      }
    }
  }

  private boolean isNamed(int sentence, String key) {
    return reading.hits().has(sentence, Kind.PARTNER, key)
        || reading.hits().has(sentence, Kind.BODY, key);
  }

  /** A state that chairs or hosts for an organisation is the organisation (codebook). */
  void withoutHosts() {
    // The ASEAN Regional Forum has states of its own in the chair (codebook, "Partners").
    if (tally.confidence("ARF") > 0) {
      chairsBesideJapan();
      return;
    }
    for (String organisation : tally.keys()) {
      for (String state : reading.taxonomy().partners().hosts(organisation)) {
        if (tally.confidence(state) < PAIRED_IN_HEADLINE && onlyChairs(state)) {
          tally.remove(state);
        }
      }
    }
  }

  /** "Co-chaired by Japan, Malaysia and Singapore"; マレーシアと共に共同議長を務めた. */
  private void chairsBesideJapan() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      int sentence = chain.sentence();
      if (reading.cue(sentence, "chairs")
          && !reading.cue(sentence, "background")
          && reading.japan().isNamed(sentence)
          && (chain.withJapan() || isInJapansCompany(chain))) {
        tally.accept(chain, 0.75, "partner.chairs-with-japan");
      }
    }
  }

  /** Another state before the name would be the one whose company it is. */
  private boolean isInJapansCompany(ActorChains.Chain chain) {
    return reading.standsAt("behindCoChair", chain.end())
        || (reading.standsBefore("beforeCompany", chain.start())
            && !reading
                .hits()
                .any(
                    chain.sentence(),
                    Kind.PARTNER,
                    hit -> hit.end() <= chain.start() && PartnerFacts.isState(hit.key())));
  }

  private boolean onlyChairs(String state) {
    return reading
        .hits()
        .of(Kind.PARTNER, state)
        .allMatch(
            hit ->
                chairs(hit)
                    || venues.holds(hit)
                    || isExample(hit)
                    || isBracketed(hit)
                    || isSpelledOut(hit)
                    || reading.cue(hit.sentence(), "ceremony")
                    || reading.isFootnote(hit.sentence()));
  }

  /** フィジーを含む10か国, "Cambodia among them": one of those whom the organisation stands for. */
  private boolean isExample(Hit hit) {
    return reading.standsAt("behindExample", hit.end());
  }

  /** 演習(パラオ共和国), 【タイ】: where it was, or from where somebody came. */
  private boolean isBracketed(Hit hit) {
    String text = reading.page().folded();
    return hit.start() > 0
        && "(【[".indexOf(text.charAt(hit.start() - 1)) >= 0
        && reading.standsAt("closesBracket", hit.end());
  }

  /** One of so many that they are the organisation. */
  private boolean isSpelledOut(Hit hit) {
    return reading.chains().in(hit.sentence()).stream()
        .anyMatch(chain -> chain.hits().contains(hit) && !chain.partners().contains(hit.key()));
  }

  private boolean chairs(Hit hit) {
    return reading.cue(hit.sentence(), "chairs");
  }
}
