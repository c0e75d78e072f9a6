package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/** Reads ordinal, dates, place, mode and stage of the page's own meeting. */
final class MeetingFacts {
  private static final int MOST_FACT_LINES = 6;
  private static final int MOST_SENTENCES_ON_MODE = 6;

  private final Reading reading;
  private final OwnMeeting.Found own;
  private final PageDates dates;
  private final String instrument;
  private final List<Integer> sentences;
  private final Tense tense;
  private final List<Evidence> evidence = new ArrayList<>();
  private final @Nullable PartialDate published;

  /**
   * @param instrument the page's main act: the day of a speech is the one printed over it
   */
  MeetingFacts(Reading reading, PageDates dates, String instrument, OwnMeeting.Found own) {
    this.dates = dates;
    this.instrument = instrument;
    this.reading = reading;
    this.own = own;
    this.sentences = tellingSentences();
    this.tense = tense();
    this.published = dates.published();
  }

  MeetingMention read() {
    evidence.add(reading.evidence(own.hit(), "meeting.name"));
    Optional<BestDate.Found> date = new BestDate(reading, dates, own.hit(), tense).among(sentences);
    date = date.map(this::withDuration);
    Optional<Integer> ordinal = ordinal(date);
    // A numbered session has many days; a speech at it is held on one of them.
    if (date.isEmpty() && ordinal.isEmpty() && instrument.equals("speech")) {
      date = BestDate.over(reading, dates);
    }
    date.ifPresent(
        found ->
            evidence.add(
                reading.page().evidence(found.span().start(), found.span().end(), "meeting.date")));
    Stage stage = stage(date);
    boolean virtual = any("virtual") || any("telephone");
    boolean both = any("hybrid") || any("someOnline");
    int dated = date.map(BestDate.Found::sentence).orElse(-1);
    Places places = new Places(reading, dates, own.hit(), ordinal.orElse(null));
    Optional<Hit> place =
        virtual && !both ? venueOfSome(places, dated) : places.in(sentences, dated);
    boolean hybrid = both || (virtual && place.isPresent());
    if (place.isEmpty() && !virtual) {
      place =
          date.flatMap(found -> Dateline.city(reading, dates, found.days().start()))
              .or(() -> isHere() ? Dateline.ofReport(reading) : Optional.empty())
              .or(() -> isGeneral() ? places.onlyOne() : Optional.empty());
    }
    place.ifPresent(hit -> evidence.add(reading.evidence(hit, "meeting.place")));
    return new MeetingMention(
        MentionKind.OWN,
        own.name().series(),
        own.name().known(),
        own.name().partners(),
        ordinal.orElse(null),
        date.map(found -> found.days().start()).orElse(null),
        date.map(found -> found.days().end()).orElse(null),
        place.map(Hit::key).orElse(null),
        hybrid
            ? Mode.HYBRID
            : virtual ? Mode.VIRTUAL : place.isPresent() ? Mode.IN_PERSON : Mode.UNKNOWN,
        stage,
        evidence);
  }

  /** "Ended a two-day meeting on Friday", 3月2日から2日間: the day told is the last or the first. */
  private BestDate.Found withDuration(BestDate.Found found) {
    PartialDate day = found.days().start();
    boolean ends = reading.cue(found.sentence(), "endsThen");
    boolean told = ends || reading.cue(found.sentence(), "beginsThen");
    if (!told || !day.isDay() || !day.equals(found.days().end())) {
      return found;
    }
    PartialDate other =
        PartialDate.of(day.first().plusDays(further(found.sentence()) * (ends ? -1 : 1)));
    return found.with(ends ? new DateResolver.Days(other, day) : new DateResolver.Days(day, other));
  }

  /**
   * How many more days than one the sentence with the date, or one that tells of the meeting, says
   * it lasted; else none.
   */
  private long further(int dated) {
    int next = Math.min(dated + 1, reading.sentenceCount() - 1);
    return Stream.concat(Stream.of(dated, next), sentences.stream())
            .mapToInt(i -> Durations.in(reading.folded(i)))
            .filter(days -> days > 1)
            .findFirst()
            .orElse(1)
        - 1L;
  }

  /** A summit or ministers' meeting, whose reports say where it was as they go. */
  private boolean isGeneral() {
    return own.type() != null && own.type().general();
  }

  /** Where it was held, on a page whose other sentences say that some took part from afar. */
  private Optional<Hit> venueOfSome(Places places, int dated) {
    return dated < 0 || reading.cue(dated, "virtual") || reading.cue(dated, "telephone")
        ? Optional.empty()
        : places.in(List.of(dated), dated);
  }

