package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  /** A longer list of states is a roll-call, and says nothing of Japan's own doings. */
  static final int LONGEST_LIST = 6;

  private static final double PAIRED_IN_HEADLINE = 0.95;

  private final Reading reading;
  private final Venues venues;
  private final PartnerTally tally;

  private Partners(Reading reading) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.tally = new PartnerTally(reading);
  }

  /** Counterparts of a relevant page whose main act is {@code instrument}, by key. */
  public static List<Tag> counterparts(Reading reading, String instrument) {
    return new Partners(reading).find(instrument);
  }

  /** Whom the headline, else the lead, sets beside Japan, whatever the subject. */
  static Set<String> facingJapan(Reading reading) {
    PartnerTally tally = new PartnerTally(reading);
    HeadlinePartners headline = new HeadlinePartners(reading, tally);
    headline.findInHeadline();
    if (tally.isEmpty()) {
      headline.pairedInLead();
    }
    return tally.keys();
  }

  /** All others that are named. */
  public static List<Tag> mentioned(Reading reading, List<Tag> counterparts) {
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

  private List<Tag> find(String instrument) {
    HeadlinePartners headline = new HeadlinePartners(reading, tally);
    headline.findInHeadline();
    EngagedPartners engaged = new EngagedPartners(reading, tally);
    engaged.find();
    if (tally.isEmpty()) {
      headline.pairedInLead();
    }
    if (instrument.equals("summit")) {
      headline.representedInLead();
    }
    if (instrument.equals("training")) {
      engaged.trainees();
    }
    if (tally.isEmpty()) {
      headline.pairedAnywhere();
    }
    if (tally.isEmpty()) {
      headline.whereProjectIs();
    }
    membersOfGroups();
    withoutHosts();
    return tally.tags();
  }

  /** The Quad is also its states where these are named as taking part (codebook). */
  private void membersOfGroups() {
    for (String group : tally.keys()) {
      List<String> members = reading.taxonomy().members(group);
      if (members.isEmpty()) {
        continue;
      }
      for (ActorChains.Chain chain : reading.chains().all()) {
        if (chain.partners().containsAll(members)) {
          for (String member : members) {
            tally.accept(
                member,
                0.85,
                reading.page().evidence(chain.start(), chain.end(), "partner.member-of-group"));
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
          (reading.cue(sentence, "tookPart") || reading.cue(sentence, "leaders"))
              && members.stream().allMatch(key -> isNamed(sentence, key));
      if (all) {
        reading.hits().in(sentence).stream()
            .filter(hit -> hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
            .filter(hit -> members.contains(hit.key()))
            .forEach(
                hit ->
                    tally.accept(
                        hit.key(), 0.85, reading.evidence(hit, "partner.member-of-group")));
      }
    }
  }

  private boolean isNamed(int sentence, String key) {
    return reading.hits().has(sentence, Kind.PARTNER, key)
        || reading.hits().has(sentence, Kind.BODY, key);
  }

  /** A state that chairs or hosts for an organisation is the organisation (codebook). */
  private void withoutHosts() {
    // The ASEAN Regional Forum has states of its own in the chair (codebook, "Partners").
    if (tally.confidence("ARF") > 0) {
      chairsBesideJapan();
      return;
    }
    for (String organisation : tally.keys()) {
      for (String state : reading.taxonomy().hosts(organisation)) {
        if (tally.confidence(state) < PAIRED_IN_HEADLINE && onlyChairs(state)) {
          tally.remove(state);
        }
      }
    }
  }

  /** "Co-chaired by Japan, Malaysia and Singapore". */
  private void chairsBesideJapan() {
    for (Hit hit : reading.hits().of(Kind.PARTNER)) {
      if (chairs(hit) && reading.namesJapan(hit.sentence()) && !venues.holds(hit)) {
        tally.accept(hit.key(), 0.75, reading.evidence(hit, "partner.chairs-with-japan"));
      }
    }
  }

  private boolean onlyChairs(String state) {
    return reading
        .hits()
        .of(Kind.PARTNER, state)
        .allMatch(hit -> chairs(hit) || venues.holds(hit) || isExample(hit));
  }

  /** フィジーを含む10か国, "Cambodia among them": one of those whom the organisation stands for. */
  private boolean isExample(Hit hit) {
    String text = reading.page().folded();
    return reading.taxonomy().particles("behindExample").stream()
        .anyMatch(word -> text.startsWith(word, hit.end()));
  }

  private boolean chairs(Hit hit) {
    return reading.cue(hit.sentence(), "chairs");
  }
}
