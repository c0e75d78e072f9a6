package org.kawaraban.store.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How people write an instant of the record's own history. */
public final class RecordedInstant {
  /** What they may write, in words for a refusal. */
  public static final String ALLOWED =
      "a day as yyyy-MM-dd, or an instant as yyyy-MM-ddThh:mmZ, that is not to come";

  /**
   * Reads one. A day means all that was recorded on it, so its last instant in UTC, or now while it
   * lasts.
   *
   * @return empty where it is none, or one after now
   */
  public static Optional<Instant> parse(String text, Instant now) {
    try {
      if (text.contains("T")) {
        return Optional.of(OffsetDateTime.parse(text).toInstant())
            .filter(instant -> !instant.isAfter(now));
      }
      LocalDate day = LocalDate.parse(text);
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      return day.isAfter(today)
          ? Optional.empty()
          : Optional.of(day.equals(today) ? now : lastInstant(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As precisely as the database tells instants apart. */
  private static Instant lastInstant(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
  }

  private RecordedInstant() {}
}
