package org.kawaraban.classify.tag;

import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Need;

/** Whether a sentence, or the page around it, speaks of cyber matters as a topic's rule needs. */
final class TopicContext {
  /** So many sentences below a heading are of its subject, if no other line stands between. */
  private static final int LONGEST_SECTION = 5;

  private final Reading reading;
  private final boolean aboutCyber;
  private final boolean ofManySubjects;

  /**
   * @param own the page's own meeting, or null
   */
  TopicContext(Reading reading, @Nullable HeldMeeting own) {
    this.reading = reading;
    this.aboutCyber =
        (own != null && own.type().cyber())
            || reading.subject().isDedicatedToCyber()
            || reading.headline().stream().anyMatch(this::isAdvisory);
    // Leaders and ministers talk of more than what the headline picks out.
    this.ofManySubjects = own != null && own.type().general();
  }

  boolean fits(Need need, int sentence) {
    return switch (need) {
      case PAGE -> true;
      case DEDICATED -> aboutCyber;
      case SENTENCE ->
          reading.subject().isCyberInContext(sentence)
              || isUnderCyberHeading(sentence)
              || (aboutCyber && (!ofManySubjects || isInCyberParagraph(sentence)));
      case OWN_SENTENCE -> reading.subject().isCyber(sentence);
    };
  }

  /** Of the flow of data only, where joint research and mutual recognition are of other things. */
  boolean isOfData(int sentence) {
    if (reading.hits().has(sentence, Kind.CYBER, "strong")) {
      return false;
    }
    return reading.hits().has(sentence, Kind.CYBER, "data")
        || (reading.headline().stream().anyMatch(i -> reading.hits().has(i, Kind.CYBER, "data"))
            && reading.headline().stream()
                .noneMatch(i -> reading.hits().has(i, Kind.CYBER, "strong")));
  }

  /** 共同訓練の充実、宇宙、サイバー: of what leaders list, cyber is an item behind this one. */
  boolean isOtherItem(Hit form) {
    Hit cyber = reading.hits().in(form.sentence(), Kind.CYBER).findFirst().orElse(null);
    if (!ofManySubjects || cyber == null || cyber.start() < form.end()) {
      return false;
    }
    String between = reading.page().folded().substring(form.end(), cyber.start());
    return (between.contains(",") || between.contains("、")) && !between.contains("includ");
  }

  private boolean isAdvisory(int headline) {
    return reading.cue(headline, "cosigned")
        || reading
            .acts(headline)
            .anyMatch(act -> Instruments.instrument(reading, act).equals("attribution"));
  }

  /** "3 Cybersecurity", and below it the sentences that say what was agreed on it. */
  private boolean isUnderCyberHeading(int sentence) {
    if (reading.page().isOpenLine(sentence)) {
      return false;
    }
    for (int i = sentence - 1; i >= Math.max(1, sentence - LONGEST_SECTION); i--) {
      if (reading.page().isOpenLine(i)) {
        return reading.page().isNumberedHeading(i) && reading.subject().isCyber(i);
      }
    }
    return false;
  }

  private boolean isInCyberParagraph(int sentence) {
    int paragraph = reading.sentence(sentence).paragraph();
    for (int i = sentence - 1; i >= 0 && reading.sentence(i).paragraph() == paragraph; i--) {
      if (reading.subject().isCyber(i)) {
        return true;
      }
    }
    for (int i = sentence + 1;
        i < reading.sentenceCount() && reading.sentence(i).paragraph() == paragraph;
        i++) {
      if (reading.subject().isCyber(i)) {
        return true;
      }
    }
    return false;
  }
}
