package org.kawaraban.classify.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kawaraban.classify.naming.Naming;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Recognises a page that lists several equal meetings and so has none of its own (codebook,
 * "Meeting"): its headline names no series, and its text numbers meetings of three or more.
 */
final class SeveralMeetings {
  private static final int LEAST = 3;

  /** A blank, a dot or "Bilateral" can stand between whom a meeting is of and what it is. */
  private static final int BESIDE = 11;

  private static final Set<String> DIALOGUES = Set.of("dialogue", "consultation");

  private final Reading reading;
  private final PageOrdinals ordinals;
  private final Naming naming;

  SeveralMeetings(Reading reading, PageOrdinals ordinals, Naming naming) {
    this.reading = reading;
    this.ordinals = ordinals;
    this.naming = naming;
  }

  boolean areEqual() {
    if (reading.headline().stream().anyMatch(this::namesTwoPairs)) {
      return true;
    }
    if (reading.headline().stream().anyMatch(this::namesSeries)) {
      return false;
    }
    Set<Set<String>> dialogues = new HashSet<>();
    Set<String> numbered = new HashSet<>();
    for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
      if (reading.hits().has(sentence, Kind.MEETING)) {
        reading
            .meetings(sentence)
            .filter(hit -> ordinals.beside(hit).isPresent())
            .forEach(hit -> naming.of(hit).ifPresent(found -> numbered.add(found.name().series())));
      }
      addPairs(sentence, dialogues);
      if (numbered.size() >= LEAST || dialogues.size() >= LEAST) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The 4th Japan-UK Cyber Consultations": of whom a sentence names a dialogue with its number.
   */
  private void addPairs(int sentence, Set<Set<String>> dialogues) {
    if (!reading.hits().any(sentence, Kind.ACT, this::isDialogue)) {
      return;
    }
    List<Hit> named = reading.hits().in(sentence, Kind.ACT).filter(this::isDialogue).toList();
    for (ActorChains.Chain chain : reading.chains().in(sentence)) {
      boolean numbered =
          named.stream()
              .filter(hit -> isRightBehind(hit, chain))
              .anyMatch(
                  hit ->
                      Ordinals.beside(
                              reading.page(), reading.sentence(sentence), chain.start(), hit.end())
                          .isPresent());
      if (chain.pairsJapan() && numbered) {
        dialogues.add(chain.partners());
      }
    }
  }

  private boolean isDialogue(Hit act) {
    return DIALOGUES.contains(Instruments.instrument(reading, act));
  }

  /** 日蘭サイバー協議及び日・フィンランド・サイバー協議: one dialogue on cyber and another, with others. */
  private boolean namesTwoPairs(int sentence) {
    List<Hit> dialogues =
        reading
            .meetings(sentence)
            .filter(hit -> reading.taxonomy().meetingTypeOf(hit.key()).dialogue())
            .toList();
    return dialogues.size() > 1
        && reading.chains().in(sentence).stream()
                .filter(ActorChains.Chain::pairsJapan)
                .filter(chain -> dialogues.stream().anyMatch(hit -> isRightBehind(hit, chain)))
                .map(ActorChains.Chain::partners)
                .distinct()
                .count()
            > 1;
  }

  private static boolean isRightBehind(Hit meeting, ActorChains.Chain chain) {
    return meeting.start() >= chain.end() && meeting.start() - chain.end() <= BESIDE;
  }

  private boolean namesSeries(int sentence) {
    return reading.hasMeeting(sentence, hit -> true)
        && reading.chains().in(sentence).stream().anyMatch(chain -> !chain.partners().isEmpty());
  }
}
