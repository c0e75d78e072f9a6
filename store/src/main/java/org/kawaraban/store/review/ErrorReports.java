package org.kawaraban.store.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what readers report. A report waits at the desk until it is accepted or rejected. */
public final class ErrorReports {
  /** From everybody together: what curators could look at, and far from what fills a disk. */
  private static final int MOST_A_DAY = 200;

  private final Jdbi jdbi;
  private final Clock clock;

  ErrorReports(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Keeps one.
   *
   * @return empty where too many came within a day
   * @throws IllegalArgumentException with a sentence where it is none
   */
  public Optional<ErrorReport> file(String about, String text) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("lock table store.error_report in exclusive mode");
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          ErrorReport report = new ErrorReport(next(handle), now, about, text);
          if (since(handle, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return Optional.empty();
          }
          handle
              .createUpdate(
                  """
                  insert into store.error_report (number, at, about, text)
                  values (:number, :at, :about, :text)
                  """)
              .bind("number", report.number())
              .bind("at", now.atOffset(ZoneOffset.UTC))
              .bind("about", report.about())
              .bind("text", report.text())
              .execute();
          return Optional.of(report);
        });
  }

  /** One by its number. */
  public Optional<ErrorReport> one(long number) {
    return jdbi.withHandle(ErrorReports::all).stream()
        .filter(report -> report.number() == number)
        .findFirst();
  }

  private static long next(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from store.error_report")
        .mapTo(Long.class)
        .one();
  }

  private static long since(Handle handle, Instant moment) {
    return handle
        .createQuery("select count(*) from store.error_report where at > :moment")
        .bind("moment", moment.atOffset(ZoneOffset.UTC))
        .mapTo(Long.class)
        .one();
  }

  static List<ErrorReport> all(Handle handle) {
    return handle
        .createQuery("select number, at, about, text from store.error_report order by number")
        .map(
            (row, context) ->
                new ErrorReport(
                    row.getLong("number"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("about"),
                    row.getString("text")))
        .list();
  }
}
