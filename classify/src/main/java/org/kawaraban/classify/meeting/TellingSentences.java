package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Sentence;

/**
 * The sentences that tell of a page's own meeting: headline, lead, labelled lines, and every one
 * that names a meeting of the same kind.
 *
 * @param indexes from the one that tells most
 * @param tense in which they speak of it
 */
record TellingSentences(List<Integer> indexes, Tense tense) {
  private static final int MOST_FACT_LINES = 6;
  private static final int MOST = 12;

  /** What is to come is said in the first ones. */
  private static final int MOST_ON_TENSE = 4;

  static TellingSentences of(Reading reading, PageOrdinals ordinals, NamedMeeting own) {
    List<Integer> telling = new ArrayList<>(reading.headline());
    reading.lead().stream()
        .filter(i -> !telling.contains(i) && !tellsOfOthers(reading, ordinals, own, i))
        .forEach(telling::add);
    reading
        .hits()
        .of(Kind.CUE, "factLine")
        .map(Hit::sentence)
        .map(i -> Cues.isUnderLabel(reading, i + 1) ? i + 1 : i)
        .filter(i -> i < reading.sentenceCount() && !telling.contains(i))
        .filter(i -> Cues.opensFactLine(reading, i))
        .limit(MOST_FACT_LINES)
        .forEach(telling::add);
    for (Hit hit : reading.hits().of(Kind.MEETING)) {
      int sentence = hit.sentence();
      if (own.is(hit)
          && telling.size() < MOST
          && !telling.contains(sentence)
          && !tellsOfOthers(reading, ordinals, own, sentence)) {
        telling.add(sentence);
      }
    }
    return new TellingSentences(List.copyOf(telling), tense(reading, telling));
  }

  /** "The Philippines and the U.S. held their first cyber dialogue": one of others, on the page. */
  private static boolean tellsOfOthers(
      Reading reading, PageOrdinals ordinals, NamedMeeting own, int sentence) {
    if (sentence == own.hit().sentence() || reading.inHeadline(sentence)) {
      return false;
    }
    boolean ofOthers =
        reading.japan().isLeftOut(sentence) && reading.hits().any(sentence, Kind.MEETING, own::is);
    return ofOthers || tellsAnother(reading, ordinals, own, sentence);
  }

  /** "The fourth is to be hosted by Japan", on a page about the third. */
  private static boolean tellsAnother(
      Reading reading, PageOrdinals ordinals, NamedMeeting own, int sentence) {
    Optional<Ordinals.Found> round = ordinals.beside(own.hit());
    if (round.isEmpty()) {
      return false;
    }
    boolean another = false;
    for (Ordinals.Found told : told(reading, ordinals, own, sentence)) {
      if (!SideClauses.holds(reading, sentence, told.start(), told.end())) {
        if (told.value() == round.get().value()) {
          return false;
        }
        another = true;
      }
    }
    return another;
  }

  private static List<Ordinals.Found> told(
      Reading reading, PageOrdinals ordinals, NamedMeeting own, int index) {
    Sentence sentence = reading.sentence(index);
    List<Ordinals.Found> found = new ArrayList<>(ordinals.ofRounds(index));
    ordinals.ofSitting(index).ifPresent(found::add);
    for (Hit hit : reading.hits().in(index)) {
      // 日EU・ICT政策対話(第23回)の結果(平成29年10月5日), in a list of pages.
      if (hit.kind() == Kind.MEETING && own.is(hit)) {
        ordinals.beside(hit).ifPresent(found::add);
        Ordinals.behind(reading.page(), sentence, hit.end()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Tense tense(Reading reading, List<Integer> telling) {
    boolean future = false;
    boolean next = false;
    boolean past = false;
    for (int i : telling.subList(0, Math.min(MOST_ON_TENSE, telling.size()))) {
      boolean toCome = reading.cue(i, "future");
      boolean ofNext = toCome && reading.cue(i, "next");
      future |= toCome && !ofNext;
      next |= ofNext;
      past |= Cues.tellsPast(reading, i) && !looksBack(reading, i);
    }
    // "Will hold it early next year": of the next meeting only where this one is told too.
    boolean announced = future || (next && !past);
    return announced == past ? Tense.UNTOLD : announced ? Tense.FUTURE : Tense.PAST;
  }

  private static boolean looksBack(Reading reading, int sentence) {
    return !reading.inHeadline(sentence)
        && (reading.cue(sentence, "previous") || reading.cue(sentence, "background"));
  }
}
