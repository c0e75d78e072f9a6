package org.kawaraban.classify.tag;

import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/** Finds whom the headline, else the lead, sets beside Japan, whatever the subject. */
final class HeadlinePartners {
  private final Reading reading;
  private final Venues venues;
  private final PartnerTally tally;

  HeadlinePartners(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.tally = tally;
  }

  void findInHeadline() {
    pairedInHeadline();
    namedInHeadline();
  }

  private void pairedInHeadline() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.headline().contains(chain.sentence())) {
        tally.accept(chain, 0.95, "partner.paired-in-headline");
      }
    }
  }

  /** The headline names the partner only; Japan is the publisher, or named in the text. */
  private void namedInHeadline() {
    if (!reading.namesJapan() || reading.isHeadlineOfOthers()) {
      return;
    }
    boolean paired = !tally.isEmpty();
    for (int sentence : reading.headline()) {
      for (Hit hit : reading.hits().in(sentence)) {
        boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
        boolean group = !reading.taxonomy().members(hit.key()).isEmpty();
        if (names
            && (group || !paired)
            && !venues.holds(hit)
            && !reading.taxonomy().isWary(hit.key())) {
          tally.accept(hit.key(), 0.9, reading.evidence(hit, "partner.named-in-headline"));
        }
      }
    }
  }

  /** Asked last: Japan and one or two others in one breath, wherever the page has them. */
  void pairedAnywhere() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      boolean wary = chain.partners().stream().allMatch(reading.taxonomy()::isWary);
      if (!wary && chain.partners().size() <= 2) {
        tally.accept(chain, 0.5, "partner.paired-anywhere");
      }
    }
  }

  /** Asked where nothing surer names anyone. */
  void pairedInLead() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.lead().contains(chain.sentence())
          && chain.partners().size() <= Partners.LONGEST_LIST) {
        tally.accept(chain, 0.7, "partner.paired-in-lead");
      }
    }
    if (!tally.isEmpty() || reading.isHeadlineOfOthers()) {
      return;
    }
    for (int sentence : reading.lead()) {
      // A footnote says whom a word means, and not what was done with whom.
      if (reading.isFootnote(sentence)) {
        continue;
      }
      for (Hit hit : reading.hits().in(sentence)) {
        if (hit.kind() == Kind.PARTNER
            && !venues.holds(hit)
            && !reading.taxonomy().isWary(hit.key())
            && reading.namesJapan()) {
          tally.accept(hit.key(), 0.6, reading.evidence(hit, "partner.named-in-lead"));
        }
      }
      if (!tally.isEmpty()) {
        return;
      }
    }
  }
}
