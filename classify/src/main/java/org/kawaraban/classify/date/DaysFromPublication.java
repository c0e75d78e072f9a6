package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.kawaraban.classify.date.DateResolver.Days;
import org.kawaraban.contract.PartialDate;

/** Resolves what is counted from the day of publication: "yesterday", "last Friday", 本27日, 来月. */
final class DaysFromPublication {
  private final LocalDate published;
  private final Tense tense;

  DaysFromPublication(LocalDate published, Tense tense) {
    this.published = published;
    this.tense = tense;
  }

  /** The days of a weekday or a word; none where a week lies in two months. */
  Optional<Days> of(DateSpan span) {
    Relative relative = span.relative();
    if (span.isWeekday()) {
      return Optional.of(days(weekday(span), span.further()));
    }
    if (relative == null) {
      return Optional.empty();
    }
    int steps = relative.steps();
    return switch (relative.unit()) {
      case DAY -> Optional.of(from(published.plusDays(steps), span));
      case WEEK -> monthOfWeek(steps);
      case MONTH -> month(published.plusMonths(steps), span);
      case SOME_MONTH -> Optional.of(from(dayOfSomeMonth(span.day()), span));
      case YEAR, NAMESAKE, YEAR_ABOVE, SHORT_YEAR, EITHER_ORDER -> Optional.empty();
    };
  }

  private LocalDate weekday(DateSpan span) {
    Relative relative = span.relative();
    if (relative == null) {
      // Of several days told as held the last is over, too.
      return tense == Tense.FUTURE
          ? published.with(TemporalAdjusters.nextOrSame(span.weekday()))
          : published
              .minusDays(span.further())
              .with(TemporalAdjusters.previousOrSame(span.weekday()));
    }
    if (relative.unit() == Relative.Unit.WEEK) {
      return published.plusWeeks(relative.steps()).with(span.weekday());
    }
    return relative.steps() < 0
        ? published.with(TemporalAdjusters.previous(span.weekday()))
        : published.with(TemporalAdjusters.next(span.weekday()));
  }

  /** The month of "this week": of its days before publication if held, else of those behind it. */
  private Optional<Days> monthOfWeek(int steps) {
    LocalDate day = published.plusWeeks(steps);
    boolean now = steps == 0;
    LocalDate first =
        now && tense == Tense.FUTURE
            ? day
            : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last =
        now && tense == Tense.PAST ? day : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return first.getMonth() == last.getMonth() ? Optional.of(month(first)) : Optional.empty();
  }

  private Optional<Days> month(LocalDate month, DateSpan span) {
    return Optional.of(
        span.day() > 0 ? from(month.withDayOfMonth(span.day()), span) : month(month));
  }

  private static Days month(LocalDate day) {
    return Days.of(new PartialDate(day.getYear(), day.getMonthValue(), 0));
  }

  /** The 27th of the month before publication, of its own or of the next, by the tense. */
  private LocalDate dayOfSomeMonth(int day) {
    LocalDate month = published;
    if (tense == Tense.FUTURE && day < published.getDayOfMonth()) {
      month = published.plusMonths(1);
    } else if (tense != Tense.FUTURE && day > published.getDayOfMonth() + 1) {
      month = published.minusMonths(1);
    }
    return month.withDayOfMonth(day);
  }

  /** Up to the last day printed: it is of the same month, or of the next where this is past it. */
  private static Days from(LocalDate first, DateSpan span) {
    PrintedDay last = span.last();
    return last == null ? days(first, span.further()) : new Days(first, upTo(first, last.day()));
  }

  private static LocalDate upTo(LocalDate first, int day) {
    return YearMonth.from(day < first.getDayOfMonth() ? first.plusMonths(1) : first).atDay(day);
  }

  private static Days days(LocalDate first, int further) {
    return new Days(first, first.plusDays(further));
  }
}
