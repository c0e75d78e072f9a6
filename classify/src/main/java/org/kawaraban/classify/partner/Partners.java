package org.kawaraban.classify.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Tag;

/**
 * Tells whom Japan engages with from whom the page merely names (codebook, "partners").
 *
 * <p>Confidence: 0.95 for a partner paired with Japan in the headline, 0.9 for one the headline
 * names, 0.8 for one paired in a sentence on cyber, 0.7 for one such a sentence says is engaged,
 * 0.5 for one that only some other sentence pairs with Japan.
 */
public final class Partners {
  private final Reading reading;

  /** Those of the headline: asked for twice. */
  private final PartnerTally ofHeadline;

  public Partners(Reading reading) {
    this.reading = reading;
    this.ofHeadline = new PartnerTally(reading);
    new HeadlinePartners(reading, ofHeadline).find();
  }

  /**
   * Counterparts of a relevant page, by key: who is one, and by which rule.
   *
   * @param instrument the page's main act
   */
  public List<Tag> counterparts(String instrument) {
    PartnerTally tally = new PartnerTally(ofHeadline);
    LeadPartners lead = new LeadPartners(reading, tally);
    boolean named = !tally.isEmpty();
    TalksOfTwo talks = new TalksOfTwo(reading, !tally.isEmpty());
    new EngagedPartners(reading, talks, tally).find();
    new Signatories(reading, talks, tally).find();
    if (tally.isEmpty()) {
      lead.find();
    }
    new Visited(reading, tally).find();
    new AtTheTable(reading, tally).find(named);
    if (instrument.equals("summit")) {
      lead.represented();
    }
    if (instrument.equals("training")) {
      new Trainees(reading, tally).find();
    }
    if (tally.isEmpty()) {
      pairedAnywhere(tally);
    }
    if (tally.isEmpty()) {
      new HeadlinePartners(reading, tally).whereProjectIs();
    }
    Organisations organisations = new Organisations(reading, tally);
    organisations.membersOfGroups();
    organisations.withoutHosts();
    return tally.tags();
  }

  /** Japan and one or two others in one breath, wherever the page has them. */
  private void pairedAnywhere(PartnerTally tally) {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      boolean wary = chain.partners().stream().allMatch(reading.taxonomy().partners()::isWary);
      if (!wary && chain.partners().size() <= 2) {
        tally.accept(chain, 0.5, "partner.paired-anywhere");
      }
    }
  }

  /** Whom the headline, else the lead, sets beside Japan, whatever the subject. */
  public Set<String> facingJapan() {
    if (!ofHeadline.isEmpty()) {
      return ofHeadline.keys();
    }
    PartnerTally tally = new PartnerTally(reading);
    new LeadPartners(reading, tally).find();
    return tally.keys();
  }

  /** All others that are named. */
  public List<Tag> mentioned(List<Tag> counterparts) {
    Set<String> taken = new TreeSet<>();
    counterparts.forEach(tag -> taken.add(tag.key()));
    List<Tag> tags = new ArrayList<>();
    for (Hit hit : reading.hits().of(Kind.PARTNER)) {
      if (taken.add(hit.key())) {
        tags.add(new Tag(hit.key(), 0.9, List.of(reading.evidence(hit, "partner.mentioned"))));
      }
    }
    return tags;
  }
}
