package org.kawaraban.classify.partner;

import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.PartnerFacts;

/** Finds whom the lead sets beside Japan, whatever the subject; asked where nothing is surer. */
final class LeadPartners {
  private final Reading reading;
  private final Venues venues;
  private final ChainRole role;
  private final PartnerTally tally;

  LeadPartners(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.role = new ChainRole(reading);
    this.tally = tally;
  }

  /** Those paired with Japan, else those merely named. */
  void find() {
    paired();
    if (tally.isEmpty() && reading.japan().isNamed() && !reading.japan().isLeftOutOfHeadline()) {
      named();
    }
  }

  private void paired() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.lead().contains(chain.sentence())
          && !reading.cue(chain.sentence(), "observed")
          && chain.partners().size() <= ActorChains.LONGEST_LIST) {
        tally.accept(chain, 0.7, "partner.paired-in-lead");
      }
    }
  }

  private void named() {
    for (int sentence : reading.lead()) {
      // A footnote says whom a word means, a roll-call who came, a monitor where packets come from,
      // and not what was done with whom.
      if (reading.isFootnote(sentence)
          || reading.japan().isRollCall(sentence)
          || reading.cue(sentence, "observed")) {
        continue;
      }
      for (Hit hit : reading.hits().in(sentence)) {
        if ((hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
            && !reading.taxonomy().partners().isWary(hit.key())
            && !venues.holds(hit)
            && !isPlayer(hit)) {
          tally.accept(hit.key(), 0.6, hit, "partner.named-in-lead");
        }
      }
      if (!tally.isEmpty()) {
        return;
      }
    }
  }

  private boolean isPlayer(Hit hit) {
    return reading.chains().in(hit.sentence()).stream()
        .anyMatch(chain -> chain.hits().contains(hit) && role.isPlayer(chain));
  }

  /** "Prime Minister Kishida, South Korean President Yoon and … met"; モディ印首相. */
  void represented() {
    for (int sentence : reading.lead()) {
      boolean met =
          reading.cue(sentence, "talked")
              || reading.cue(sentence, "tookPart")
              || reading.hits().has(sentence, Kind.MEETING);
      if (met && reading.hits().has(sentence, Kind.JAPAN)) {
        reading
            .hits()
            .in(sentence, Kind.PARTNER)
            .filter(
                hit ->
                    PartnerFacts.isState(hit.key())
                        && isOfHolder(hit)
                        && !venues.holds(hit)
                        && !isOfOrganisation(hit))
            .forEach(hit -> tally.accept(hit.key(), 0.7, hit, "partner.represented-in-lead"));
      }
    }
  }

  /** Of the leaders of an organisation one stands for it. */
  private boolean isOfOrganisation(Hit state) {
    return tally.keys().stream()
        .anyMatch(key -> reading.taxonomy().partners().hosts(key).contains(state.key()));
  }

  /** A state whose leader or minister is named: the office stands in its form or right behind. */
  private boolean isOfHolder(Hit state) {
    return reading
        .hits()
        .in(state.sentence(), Kind.CUE)
        .filter(cue -> cue.key().equals("leaders"))
        .anyMatch(cue -> cue.start() > state.start() && cue.start() - state.end() <= 1);
  }
}
