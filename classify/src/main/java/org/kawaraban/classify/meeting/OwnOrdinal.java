package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Finds which of its series a page's own meeting is: by its name, else where it is told of. */
final class OwnOrdinal {
  /** "This will be the " before the count. */
  private static final int REACH_OF_COUNT = 17;

  /** A blank, a dot or "Bilateral" between whom a meeting is of and what it is. */
  private static final int REACH_OF_PAIR = 11;

  private final Reading reading;
  private final PageOrdinals ordinals;
  private final PageDates dates;
  private final NamedMeeting own;
  private final TellingSentences telling;

  OwnOrdinal(
      Reading reading,
      PageOrdinals ordinals,
      PageDates dates,
      NamedMeeting own,
      TellingSentences telling) {
    this.reading = reading;
    this.ordinals = ordinals;
    this.dates = dates;
    this.own = own;
    this.telling = telling;
  }

  /**
   * @param date of the meeting, or null where the page does not tell it
   */
  Optional<Ordinals.Found> find(BestDate.@Nullable Found date) {
    Optional<Ordinals.Found> named = ordinals.beside(own.hit());
    // An intersessional prints no ordinal of its own; those in its text are of the numbered ones.
    boolean unnumbered =
        reading.headline().stream().anyMatch(i -> reading.cue(i, "intersessional"));
    if (named.isPresent() || unnumbered) {
      return named;
    }
    return telling.indexes().stream()
        .flatMap(i -> in(i, date).stream())
        .findFirst()
        .or(this::inShort)
        .or(() -> date == null ? Optional.empty() : ofSitting(date));
  }

  /** "It was the fourth round.", behind a sentence that tells of the meeting. */
  private Optional<Ordinals.Found> inShort() {
    return telling.indexes().stream()
        .filter(i -> i + 1 < reading.sentenceCount() && reading.hasMeeting(i, own::is))
        .flatMap(i -> ordinals.ofRounds(i + 1).stream().limit(1))
        .filter(ordinal -> Counts.isSaidOf(reading.page().folded(), ordinal))
        .findFirst();
  }

  /** "On 12 March the third was held": by its number alone, where the page tells its day. */
  private Optional<Ordinals.Found> ofSitting(BestDate.Found date) {
    return ordinals
        .ofSitting(date.sentence())
        .filter(ordinal -> !isOfAnother(date.sentence(), ordinal, date));
  }

  /** "The first was held in November 2019", on a page about a meeting of 2022. */
  private boolean tellsOtherYear(int sentence, BestDate.Found date) {
    // A year alone may be that of the first: "the fifth of those begun in 2011".
    List<DateSpan> days =
        dates.in(sentence).stream().filter(span -> span.year() > 0 && span.month() > 0).toList();
    return !days.isEmpty()
        && days.stream().noneMatch(span -> span.year() == date.days().start().year());
  }

  private Optional<Ordinals.Found> in(int sentence, BestDate.@Nullable Found date) {
    // A kind is often said twice in one sentence: "the ministers met for the fifth 2+2".
    return reading
        .hits()
        .in(sentence, Kind.MEETING)
        .filter(hit -> own.is(hit) && !isOfOthers(hit))
        .flatMap(hit -> ordinals.beside(hit).stream())
        .findFirst()
        .or(() -> ofRound(sentence))
        .filter(
            ordinal -> opensWithCount(sentence, ordinal) || !isOfAnother(sentence, ordinal, date));
  }

  /** 第5回日EUサイバー対話に続いて, on a page about the dialogue with another. */
  private boolean isOfOthers(Hit hit) {
    return reading.chains().in(hit.sentence()).stream()
        .filter(chain -> chain.pairsJapan() && chain.end() <= hit.start())
        .filter(chain -> hit.start() - chain.end() <= REACH_OF_PAIR)
        .anyMatch(chain -> !own.name().partners().containsAll(chain.partners()));
  }

  private boolean isOfAnother(int sentence, Ordinals.Found ordinal, BestDate.@Nullable Found date) {
    String text = reading.page().folded();
    if (Counts.isOfThisOne(text, ordinal) || Counts.countsOn(text, ordinal)) {
      return false;
    }
    return Counts.isOfEarlier(text, ordinal)
        || Cues.pointsElsewhere(
            reading,
            sentence,
            ordinal.start(),
            ordinal.end(),
            date == null ? List.of() : List.of(date.span()))
        || (date != null && tellsOtherYear(sentence, date));
  }

  /** 9回目で、2018年以来となる: that one before was of another year says nothing of this one. */
  private boolean opensWithCount(int sentence, Ordinals.Found round) {
    return round.start() - reading.sentence(sentence).start() <= REACH_OF_COUNT
        && countsTheOneBefore(sentence, round);
  }

  private Optional<Ordinals.Found> ofRound(int sentence) {
    Optional<Ordinals.Found> thisOne = ofThisOne(sentence);
    if (thisOne.isPresent()) {
      return thisOne;
    }
    boolean told = reading.inHeadline(sentence) || reading.lead().contains(sentence);
    return told && !isPromise(sentence)
        ? ordinals.ofRounds(sentence).stream()
            .filter(round -> !isNamedElse(sentence, round))
            .findFirst()
            .filter(
                round ->
                    !own.isGeneral()
                        || countsTheOneBefore(sentence, round)
                        || countsItsKind(round)
                        || countsOwn(sentence, round))
        : Optional.empty();
  }

  /** 第16回日ASEANサイバーセキュリティ政策会議に報告される: of the meeting it names. */
  private boolean isNamedElse(int sentence, Ordinals.Found round) {
    return reading
        .meetings(sentence)
        .filter(hit -> !own.is(hit))
        .anyMatch(
            hit ->
                ordinals.beside(hit).filter(found -> found.start() == round.start()).isPresent());
  }

  /** 前回の第2回は東京で、今回は3回目: which of those a sentence counts it says itself. */
  private Optional<Ordinals.Found> ofThisOne(int sentence) {
    return reading.language() == Language.JAPANESE
        ? ordinals.ofRounds(sentence).stream()
            .filter(round -> Counts.isOfThisOne(reading.page().folded(), round))
            .findFirst()
        : Optional.empty();
  }

  /** Of general meetings many are named: 9回目で、 counts the one the sentence before tells of. */
  private boolean countsTheOneBefore(int sentence, Ordinals.Found round) {
    boolean counts =
        reading.page().folded().startsWith("目", round.end() - 1)
            || Counts.standsAlone(reading.page().folded(), round);
    return counts && reading.hasMeeting(sentence - 1, own::is);
  }

  /** "The ministers met for their eighth informal meeting", where no other is named. */
  private boolean countsOwn(int sentence, Ordinals.Found round) {
    String text = reading.page().folded();
    return (reading.japan().isNamed(sentence) && Counts.isTheirs(text, round))
        || (reading.meetings(sentence).allMatch(own::is) && Counts.isOfThoseWhoMet(text, round));
  }

  /** "The first meeting of its kind": of a general meeting too, whatever else is named. */
  private boolean countsItsKind(Ordinals.Found round) {
    return reading.standsAt("behindRoundOfItsKind", round.end());
  }

  /** "The second meeting will be held in 2017", on a page about one that was held. */
  private boolean isPromise(int sentence) {
    return reading.cue(sentence, "future") && telling.tense() != Tense.FUTURE;
  }
}
