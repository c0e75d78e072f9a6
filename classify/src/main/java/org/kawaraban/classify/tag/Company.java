package org.kawaraban.classify.tag;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.UnknownPartners;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/** Whom a sentence sets beside Japan, as far as relevance asks: anyone from abroad. */
public final class Company {
  private final Reading reading;
  private @Nullable Set<Integer> withStrangers;

  public Company(Reading reading) {
    this.reading = reading;
  }

  /** Japan and someone from abroad in one sentence. */
  boolean isPair(int sentence) {
    return reading.japan().isNamed(sentence)
        && isAbroad(sentence)
        && !isOnlyAccused(sentence)
        && !reading.japan().isRollCall(sentence);
  }

  /** Someone from abroad, whoever it is. */
  public boolean isAbroad(int sentence) {
    return reading.cue(sentence, "abroad")
        || reading.hits().has(sentence, Kind.PARTNER)
        || reading.hits().has(sentence, Kind.COMPOUND)
        || reading.hits().has(sentence, Kind.BODY)
        || withStrangers().contains(sentence);
  }

  /** Nobody but states that are mostly named as the accused. */
  public boolean isOnlyAccused(int sentence) {
    return reading.hits().has(sentence, Kind.PARTNER)
        && !reading.cue(sentence, "abroad")
        && !reading.hits().has(sentence, Kind.COMPOUND)
        && !reading.hits().any(sentence, Kind.PARTNER, this::isTrusted);
  }

  private boolean isTrusted(Hit partner) {
    return !reading.taxonomy().partners().isWary(partner.key());
  }

  /** Two others without Japan in one word, in a sentence that does not name Japan. */
  public boolean isOfOthers(int sentence) {
    return !reading.japan().isNamed(sentence) && pairsOthersInOneWord(sentence);
  }

  private boolean pairsOthersInOneWord(int sentence) {
    for (ActorChains.Chain chain : reading.chains().in(sentence)) {
      if (chain.tight() && chain.partners().size() > 1 && !chain.withJapan()) {
        return true;
      }
    }
    return false;
  }

  /** Sentences that set a stranger beside Japan; asked for where nobody known is named. */
  Set<Integer> withStrangers() {
    Set<Integer> sentences = withStrangers;
    if (sentences == null) {
      sentences =
          reading.strangers().stream()
              .map(UnknownPartners.Found::sentence)
              .collect(Collectors.toUnmodifiableSet());
      withStrangers = sentences;
    }
    return sentences;
  }
}
