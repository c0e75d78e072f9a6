package org.kawaraban.classify.partner;

import java.util.stream.IntStream;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Statements;
import org.kawaraban.classify.taxonomy.Kind;

/** Finds those who put their names to one document with Japan, and whose word Japan supports. */
final class Signatories {
  /** Advisories bear the names of so many states. */
  private static final int LONGEST_LIST = 30;

  /** One other that a document names beside Japan may be its subject. */
  private static final int LEAST = 3;

  private final Reading reading;
  private final TalksOfTwo talks;
  private final PartnerTally tally;

  Signatories(Reading reading, TalksOfTwo talks, PartnerTally tally) {
    this.reading = reading;
    this.talks = talks;
    this.tally = tally;
  }

  void find() {
    cosigners();
    supported();
  }

  private void cosigners() {
    boolean document = reading.headline().stream().anyMatch(i -> reading.cue(i, "cosigned"));
    boolean listNamesJapan =
        IntStream.range(0, reading.sentenceCount()).anyMatch(i -> Statements.isSigned(reading, i));
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean signed =
          reading.cue(chain.sentence(), "cosigned")
              || isUnderHeading(chain.sentence())
              || (listNamesJapan && Statements.isListed(reading, chain.sentence()))
              || (document && chain.withJapan() && chain.partners().size() >= LEAST);
      if (signed
          && (document || isOfJapan(chain.sentence()))
          && !talks.tellsAnother(chain.sentence())
          && !reading.japan().isOfOthersToo(chain.sentence())
          && chain.partners().size() <= LONGEST_LIST
          && !isAccused(chain)) {
        tally.accept(chain, 0.8, "partner.cosigned");
      }
    }
    if (listNamesJapan) {
      author();
    }
  }

  private boolean isOfJapan(int sentence) {
    return reading.japan().isNamed(sentence) || Statements.isListed(reading, sentence);
  }

  /** Whose advisory it is that those of the list have signed. */
  private void author() {
    reading.lead().stream()
        .limit(2)
        .flatMap(i -> reading.hits().in(i, Kind.BODY))
        .forEach(hit -> tally.accept(hit.key(), 0.7, hit, "partner.author"));
  }

  /** Those whose statement on a cyber attack Japan supports. */
  private void supported() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      if (reading.subject().isCyber(chain.sentence())
          && (Statements.isSupported(reading, chain.sentence()) || isWhoseWord(chain))
          && !isAccused(chain)) {
        tally.accept(chain, 0.7, "partner.statement-supported");
      }
    }
  }

  /** 米国、英国等の発表を支持: those whose statement it is stand right before it. */
  private boolean isWhoseWord(ActorChains.Chain chain) {
    return reading.cue(chain.sentence(), "supports")
        && reading.standsAt("behindSupported", chain.end());
  }

  private boolean isAccused(ActorChains.Chain chain) {
    return chain.partners().stream().allMatch(reading.taxonomy().partners()::isWary);
  }

  /** "2 Signatories", 2 署名国: a line over the list of them. */
  private boolean isUnderHeading(int sentence) {
    return sentence > 0 && reading.isLine(sentence - 1) && reading.cue(sentence - 1, "cosigned");
  }
}
