package org.kawaraban.classify.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Durations;
import org.kawaraban.classify.date.Relative;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.contract.PartialDate;

/** Finds the other day of a meeting of several, of which its date tells only one. */
final class Length {
  /** Nothing that is held lasts longer, so that a later day is that of something else. */
  private static final int MOST_DAYS = 30;

  /** "It will run until " before the last day. */
  private static final int REACH_OF_LAST = 18;

  /** "wednesday, ". */
  private static final int LONGEST_WEEKDAY = 11;

  private static final Pattern WEEKDAY_BEFORE =
      Pattern.compile("\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?$");

  private final Reading reading;
  private final PageDates dates;
  private final TellingSentences telling;

  Length(Reading reading, PageDates dates, TellingSentences telling) {
    this.reading = reading;
    this.dates = dates;
    this.telling = telling;
  }

  /** "Ended a two-day meeting on Friday", 3月2日から2日間, "began on Monday … until Wednesday". */
  BestDate.Found of(BestDate.Found found) {
    PartialDate day = found.days().start();
    if (!day.isDay() || !day.equals(found.days().end())) {
      return found;
    }
    boolean ends = reading.cue(found.sentence(), "endsThen");
    boolean begins =
        reading.cue(found.sentence(), "beginsThen")
            || standsBehindFrom(found.span())
            || isToldInShort(found.sentence() + 1);
    if (!ends && !begins) {
      return found;
    }
    Optional<PartialDate> last = begins ? last(found) : Optional.empty();
    if (last.isPresent()) {
      return found.with(new DateResolver.Days(day, last.get()));
    }
    PartialDate other =
        PartialDate.of(day.first().plusDays(further(found.sentence()) * (ends ? -1 : 1)));
    return found.with(ends ? new DateResolver.Days(other, day) : new DateResolver.Days(day, other));
  }

  /** "A three-day workshop from 9 December"; "from" alone opens many other things. */
  private boolean standsBehindFrom(DateSpan span) {
    return reading.standsBefore("beforeFirstDay", startWithWeekday(reading, span));
  }

  /** "Thursday, 18 July": where the name of the day begins. */
  private static int startWithWeekday(Reading reading, DateSpan span) {
    String text = reading.page().folded();
    Matcher before =
        WEEKDAY_BEFORE
            .matcher(text)
            .region(Math.max(0, span.start() - LONGEST_WEEKDAY), span.start());
    return before.find() ? before.start() : span.start();
  }

  /** A day of the same sentence or the next that is told as the last: 9日まで, "until 9 March". */
  private Optional<PartialDate> last(BestDate.Found first) {
    int next = Math.min(first.sentence() + 1, reading.sentenceCount() - 1);
    return IntStream.rangeClosed(first.sentence(), next)
        .mapToObj(dates::in)
        .flatMap(spans -> spans.stream())
        .filter(span -> span.start() >= first.span().end() && isTheLast(reading, span))
        .flatMap(span -> after(first.days().start().first(), span).stream())
        .findFirst();
  }

  /** 26日まで。"It runs until Friday.": all that a sentence tells first is a last day. */
  private boolean isToldInShort(int sentence) {
    return sentence < reading.sentenceCount()
        && !reading.taxonomy().particles("tellsOfStay").anyIn(reading.folded(sentence))
        && dates.in(sentence).stream()
            .limit(1)
            .anyMatch(
                span ->
                    startWithWeekday(reading, span) - reading.sentence(sentence).start()
                            <= REACH_OF_LAST
                        && isTheLast(reading, span));
  }

  /** Whether a day is told as the last of several: 9日まで, "until Friday, 9 March". */
  static boolean isTheLast(Reading reading, DateSpan span) {
    return reading.standsAt("behindLastDay", span.end())
        || reading.standsBefore("beforeLastDay", startWithWeekday(reading, span));
  }

  private Optional<PartialDate> after(LocalDate first, DateSpan span) {
    try {
      PartialDate published = dates.published();
      if (Relative.TODAY.equals(span.relative()) && published != null && published.isDay()) {
        return upTo(first, published.first());
      }
      LocalDate last =
          span.day() == 0 && span.weekday() != null
              ? first.with(TemporalAdjusters.next(span.weekday()))
              : LocalDate.of(
                  first.getYear(),
                  span.month() > 0 ? span.month() : first.getMonthValue(),
                  span.day());
      if (last.isBefore(first)) {
        last = span.month() > 0 ? last.plusYears(1) : last.plusMonths(1);
      }
      return upTo(first, last);
    } catch (DateTimeException none) {
      // A month alone, or the 31st of a shorter one.
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> upTo(LocalDate first, LocalDate last) {
    return last.isAfter(first) && last.isBefore(first.plusDays(MOST_DAYS))
        ? Optional.of(PartialDate.of(last))
        : Optional.empty();
  }

  /**
   * How many more days than one the sentence with the date, or one that tells of the meeting, says
   * it lasted; else none.
   */
  private long further(int dated) {
    int next = Math.min(dated + 1, reading.sentenceCount() - 1);
    return Stream.concat(Stream.of(dated, next), telling.indexes().stream())
            .mapToInt(i -> Durations.in(reading.folded(i)))
            .filter(days -> days > 1)
            .findFirst()
            .orElse(1)
        - 1L;
  }
}
