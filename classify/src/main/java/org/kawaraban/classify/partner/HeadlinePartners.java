package org.kawaraban.classify.partner;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Finds whom the headline sets beside Japan, whatever the subject. */
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

  void find() {
    paired();
    named();
  }

  private void paired() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.headline().contains(chain.sentence())) {
        Optional<Hit> subject = subjectOver(chain);
        if (subject.isPresent()) {
          tally.accept(subject.get().key(), 0.9, subject.get(), "partner.subject-of-headline");
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
  private void named() {
    if (!reading.japan().isNamed() || reading.japan().isLeftOutOfHeadline()) {
      return;
    }
    boolean paired = !tally.isEmpty();
    for (int sentence : reading.headline()) {
      for (Hit hit : reading.hits().in(sentence)) {
        boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
        boolean group = reading.taxonomy().partners().isGroup(hit.key());
        if (names
            && (group || !paired)
            && (!venues.holds(hit) || isAudience(hit))
            && !besideJapan.contains(hit.key())
            && !reading.taxonomy().partners().isWary(hit.key())) {
          tally.accept(hit.key(), 0.9, hit, "partner.named-in-headline");
        }
      }
    }
  }

  /** "Statement at the Security Council Open Debate": who is spoken to is more than a place. */
  private boolean isAudience(Hit hit) {
    return hit.kind() == Kind.BODY
        && reading
            .acts(hit.sentence())
            .anyMatch(act -> Instruments.instrument(reading, act).equals("speech"));
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
            .filter(hit -> !reading.taxonomy().partners().isWary(hit.key()))
            .forEach(hit -> tally.accept(hit.key(), 0.7, hit, "partner.project-there"));
      }
    }
  }

  private boolean isProject(Hit act) {
    return reading.taxonomy().act(act.key()).project();
  }
}