  /** Headline, lead, and every sentence that names a meeting of the same kind. */
  private List<Integer> tellingSentences() {
    List<Integer> telling = new ArrayList<>(reading.headline());
    reading.lead().stream()
        .filter(i -> !telling.contains(i) && !tellsOfOthers(i))
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
      boolean same = hit.key().equals(own.hit().key());
      if (same
          && !telling.contains(hit.sentence())
          && !tellsOfOthers(hit.sentence())
          && telling.size() < 12) {
        telling.add(hit.sentence());
      }
    }
    return List.copyOf(telling);
  }

  /** "The Philippines and the U.S. held their first cyber dialogue": one of others, on the page. */
  private boolean tellsOfOthers(int sentence) {
    return sentence != own.hit().sentence()
        && reading.isForeignAffair(sentence)
        && reading
            .hits()
            .in(sentence, Kind.MEETING)
            .anyMatch(hit -> hit.key().equals(own.hit().key()));
  }

  private Optional<Integer> ordinal(Optional<BestDate.Found> date) {
    Optional<Ordinals.Found> found =
        Ordinals.beside(
            reading.page(),
            reading.sentence(own.hit().sentence()),
            own.hit().start(),
            own.hit().end());
    // An intersessional prints no ordinal of its own; those in its text are of the numbered ones.
    boolean unnumbered =
        reading.headline().stream().anyMatch(i -> reading.cue(i, "intersessional"));
    for (int i = 0; found.isEmpty() && !unnumbered && i < sentences.size(); i++) {
      found = tellsOtherYear(sentences.get(i), date) ? found : ordinalIn(sentences.get(i));
    }
    found.ifPresent(
        ordinal ->
            evidence.add(
                reading.page().evidence(ordinal.start(), ordinal.end(), "meeting.ordinal")));
    return found.map(Ordinals.Found::value);
  }

  /** "The first was held in November 2019", on a page about a meeting of 2022. */
  private boolean tellsOtherYear(int sentence, Optional<BestDate.Found> date) {
    // A year alone may be that of the first: "the fifth of those begun in 2011".
    List<DateSpan> days =
        dates.in(sentence).stream().filter(span -> span.year() > 0 && span.month() > 0).toList();
    return date.isPresent()
        && !days.isEmpty()
        && days.stream().noneMatch(span -> span.year() == date.get().days().start().year());
  }

  private Optional<Ordinals.Found> ordinalIn(int sentence) {
    // A kind is often said twice in one sentence: "the ministers met for the fifth 2+2".
    Optional<Ordinals.Found> found =
        reading
            .hits()
            .in(sentence, Kind.MEETING)
            .filter(hit -> hit.key().equals(own.hit().key()))
            .flatMap(
                hit ->
                    Ordinals.beside(
                        reading.page(), reading.sentence(sentence), hit.start(), hit.end())
                        .stream())
            .findFirst();
    if (found.isEmpty() && reading.lead().contains(sentence) && !isPromise(sentence)) {
      found =
          Ordinals.ofRound(reading.page(), reading.sentence(sentence))
              .filter(round -> !isGeneral() || countsTheOneBefore(sentence, round));
    }
    return found.filter(
        ordinal -> !Cues.pointsElsewhere(reading, sentence, ordinal.start(), ordinal.end()));
  }

  /** Of general meetings many are named: 9回目で、 counts the one the sentence before tells of. */
  private boolean countsTheOneBefore(int sentence, Ordinals.Found round) {
    return reading.page().folded().substring(round.start(), round.end()).endsWith("目")
        && reading.meetings(sentence - 1).anyMatch(hit -> hit.key().equals(own.hit().key()));
  }

  /** "The second meeting will be held in 2017", on a page about one that was held. */
  private boolean isPromise(int sentence) {
    return reading.cue(sentence, "future") && tense != Tense.FUTURE;
  }

  private Tense tense() {
    boolean future = false;
    boolean past = false;
    for (int i : sentences.subList(0, Math.min(4, sentences.size()))) {
      future |= reading.cue(i, "future") && !reading.cue(i, "next");
      past |= Cues.tellsPast(reading, i) && !looksBack(i);
    }
    return future == past ? Tense.UNTOLD : future ? Tense.FUTURE : Tense.PAST;
  }

  private boolean looksBack(int sentence) {
    return !reading.inHeadline(sentence)
        && (reading.cue(sentence, "previous") || reading.cue(sentence, "background"));
  }

  private Stage stage(Optional<BestDate.Found> date) {
    if (published != null
        && published.isDay()
        && date.isPresent()
        && date.get().days().start().isDay()) {
      PartialDate start = date.get().days().start();
      // The day after may be the same day elsewhere, unless its own sentence speaks of what is to
      // come.
      boolean told = reading.cue(date.get().sentence(), "future");
      if (start.first().isAfter(published.first().plusDays(told ? 0 : 1))) {
        return Stage.ANNOUNCED;
      }
      boolean today = start.first().equals(published.first());
      if (start.first().isBefore(published.first())
          || (today && Cues.tellsPast(reading, date.get().sentence()))) {
        return Stage.HELD;
      }
    }
    return tense == Tense.FUTURE ? Stage.ANNOUNCED : Stage.HELD;
  }

  /** "Here" is where the report was written, and not where somebody said something. */
  private boolean isHere() {
    String text = reading.page().folded();
    return any("here")
        && sentences.stream()
            .flatMap(i -> reading.hits().in(i, Kind.CUE))
            .filter(cue -> cue.key().equals("here"))
            .anyMatch(
                cue ->
                    reading.taxonomy().particles("behindSpeakerHere").stream()
                        .noneMatch(word -> text.startsWith(word, cue.end())));
  }

  private boolean any(String cue) {
    return sentences.stream()
            .limit(MOST_SENTENCES_ON_MODE)
            .anyMatch(i -> reading.cue(i, cue) && tellsHow(i))
        || sentences.stream().anyMatch(i -> reading.cue(i, cue) && Cues.opensFactLine(reading, i));
  }

  /**
   * Not "what states do online": a sentence that tells of the meeting, its day or who was there.
   */
  private boolean tellsHow(int sentence) {
    return sentence == own.hit().sentence()
        || reading.inHeadline(sentence)
        || !dates.in(sentence).isEmpty()
        || reading.cue(sentence, "held")
        || reading.cue(sentence, "talked")
        || reading.cue(sentence, "someOnline")
        || reading.cue(sentence, "tookPart")
        || reading.meetings(sentence).anyMatch(hit -> hit.key().equals(own.hit().key()));
  }
}
