package org.kawaraban.ingest.listing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;
import org.kawaraban.contract.PartialDate;

/**
 * Finds the year of a day printed without one: from the listing's heading, else the latest year in
 * which the day is not in the future. One day of grace is given, for a list made ready on the eve.
 */
final class MissingYear {
  private final Optional<PartialDate> heading;
  private final LocalDate today;

  /**
   * @param heading year of the listing, with its month where it is one month's
   * @param today in the source's zone
   */
  MissingYear(Optional<PartialDate> heading, LocalDate today) {
    this.heading = heading;
    this.today = today;
  }

  Optional<PartialDate> of(MonthDay day) {
    return heading
        .map(list -> Stream.of(yearInListOf(list, day)))
        .orElseGet(() -> Stream.of(today.getYear() + 1, today.getYear(), today.getYear() - 1))
        .filter(day::isValidYear)
        .map(day::atYear)
        .filter(date -> !date.isAfter(today.plusDays(1)))
        .findFirst()
        .map(PartialDate::of);
  }

  /** The list of January still shows days of December, those of the year before. */
  private static int yearInListOf(PartialDate list, MonthDay day) {
    boolean monthBefore = list.month() > 0 && day.getMonthValue() > list.month();
    return monthBefore ? list.year() - 1 : list.year();
  }
}
