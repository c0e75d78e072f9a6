package org.kawaraban.classify.meeting;

import java.time.LocalDate;
import java.util.List;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Sentence;

/** Tells cities in which a page puts something else than the meeting looked for. */
final class OtherCities {
  /** A name farther from a city than this does not claim it. */
  private static final int REACH = 24;

  private final Reading reading;
  private final PageDates dates;
  private final Places.Sought sought;

  OtherCities(Reading reading, PageDates dates, Places.Sought sought) {
    this.reading = reading;
    this.dates = dates;
    this.sought = sought;
  }

  /** Whether a city is that of another meeting or another round. */
  boolean has(Hit city) {
    BestDate.Found day = sought.day();
    return Cues.pointsElsewhere(
            reading,
            city.sentence(),
            city.start(),
            city.end(),
            day == null ? List.of() : List.of(day.span()))
        || isOfOtherMeeting(city)
        || isOfOtherRound(city)
        || isOfWhatWasBefore(city);
  }

  /** "They met experts in Brussels on 6 June", on a page about a meeting of the 4th. */
  boolean isOfOtherDay(Hit city) {
    BestDate.Found day = sought.day();
    if (day == null || city.sentence() == day.sentence()) {
      return false;
    }
    DateResolver resolver = new DateResolver(dates.published(), Tense.UNTOLD);
    List<DateResolver.Days> told =
        dates.in(city.sentence()).stream()
            .filter(span -> span.day() > 0 || span.weekday() != null || isMonthOf(city, span))
            .flatMap(span -> resolver.resolve(span).stream())
            .toList();
    LocalDate own = day.days().start().first();
    return !told.isEmpty()
        && told.stream()
            .noneMatch(
                days -> !own.isBefore(days.start().first()) && !own.isAfter(days.end().last()));
  }

  /** "In Delhi in April". */
  private static boolean isMonthOf(Hit city, DateSpan span) {
    return span.month() > 0
        && span.start() >= city.end()
        && span.start() - city.end() <= " in ".length();
  }

  /** "A seminar is to be held in Tokyo", on a page about a meeting that was held. */
  boolean isYetToCome(int sentence) {
    BestDate.Found day = sought.day();
    return sought.tense() != Tense.FUTURE
        && (day == null || day.sentence() != sentence)
        && reading.cue(sentence, "future")
        && !reading
            .hits()
            .any(sentence, Kind.MEETING, hit -> NamedMeeting.areOfOneKind(hit, sought.name()));
  }

  /**
   * "They opened their dialogue here, months after ministers had agreed on it in Delhi", "weeks
   * after the round in Delhi, they met in Rome".
   */
  private boolean isOfWhatWasBefore(Hit city) {
    int clause = SideClauses.beginOfEarlier(reading, city);
    return clause > 0
        && reading
            .hits()
            .any(
                city.sentence(),
                hit ->
                    hit.kind() == Kind.MEETING
                        ? hit.start() < clause && NamedMeeting.areOfOneKind(hit, sought.name())
                        : hit.kind() == Kind.PLACE
                            && SideClauses.beginOfEarlier(reading, hit) != clause);
  }

  /** Of two meetings in one sentence each has the city nearest to its name. */
  private boolean isOfOtherMeeting(Hit city) {
    Hit own = sought.name();
    if (own.kind() != Kind.MEETING) {
      return false;
    }
    int ours = Integer.MAX_VALUE;
    int others = Integer.MAX_VALUE;
    for (Hit meeting : reading.meetings(city.sentence()).toList()) {
      if (SideClauses.part(reading, meeting, city.start(), city.end())) {
        // 国際会議の機会に、東京で: at whose margins it was.
        continue;
      }
      int gap = Math.max(city.start() - meeting.end(), meeting.start() - city.end());
      if (NamedMeeting.areOfOneKind(meeting, own)) {
        ours = Math.min(ours, gap);
      } else {
        others = Math.min(others, gap);
      }
    }
    return others < REACH && others < ours && own.sentence() != city.sentence();
  }

  /**
   * "Tokyo having seen the first", "the second held in Tallinn": an ordinal that is not the
   * meeting's, right behind the city or before it.
   */
  private boolean isOfOtherRound(Hit city) {
    Integer round = sought.round();
    if (round == null) {
      return false;
    }
    Sentence sentence = reading.sentence(city.sentence());
    String text = reading.page().folded();
    return Ordinals.behind(reading.page(), sentence, city.end())
        .or(
            () ->
                Ordinals.ofSitting(text, PrintedOrdinals.in(text, sentence.start(), city.start())))
        .filter(found -> found.value() != round)
        .isPresent();
  }
}
