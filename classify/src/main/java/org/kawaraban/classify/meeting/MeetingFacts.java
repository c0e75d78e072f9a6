package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/** Reads ordinal, dates, place, mode and stage of the page's own meeting. */
final class MeetingFacts {
  private final Reading reading;
  private final NamedMeeting own;
  private final PageDates dates;
  private final PageOrdinals ordinals;
  private final TellingSentences telling;
  private final Manner manner;

  MeetingFacts(Reading reading, PageDates dates, PageOrdinals ordinals, NamedMeeting own) {
    this.reading = reading;
    this.dates = dates;
    this.ordinals = ordinals;
    this.own = own;
    this.telling = TellingSentences.of(reading, ordinals, own);
    this.manner = new Manner(reading, dates, own, telling);
  }

  /**
   * @param instrument the page's main act: the day of a speech is the one printed over it
   */
  MeetingMention read(String instrument) {
    Optional<BestDate.Found> date =
        new BestDate(reading, dates, own, telling.tense())
            .among(telling.indexes())
            .map(new Length(reading, dates, telling)::of);
    Optional<Ordinals.Found> ordinal =
        new OwnOrdinal(reading, ordinals, dates, own, telling).find(date.orElse(null));
    if (date.isEmpty()) {
      date = BestDate.ofStatement(reading, dates);
    }
    // A numbered session has many days; a speech at it is held on one of them.
    if (date.isEmpty() && ordinal.isEmpty() && instrument.equals("speech")) {
      date = BestDate.over(reading, dates);
    }
    Optional<Hit> place = place(date, ordinal);
    return new MeetingMention(
        MentionKind.OWN,
        own.name().series(),
        own.name().known(),
        own.name().partners(),
        ordinal.map(Ordinals.Found::value).orElse(null),
        date.map(found -> found.days().start()).orElse(null),
        date.map(found -> found.days().end()).orElse(null),
        place.map(Hit::key).orElse(null),
        manner.mode(place.isPresent()),
        stage(date),
        evidence(date, ordinal, place));
  }

  private List<Evidence> evidence(
      Optional<BestDate.Found> date, Optional<Ordinals.Found> ordinal, Optional<Hit> place) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(reading.evidence(own.hit(), "meeting.name"));
    ordinal
        .map(found -> reading.page().evidence(found.start(), found.end(), "meeting.ordinal"))
        .ifPresent(evidence::add);
    date.map(BestDate.Found::span)
        .map(span -> reading.page().evidence(span.start(), span.end(), "meeting.date"))
        .ifPresent(evidence::add);
    place.map(hit -> reading.evidence(hit, "meeting.place")).ifPresent(evidence::add);
    return evidence;
  }

  private Optional<Hit> place(Optional<BestDate.Found> date, Optional<Ordinals.Found> ordinal) {
    int dated = date.map(BestDate.Found::sentence).orElse(-1);
    Places places =
        new Places(
            reading,
            dates,
            new Places.Sought(
                own.hit(),
                ordinal.map(Ordinals.Found::value).orElse(null),
                date.orElse(null),
                telling.tense()));
    Optional<Hit> told =
        manner.isOnlyVirtual() ? venueOfSome(places, dated) : places.in(telling.indexes(), dated);
    if (told.isPresent() || manner.isVirtual()) {
      return told;
    }
    return date.flatMap(found -> Dateline.city(reading, dates, found.days().start()))
        .or(() -> manner.isHere() ? whereItWasWritten() : Optional.empty())
        // A summit or ministers' meeting, whose reports say where it was as they go.
        .or(() -> own.isGeneral() ? places.onlyOne() : Optional.empty())
        .or(() -> own.isGeneral() ? Dateline.ofBracket(reading) : Optional.empty());
  }

  private Optional<Hit> whereItWasWritten() {
    return Dateline.ofReport(reading).or(() -> Dateline.ofByline(reading, dates));
  }

  /** Where it was held, on a page whose other sentences say that some took part from afar. */
  private Optional<Hit> venueOfSome(Places places, int dated) {
    return dated < 0 || reading.cue(dated, "virtual") || reading.cue(dated, "telephone")
        ? Optional.empty()
        : places.in(List.of(dated), dated);
  }

  private Stage stage(Optional<BestDate.Found> date) {
    PartialDate published = dates.published();
    if (published != null && published.isDay() && date.isPresent()) {
      PartialDate start = date.get().days().start();
      // The day after may be the same day elsewhere, unless its own sentence speaks of what is to
      // come.
      boolean told = date.get().span().isAhead() || reading.cue(date.get().sentence(), "future");
      if (start.first().isAfter(published.first().plusDays(told ? 0 : 1))) {
        return Stage.ANNOUNCED;
      }
      boolean today = start.equals(published);
      if (start.last().isBefore(published.first())
          || (today && Cues.tellsPast(reading, date.get().sentence()))) {
        return Stage.HELD;
      }
    }
    boolean toCome =
        telling.tense() == Tense.FUTURE
            || (telling.tense() == Tense.UNTOLD
                && (opensWithWhatIsToCome() || date.filter(this::isToCome).isPresent()));
    return toCome ? Stage.ANNOUNCED : Stage.HELD;
  }

  /** "Will convene on 24 September", though the page says, too, when leaders decided on it. */
  private boolean isToCome(BestDate.Found date) {
    return reading.cue(date.sentence(), "future")
        && !reading.cue(date.sentence(), "past")
        && reading.hasMeeting(date.sentence(), own::is);
  }

  /**
   * Where a Japanese page says both what was and what will be, its first sentence tells the news;
   * English ones open with what those who met will do.
   */
  private boolean opensWithWhatIsToCome() {
    return reading.language() == Language.JAPANESE
        && reading.lead().stream()
            .filter(i -> !reading.page().isOpenLine(i))
            .limit(1)
            .anyMatch(this::isToCome);
  }

  /** Not 第6回協議が開催され、次回協議を東京で開催すると: what was held is told first. */
  private boolean isToCome(int sentence) {
    int start = reading.sentence(sentence).start();
    return reading.cue(sentence, "future")
        && !reading
            .hits()
            .any(
                sentence,
                cue ->
                    cue.is(Kind.CUE, "next") && BehindTheNews.isBehindHolding(reading, cue, start));
  }
}
