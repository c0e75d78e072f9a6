package org.kawaraban.classify.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Turns what is printed into days, as a reader of the page can: a missing year or month comes from
 * the day of publication, the nearest not after it for what was held, not before it for what is
 * announced (codebook, "Dates"), and the nearest of all where the page does not say which. Without
 * that day it stays unresolved.
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
  public record Days(PartialDate start, PartialDate end) {}

  public Optional<Days> resolve(DateSpan span) {
    try {
      return resolveOrThrow(span);
    } catch (DateTimeException | IllegalArgumentException impossible) {
      // "31 June" and its like: printed, but no date.
      return Optional.empty();
    }
  }

  private Optional<Days> resolveOrThrow(DateSpan span) {
    if (span.weekday() != null && span.day() == 0) {
      return days(weekday(span), span.further());
    }
    DateSpan.Relative relative = span.relative();
    if (relative != null && !relative.leavesDay()) {
      return fromPublication(relative, span);
    }
    int year = span.year() > 0 ? span.year() : year(span);
    if (year == 0) {
      return Optional.empty();
    }
    if (span.month() == 0) {
      return single(new PartialDate(year, 0, 0));
    }
    if (span.day() == 0) {
      return single(new PartialDate(year, span.month(), 0));
    }
    LocalDate start = LocalDate.of(year, span.month(), span.day());
    if (relative == DateSpan.Relative.EITHER_ORDER) {
      return day(nearest(start, LocalDate.of(year, span.day(), span.month())));
    }
    if (span.endDay() == 0) {
      return day(start);
    }
    LocalDate end =
        LocalDate.of(year, span.endMonth() > 0 ? span.endMonth() : span.month(), span.endDay());
    boolean range = !end.isBefore(start) && end.isBefore(start.plusDays(60));
    return Optional.of(new Days(PartialDate.of(start), PartialDate.of(range ? end : start)));
  }

  private Optional<Days> fromPublication(DateSpan.Relative relative, DateSpan span) {
    return switch (relative) {
      case TODAY -> span.endDay() > 0 ? fromToday(span) : daysFromPublication(0, span);
      case YESTERDAY -> daysFromPublication(-1, span);
      case TOMORROW -> daysFromPublication(1, span);
      case THIS_MONTH -> daysOfMonth(dayOfMonth(span.day()), span);
      case MONTH_OF_PUBLICATION -> monthsFromPublication(0, span);
      case LAST_MONTH -> monthsFromPublication(-1, span);
      case NEXT_MONTH -> monthsFromPublication(1, span);
      case THIS_YEAR, LAST_YEAR, NEXT_YEAR, EITHER_ORDER -> Optional.empty();
    };
  }

  private int year(DateSpan span) {
    int printed = span.relative() == null ? page.yearOf(span) : 0;
    if (printed > 0) {
      return printed;
    }
    if (published == null) {
      int year = yearOfWeekday(span);
      return year == 0 && span.month() > 0 && span.relative() == null ? page.thisYear() : year;
    }
    if (span.relative() == DateSpan.Relative.LAST_YEAR) {
      return published.getYear() - 1;
    }
    if (span.relative() == DateSpan.Relative.NEXT_YEAR) {
      return published.getYear() + 1;
    }
    if (span.relative() == DateSpan.Relative.THIS_YEAR) {
      return published.getYear();
    }
    if (span.month() == 0) {
      return 0;
    }
    if (span.day() == 0) {
      return yearOfMonth(span.month());
    }
    LocalDate sameYear = LocalDate.of(published.getYear(), span.month(), Math.min(span.day(), 28));
    return switch (tense) {
      case FUTURE ->
          sameYear.isBefore(published.minusDays(7)) ? published.getYear() + 1 : published.getYear();
      case PAST ->
          sameYear.isAfter(published.plusDays(3)) ? published.getYear() - 1 : published.getYear();
      case UNTOLD -> nearestOfYears(sameYear).getYear();
    };
  }

  /** Of "in October": the nearest such month not after publication if held, else not before. */
  private int yearOfMonth(int month) {
    int year = published.getYear();
    return switch (tense) {
      case FUTURE -> month < published.getMonthValue() ? year + 1 : year;
      case PAST -> month > published.getMonthValue() ? year - 1 : year;
      case UNTOLD -> nearestOfYears(LocalDate.of(year, month, 15)).getYear();
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

  /** 本日から21日まで: the last day is of this month, or of the next where this is past it. */
  private Optional<Days> fromToday(DateSpan span) {
    if (published == null) {
      return Optional.empty();
    }
    boolean past = span.endDay() < published.getDayOfMonth();
    LocalDate end = (past ? published.plusMonths(1) : published).withDayOfMonth(span.endDay());
    return Optional.of(new Days(PartialDate.of(published), PartialDate.of(end)));
  }

  private static Optional<Days> daysOfMonth(@Nullable LocalDate start, DateSpan span) {
    if (start == null) {
      return Optional.empty();
    }
    boolean range = span.endDay() > span.day() && span.endDay() <= start.lengthOfMonth();
    LocalDate end = range ? start.withDayOfMonth(span.endDay()) : start;
    return Optional.of(new Days(PartialDate.of(start), PartialDate.of(end)));
  }

  private @Nullable LocalDate dayOfMonth(int day) {
    if (published == null || day < 1 || day > 31) {
      return null;
    }
    LocalDate month = published;
    if (tense == Tense.FUTURE && day < published.getDayOfMonth()) {
      month = published.plusMonths(1);
    } else if (tense != Tense.FUTURE && day > published.getDayOfMonth() + 1) {
      month = published.minusMonths(1);
    }
    return day > month.lengthOfMonth() ? null : month.withDayOfMonth(day);
  }

  private @Nullable LocalDate weekday(DateSpan span) {
    if (published == null || span.weekday() == null) {
      return null;
    }
    return tense == Tense.FUTURE
        ? published.with(TemporalAdjusters.nextOrSame(span.weekday()))
        : published.with(TemporalAdjusters.previousOrSame(span.weekday()));
  }

  private Optional<Days> daysFromPublication(int days, DateSpan span) {
    return days(published == null ? null : published.plusDays(days), span.further());
  }

  private Optional<Days> monthsFromPublication(int months, DateSpan span) {
    if (published == null) {
      return Optional.empty();
    }
    LocalDate month = published.plusMonths(months);
    return span.day() > 0
        ? daysOfMonth(month.withDayOfMonth(span.day()), span)
        : single(new PartialDate(month.getYear(), month.getMonthValue(), 0));
  }

  private static Optional<Days> days(@Nullable LocalDate first, int further) {
    return first == null
        ? Optional.empty()
        : Optional.of(new Days(PartialDate.of(first), PartialDate.of(first.plusDays(further))));
  }

  private static Optional<Days> day(@Nullable LocalDate date) {
    return date == null ? Optional.empty() : single(PartialDate.of(date));
  }

  private static Optional<Days> single(PartialDate date) {
    return Optional.of(new Days(date, date));
  }
}
