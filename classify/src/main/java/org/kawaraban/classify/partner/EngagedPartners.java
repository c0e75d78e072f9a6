package org.kawaraban.classify.partner;

import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Finds with whom the sentences of a page say that Japan engages on cyber matters. */
final class EngagedPartners {
  private static final int LONGEST_LIST_OF_TALKS = 14;

  /** Rules of the topic of dialogues start so. */
  private static final String TALKS = "cyber-dialogue.";

  private final Reading reading;
  private final TalksOfTwo talks;
  private final Venues venues;
  private final ChainRole role;
  private final PartnerTally tally;
  private final boolean namedByHeadline;
  private final boolean accuses;

  /**
   * @param talks that the headline reports
   * @param tally to which the headline's partners have been added
   */
  EngagedPartners(Reading reading, TalksOfTwo talks, PartnerTally tally) {
    this.reading = reading;
    this.talks = talks;
    this.venues = new Venues(reading);
    this.role = new ChainRole(reading);
    this.tally = tally;
    this.namedByHeadline = !tally.isEmpty();
    // "China as well as Japan affirmed": what the accused once said.
    this.accuses =
        reading.headline().stream()
            .flatMap(reading::acts)
            .anyMatch(act -> Instruments.instrument(reading, act).equals("attribution"));
  }

  void find() {
    pairedOnCyber();
    engagedOnCyber();
    holdsDialogueWithJapan();
  }

  private void pairedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      int sentence = chain.sentence();
      boolean wary = chain.partners().stream().allMatch(reading.taxonomy().partners()::isWary);
      boolean inLead =
          reading.subject().isDedicated() && reading.lead().contains(sentence) && !wary;
      boolean near = reading.subject().isCyber(sentence) || inLead;
      if (near
          && !talks.tellsAnother(sentence)
          && (chain.tight() || (reading.cue(sentence, "engagement") && !(wary && accuses)))
          && !role.isSomebodys(chain)
          && !isMeans(chain)
          && !role.isCounted(chain)) {
        tally.accept(chain, 0.8, "partner.paired-on-cyber");
      }
    }
  }

  /** "Japan has done more with the United States, Australia and others in cyberdefense". */
  private void engagedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      int sentence = chain.sentence();
      if (!chain.partners().isEmpty()
          && reading.cue(sentence, "engagement")
          && isOnCyber(sentence)
          && !talks.tellsAnother(sentence)
          && !(namedByHeadline && reading.japan().isOfOthersToo(sentence))
          && speaksForJapan(sentence)
          && chain.partners().size() <= longestList(sentence)
          && !isMeans(chain)
          && !(chain.withJapan() && role.isOthersList(chain))
          && !role.isPlayer(chain)
          && role.isObject(chain)) {
        engaged(chain);
      }
    }
  }

  private void engaged(ActorChains.Chain chain) {
    for (Hit hit : chain.hits()) {
      boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
      boolean both = hit.kind() == Kind.FOREIGN_COMPOUND && isListOfTalks(chain.sentence());
      if ((names || both)
          && !reading.taxonomy().partners().isWary(hit.key())
          && !venues.holds(hit)) {
        for (String partner : hit.partners()) {
          tally.accept(partner, 0.7, hit, "partner.engaged-on-cyber");
        }
      }
    }
  }

  /** "DFAT holds cyber dialogues with China, Japan and India": whoever does so is the partner. */
  private void holdsDialogueWithJapan() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (!reading.subject().isCyber(chain.sentence())
          || chain.tight()
          || !role.isOthersList(chain)) {
        continue;
      }
      for (Hit hit : reading.hits().in(chain.sentence())) {
        boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
        if (names
            && hit.end() < chain.start()
            && !reading.taxonomy().partners().isWary(hit.key())) {
          tally.accept(hit.key(), 0.7, hit, "partner.holds-dialogue-with-japan");
          break;
        }
      }
    }
  }

  private boolean isOnCyber(int sentence) {
    return reading.subject().isCyber(sentence)
        || (reading.subject().isDedicatedToCyber()
            && (reading.subject().isCyberInContext(sentence)
                || reportsTalksOnCyber(sentence)
                || reading.cue(sentence, "jointTeam")
                || buildsCapacity(sentence)));
  }

  /** 米国との間で協議・対話を実施した, on a page about cyber matters. */
  private boolean reportsTalksOnCyber(int sentence) {
    return reading.language() == Language.JAPANESE
        && reading
            .hits()
            .in(sentence, Kind.ACT)
            .map(hit -> reading.taxonomy().act(hit.key()).instrument())
            .anyMatch(act -> act.equals("dialogue") || act.equals("consultation"));
  }

  /** ベトナムの軍に対し能力構築支援を行った, 島嶼国に対する研修を準備する, on a page about cyber matters. */
  private boolean buildsCapacity(int sentence) {
    return reading.hits().has(sentence, Kind.TOPIC, "capacity-building.named")
        || (reading.language() == Language.JAPANESE
            && reading.hits().has(sentence, Kind.TOPIC, "capacity-building.people"));
  }

  /** "Cyber dialogues with" may be followed by as many as there are; other lists are roll-calls. */
  private int longestList(int sentence) {
    boolean talks =
        isListOfTalks(sentence)
            || (reading.subject().isDedicatedToCyber() && reportsTalksOnCyber(sentence));
    return talks ? LONGEST_LIST_OF_TALKS : ActorChains.LONGEST_LIST;
  }

  private boolean isListOfTalks(int sentence) {
    return reading
        .hits()
        .any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(TALKS));
  }

  /** Japanese pages that list partners leave Japan, their subject, unsaid. */
  private boolean speaksForJapan(int sentence) {
    boolean unsaid =
        reading.language() == Language.JAPANESE
            && (!namedByHeadline || reading.cue(sentence, "jointTeam"))
            && !reading.hits().has(sentence, Kind.PARTNER, "UN");
    return reading.japan().isNamed(sentence)
        || ((unsaid || tally.isEmpty()) && reading.japan().isNamed());
  }

  /** Of a page whose headline names a partner, others stand only for what both of them made. */
  private boolean isMeans(ActorChains.Chain chain) {
    return namedByHeadline && role.isMeans(chain);
  }
}
