package org.kawaraban.classify.meeting;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.Sentence;
import org.kawaraban.contract.PartialDate;

/** Chooses, of the dates in the sentences that tell of a meeting, the one it was held on. */
final class BestDate {
  private static final double LEAST_SCORE = 1.0;

  /** What the distance from the headline costs at most. */
  private static final double FARTHEST = 1.25;

  /** How many lines can stand over a speech. */
  private static final int LINES_OVER = 8;

  private static final int MOST_OTHER_CHARS = 24;

  private final Reading reading;
  private final PageDates page;
  private final DateScore scores;
  private final Map<Tense, DateResolver> resolvers = new EnumMap<>(Tense.class);
  private final Tense tense;

  /**
   * @param tense of the whole page, for sentences that do not say
   */
  BestDate(Reading reading, PageDates page, NamedMeeting own, Tense tense) {
    this.page = page;
    this.reading = reading;
    this.scores = new DateScore(reading, page, own.hit(), own.isGeneral());
    this.tense = tense;
    for (Tense each : Tense.values()) {
      resolvers.put(each, new DateResolver(page.published(), each, page));
    }
  }

  /** The date chosen and the sentence it stands in. */
  record Found(DateSpan span, DateResolver.Days days, int sentence) {
    Found with(DateResolver.Days others) {
      return new Found(span, others, sentence);
    }
  }

  /** The whole date on a line of its own over the text of a speech. */
  static Optional<Found> over(Reading reading, PageDates page) {
    DateResolver resolver = new DateResolver(null, Tense.UNTOLD);
    for (int i = 0; i < Math.min(LINES_OVER, reading.sentenceCount()); i++) {
      List<DateSpan> dates = page.in(i);
      if (dates.size() == 1
          && dates.get(0).isWhole()
          && isLittleMore(reading.sentence(i), dates.get(0))) {
        int sentence = i;
        return resolver.resolve(dates.get(0)).map(days -> new Found(dates.get(0), days, sentence));
      }
    }
    return Optional.empty();
  }

  private static boolean isLittleMore(Sentence sentence, DateSpan date) {
    int others = sentence.end() - sentence.start() - (date.end() - date.start());
    return others <= MOST_OTHER_CHARS;
  }

  Optional<Found> among(List<Integer> sentences) {
    Found best = null;
    double highest = LEAST_SCORE;
    Found day = null;
    double highestDay = LEAST_SCORE;
    double weekday = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int index = sentences.get(i);
      Sentence sentence = reading.sentence(index);
      List<DateSpan> dates = page.in(index);
      if (Dateline.is(sentence, dates) && !saysWhen(index)) {
        continue;
      }
      double distance = Cues.opensFactLine(reading, index) ? 0 : Math.min(0.25 * i, FARTHEST);
      for (DateSpan span : dates) {
        Tense told = tenseOf(span, index);
        Optional<DateResolver.Days> days = resolvers.get(told).resolve(span);
        double score = scores.of(span, days, index) - distance;
        if (days.isEmpty() && span.weekday() != null) {
          weekday = Math.max(weekday, score);
        }
        if (score > highest && (days.isPresent() || isDay(span))) {
          best = days.map(found -> new Found(span, found, index)).orElse(null);
          highest = score;
        }
        // On the weekdays behind them reports were put out and statements made.
        boolean opens = told == Tense.FUTURE && span.weekday() != null;
        if (score > highestDay && days.isPresent() && (isDay(span) || opens)) {
          day = new Found(span, days.get(), index);
          highestDay = score;
        }
      }
    }
    // The best may be a day whose year nothing tells, or a weekday: then the page does not tell the
    // date, and that, or a mere year, of something else must not stand in for it.
    boolean onWeekday = best != null && best.span().day() == 0 && weekday > highest;
    return onWeekday
        ? Optional.empty()
        : Optional.ofNullable(best != null && day != null && isIn(best, day) ? day : best);
  }

  /** "They meet next week. The talks open on Tuesday.": the day says more than its month. */
  private static boolean isIn(Found month, Found day) {
    PartialDate start = month.days().start();
    return !start.isDay()
        && start.month() > 0
        && YearMonth.from(start.first()).equals(YearMonth.from(day.days().start().first()));
  }

  /** "Kicked off on Tuesday and will run until Friday": the verb before a day tells of it. */
  private Tense tenseOf(DateSpan span, int sentence) {
    if (reading.language() != Language.ENGLISH || !reading.cue(sentence, "past")) {
      return tenseOf(sentence);
    }
    int past = endOfLast("past", sentence, span.start());
    int future = endOfLast("future", sentence, span.start());
    return past > future ? Tense.PAST : tenseOf(sentence);
  }

  /** Where the last such word before a position ends, or 0. */
  private int endOfLast(String cue, int sentence, int position) {
    int end = 0;
    for (Hit hit : reading.hits().in(sentence)) {
      if (hit.end() <= position && hit.is(Kind.CUE, cue)) {
        end = Math.max(end, hit.end());
      }
    }
    return end;
  }

  /**
   * What was done is told as such, whatever a page says besides; so is, in Japanese, what is to
   * come: English sentences say with the day of a meeting what those who met will do.
   */
  private Tense tenseOf(int sentence) {
    if (Cues.tellsPast(reading, sentence)) {
      return Tense.PAST;
    }
    boolean toCome =
        tense == Tense.UNTOLD
            && reading.language() == Language.JAPANESE
            && reading.cue(sentence, "future")
            && !reading.cue(sentence, "past");
    return toCome ? Tense.FUTURE : tense;
  }

  private static boolean isDay(DateSpan span) {
    return span.month() > 0 && span.day() > 0;
  }

  /** A label ("日時:") or a verb tells a short sentence from a line with the day of publication. */
  private boolean saysWhen(int sentence) {
    return reading.cue(sentence, "factLine")
        || Cues.isUnderLabel(reading, sentence)
        || reading.cue(sentence, "held")
        || reading.cue(sentence, "future");
  }
}
