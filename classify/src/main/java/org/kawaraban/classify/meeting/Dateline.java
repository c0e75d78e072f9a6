package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Sentence;
import org.kawaraban.contract.PartialDate;

/** Dates that stand alone on a line: when a page was put out, not when a meeting was held. */
final class Dateline {
  private static final int MOST_OTHER_CHARS = 16;
  private static final int LINES_LOOKED_AT = 14;

  /** "KYODO NEWS - Mar 26, 2025 - 21:34". */
  private static final int MOST_CHARS_OF_AGENCY = 24;

  /** The longest date and the characters that may stand beside it. */
  private static final int LONGEST_LINE = 60;

  /** Whether a sentence is little more than a day: nothing is put out on several. */
  static boolean is(Sentence sentence, List<DateSpan> dates) {
    return dates.stream().anyMatch(date -> !date.hasLastDay())
        && othersThan(sentence, dates) <= MOST_OTHER_CHARS;
  }

  private static int othersThan(Sentence sentence, List<DateSpan> dates) {
    int dated = dates.stream().mapToInt(span -> span.end() - span.start()).sum();
    return sentence.end() - sentence.start() - dated;
  }

  /** The item's day of publication, else the one on a line of its own near the top, else null. */
  static @Nullable PartialDate published(Reading reading, PageDates page) {
    PartialDate given = reading.published();
    if (given != null && given.isDay()) {
      return given;
    }
    int last = Math.min(LINES_LOOKED_AT, reading.sentenceCount());
    for (int i = 0; i < last; i++) {
      if (reading.sentence(i).end() - reading.sentence(i).start() > LONGEST_LINE) {
        continue;
      }
      List<DateSpan> dates = page.in(i);
      if (dates.size() == 1
          && dates.get(0).isWhole()
          && othersThan(reading.sentence(i), dates) <= MOST_CHARS_OF_AGENCY) {
        DateSpan date = dates.get(0);
        return new DateResolver(null, Tense.UNTOLD)
            .resolve(date)
            .map(DateResolver.Days::start)
            .orElse(given);
      }
    }
    return given;
  }

  /** The city of a line such as "Tokyo, 1 November 2024", if it gives the day of the meeting. */
  static Optional<Hit> city(Reading reading, PageDates page, PartialDate day) {
    DateResolver resolver = new DateResolver(page.published(), Tense.UNTOLD);
    for (Hit city : reading.hits().of(Kind.PLACE)) {
      int sentence = city.sentence();
      List<DateSpan> dates = page.in(sentence);
      boolean same =
          dates.stream()
              .flatMap(span -> resolver.resolve(span).stream())
              .anyMatch(days -> days.start().equals(day));
      if (same
          && othersThan(reading.sentence(sentence), dates) - (city.end() - city.start())
              <= MOST_OTHER_CHARS
          && reading.hits().in(sentence, Kind.PLACE).count() == 1) {
        return Optional.of(city);
      }
    }
    return Optional.empty();
  }

  /** The city that opens a report of an agency: "AMMAN, June 15 (Petra) --", 【キーウ共同】. */
  static Optional<Hit> ofReport(Reading reading) {
    return reading.hits().of(Kind.PLACE).stream()
        .filter(city -> city.start() - reading.sentence(city.sentence()).start() <= 1)
        .filter(city -> reading.lead().contains(city.sentence()))
        .findFirst();
  }

  /** "February 11, 2022 10:46 pm | MELBOURNE": the city of a line with the day of a report. */
  static Optional<Hit> ofByline(Reading reading, PageDates page) {
    return reading.hits().of(Kind.PLACE).stream()
        .filter(city -> city.sentence() < LINES_LOOKED_AT)
        .filter(city -> !page.in(city.sentence()).isEmpty())
        .filter(
            city ->
                othersThan(reading.sentence(city.sentence()), page.in(city.sentence()))
                        - (city.end() - city.start())
                    <= MOST_CHARS_OF_AGENCY)
        .findFirst();
  }

  /** 【ビリニュス共同】: where a correspondent who went there with ministers wrote from. */
  static Optional<Hit> ofBracket(Reading reading) {
    return ofReport(reading)
        .filter(city -> reading.page().folded().startsWith("【", city.start() - 1));
  }

  private Dateline() {}
}
