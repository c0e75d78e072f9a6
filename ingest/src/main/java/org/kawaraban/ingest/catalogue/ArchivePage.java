package org.kawaraban.ingest.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * One page of a source's archive and what is wanted of it.
 *
 * @param from first month wanted
 * @param to last month wanted
 */
public record ArchivePage(URI url, YearMonth from, YearMonth to) {
  /** The last day it can list. */
  public LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  /** Whether a row of this date is wanted; one without a date is, as its page may say it. */
  public boolean wants(@Nullable PartialDate date) {
    return date == null
        || !(date.first().isBefore(from.atDay(1)) || date.first().isAfter(lastDay()));
  }
}
