package org.kawaraban.classify.partner;

import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.taxonomy.Kind;

/** Finds those for whom a training is held (codebook, "Trainees"). */
final class Trainees {
  private final Reading reading;
  private final ChainRole role;
  private final Venues venues;
  private final PartnerTally tally;

  Trainees(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.role = new ChainRole(reading);
    this.venues = new Venues(reading);
    this.tally = tally;
  }

  void find() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean group =
          (reading.cue(chain.sentence(), "trainees") && !isExample(chain))
              || isUnderHeading(chain.sentence())
              || comesFrom(chain)
              // ※1 ASEAN加盟国、インド: whom the region means from which the trainees came.
              || reading.isFootnote(chain.sentence());
      if (group
          && !isPlaceOrMeans(chain)
          && !chain.withJapan()
          && !role.isPlayer(chain)
          && chain.partners().size() <= ActorChains.LONGEST_LIST) {
        tally.accept(chain, 0.7, "partner.trainees");
      }
    }
  }

  /** 米国グアムで, AJCCBCで培った: where a training is held, and on what it builds. */
  private boolean isPlaceOrMeans(ActorChains.Chain chain) {
    return chain.hits().stream().allMatch(venues::holds)
        || reading.standsAt("behindMeans", chain.end());
  }

  /** "Participants", 1.参加者: a line over those who came. */
  private boolean isUnderHeading(int sentence) {
    return sentence > 0
        && reading.isLine(sentence - 1)
        && reading.cue(sentence - 1, "trainees")
        && !reading.hits().has(sentence - 1, Kind.PARTNER);
  }

  /** フィジーを含む10か国: one of those the organisation stands for. */
  private boolean isExample(ActorChains.Chain chain) {
    return reading.page().folded().startsWith("を含む", chain.end()) || role.isCounted(chain);
  }

  /** インド、モンゴルから37名が参加: those from whom people came. */
  private boolean comesFrom(ActorChains.Chain chain) {
    return reading.page().folded().startsWith("から", chain.end())
        && reading.cue(chain.sentence(), "tookPart");
  }
}
