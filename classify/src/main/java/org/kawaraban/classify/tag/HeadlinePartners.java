package org.kawaraban.classify.tag;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Finds whom the headline, else the lead, sets beside Japan, whatever the subject. */
final class HeadlinePartners {
  private final Reading reading;
  private final Venues venues;
  private final PartnerTally tally;

  /** With whom somebody else does what he does with Japan. */
  private final Set<String> besideJapan = new HashSet<>();

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
        Optional<Hit> subject = subjectOver(chain);
        if (subject.isPresent()) {
          tally.accept(
              subject.get().key(),
              0.9,
              reading.evidence(subject.get(), "partner.subject-of-headline"));
          besideJapan.addAll(chain.partners());
        } else {
          tally.accept(chain, 0.95, "partner.paired-in-headline");
        }
      }
    }
  }

  /**
   * "Singapore signs with Japan and the Republic of Korea": with whom others do it is their own.
   */
  private Optional<Hit> subjectOver(ActorChains.Chain chain) {
    String text = reading.page().folded();
    boolean object =
        !chain.tight()
            && reading.language() == Language.ENGLISH
            && (text.startsWith("with ", chain.start() - 5)
                || text.startsWith("with the ", chain.start() - 9));
    return object
        ? reading.hits().in(chain.sentence()).stream()
            .filter(hit -> hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
            .filter(hit -> hit.end() < chain.start() && !venues.holds(hit))
            .findFirst()
        : Optional.empty();
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
            && !besideJapan.contains(hit.key())
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

  /** "Prime Minister Kishida, South Korean President Yoon and … met"; モディ印首相. */
  void representedInLead() {
    for (int sentence : reading.lead()) {
      boolean met =
          reading.cue(sentence, "talked")
              || reading.cue(sentence, "tookPart")
              || reading.hits().has(sentence, Kind.MEETING);
      if (met && reading.hits().has(sentence, Kind.JAPAN)) {
        reading
            .hits()
            .in(sentence, Kind.PARTNER)
            .filter(hit -> isOfHolder(hit) && !venues.holds(hit) && !isOfOrganisation(hit))
            .forEach(
                hit ->
                    tally.accept(
                        hit.key(), 0.7, reading.evidence(hit, "partner.represented-in-lead")));
      }
    }
  }

  /** Of the leaders of an organisation one stands for it. */
  private boolean isOfOrganisation(Hit state) {
    return tally.keys().stream()
        .anyMatch(key -> reading.taxonomy().hosts(key).contains(state.key()));
  }

  /** A state whose leader or minister is named: the office stands in its form or right behind. */
  private boolean isOfHolder(Hit state) {
    return reading
        .hits()
        .in(state.sentence(), Kind.CUE)
        .filter(cue -> cue.key().equals("leaders"))
        .anyMatch(cue -> cue.start() > state.start() && cue.start() - state.end() <= 1);
  }

  /** "JICA launches cybersecurity project in Cambodia": whose it is. */
  void whereProjectIs() {
    for (int sentence : reading.headline()) {
      boolean project =
          reading.hits().in(sentence, Kind.ACT).anyMatch(this::isProject)
              || reading.hits().has(sentence, Kind.MINISTRY, "jica");
      if (project) {
        reading
            .hits()
            .in(sentence, Kind.PARTNER)
            .filter(hit -> !reading.taxonomy().isWary(hit.key()))
            .forEach(
                hit ->
                    tally.accept(hit.key(), 0.7, reading.evidence(hit, "partner.project-there")));
      }
    }
  }

  private boolean isProject(Hit act) {
    return reading.taxonomy().act(act.key()).project();
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
      // A footnote says whom a word means, a roll-call who came, and not what was done with whom.
      if (reading.isFootnote(sentence) || reading.isRollCall(sentence)) {
        continue;
      }
      for (Hit hit : reading.hits().in(sentence)) {
        if ((hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
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
