package org.kawaraban.classify.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Turns what is printed into days, as a reader of the page can: a missing year or month comes from
 * the day of publication, the nearest not after it for what was held, not before it for what is
 * announced (codebook, "Dates"), and the nearest of all where the page does not say which. What was
 * held may be dated a day later by the clock of its place, and what is announced may have begun
 * within the week. Without that day it stays unresolved.
 */
public final class DateResolver {
  private final @Nullable LocalDate published;
  private final Tense tense;
  private final Years page;

  /**
   * @param published the whole day of publication, or null where the page gives none
   */
  public DateResolver(@Nullable PartialDate published, Tense tense) {
    this(published, tense, Years.NONE);
  }

  /**
   * @param page what the page tells of years
   */
  public DateResolver(@Nullable PartialDate published, Tense tense, Years page) {
    this.page = page;
    this.published = published == null || !published.isDay() ? null : published.first();
    this.tense = tense;
  }

  /** First and last day. */
  public record Days(PartialDate start, PartialDate end) {
    Days(LocalDate start, LocalDate end) {
      this(PartialDate.of(start), PartialDate.of(end));
    }

    static Days of(PartialDate date) {
      return new Days(date, date);
    }
  }

  public Optional<Days> resolve(DateSpan span) {
    try {
      return resolveOrThrow(span);
    } catch (DateTimeException | IllegalArgumentException impossible) {
      // "31 June" and its like: printed, but no date.
      return Optional.empty();
    }
  }

  private Optional<Days> resolveOrThrow(DateSpan span) {
    if (span.isCounted()) {
      return published == null
          ? Optional.empty()
          : new DaysFromPublication(published, tense).of(span);
    }
    int year = span.year() > 0 ? span.year() : year(span);
    if (year == 0) {
      return Optional.empty();
    }
    if (span.day() == 0) {
      return Optional.of(months(span, year));
    }
    LocalDate start = LocalDate.of(year, span.month(), span.day());
    if (Relative.EITHER_ORDER.equals(span.relative())) {
      return Optional.ofNullable(nearest(start, LocalDate.of(year, span.day(), span.month())))
          .map(day -> new Days(day, day));
    }
    return Optional.of(new Days(start, end(span, start)));
  }

  /** The last day printed, the first where none is, or none that can be. */
  private static LocalDate end(DateSpan span, LocalDate start) {
    PrintedDay last = span.last();
    if (last == null) {
      return start;
    }
    int month = last.month() > 0 ? last.month() : span.month();
    LocalDate end = LocalDate.of(lastYear(span, start.getYear()), month, last.day());
    return !end.isBefore(start) && end.isBefore(start.plusYears(1)) ? end : start;
  }

  private static Days months(DateSpan span, int year) {
    PartialDate start = new PartialDate(year, span.month(), 0);
    PrintedDay last = span.last();
    if (last == null) {
      return Days.of(start);
    }
    PartialDate end = new PartialDate(lastYear(span, year), last.month(), 0);
    boolean range =
        !end.first().isBefore(start.first()) && end.first().isBefore(start.first().plusYears(1));
    return new Days(start, range ? end : start);
  }

  private static int lastYear(DateSpan span, int year) {
    PrintedDay last = span.last();
    if (last == null) {
      return year;
    }
    return last.year() > 0 ? last.year() : DateSpan.turnsYear(span.first(), last) ? year + 1 : year;
  }

  private int year(DateSpan span) {
    Relative relative = span.relative();
    if (relative != null && relative.unit() == Relative.Unit.YEAR_ABOVE) {
      int above = page.yearAbove(span);
      return above == 0 ? 0 : above + relative.steps();
    }
    int printed = relative == null ? page.yearOf(span) : 0;
    if (printed > 0) {
      return printed;
    }
    if (published == null) {
      int year = yearOfWeekday(span);
      return year == 0 && span.month() > 0 && relative == null ? page.thisYear() : year;
    }
    if (relative != null && relative.unit() == Relative.Unit.YEAR) {
      return published.getYear() + relative.steps();
    }
    if (relative != null && relative.unit() == Relative.Unit.SHORT_YEAR) {
      return Eras.yearOfShort(relative.steps(), published.getYear() + 1);
    }
    if (span.month() == 0) {
      return 0;
    }
    return span.day() == 0 ? yearOfMonth(span) : yearOfDay(span);
  }

  private int yearOfDay(DateSpan span) {
    int year = published.getYear();
    LocalDate sameYear =
        LocalDate.of(
            year,
            span.month(),
            Math.min(span.day(), YearMonth.of(year, span.month()).lengthOfMonth()));
    return switch (tense) {
      case FUTURE -> sameYear.isBefore(published.minusDays(7)) ? year + 1 : year;
      // The day after may be the same day elsewhere.
      case PAST -> sameYear.isAfter(published.plusDays(1)) ? year - 1 : year;
      case UNTOLD -> nearestOfYears(sameYear).getYear();
    };
  }

  /**
   * Of "in October": the nearest such month not after publication if held, else not before; of
   * "last October" and "next October" not that of publication either.
   */
  private int yearOfMonth(DateSpan span) {
    int year = published.getYear();
    int later = Integer.compare(span.month(), published.getMonthValue());
    Relative relative = span.relative();
    if (relative != null) {
      return relative.steps() < 0 ? (later < 0 ? year : year - 1) : later > 0 ? year : year + 1;
    }
    return switch (tense) {
      case FUTURE -> later < 0 ? year + 1 : year;
      case PAST -> later > 0 ? year - 1 : year;
      case UNTOLD -> nearestOfYears(LocalDate.of(year, span.month(), 15)).getYear();
    };
  }

  private LocalDate nearestOfYears(LocalDate sameYear) {
    return nearest(sameYear, sameYear.minusYears(1), sameYear.plusYears(1));
  }

  /** The day nearest to that of publication; null where that is unknown. */
  private @Nullable LocalDate nearest(LocalDate... days) {
    if (published == null) {
      return null;
    }
    LocalDate nearest = days[0];
    for (LocalDate day : days) {
      if (distance(day) < distance(nearest)) {
        nearest = day;
      }
    }
    return nearest;
  }

  private long distance(LocalDate day) {
    return Math.abs(day.toEpochDay() - published.toEpochDay());
  }

  /** "Friday 13 February" is of one year only among those the page prints and those after them. */
  private int yearOfWeekday(DateSpan span) {
    if (span.weekday() == null || span.month() == 0 || span.day() == 0) {
      return 0;
    }
    List<Integer> fitting =
        page.printed().stream()
            .flatMap(year -> Stream.of(year, year + 1))
            .distinct()
            .filter(
                year ->
                    LocalDate.of(year, span.month(), span.day()).getDayOfWeek() == span.weekday())
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : 0;
  }
}
