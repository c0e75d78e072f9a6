package org.kawaraban.alert.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/**
 * Hours of the day in which nothing goes out, over midnight where they end before they start.
 *
 * @param from first minute of quiet
 * @param to first minute after it, another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
  public QuietHours {
    if (from.equals(to)) {
      throw new Refused(Reason.QUIET_FOR_EVER, from, to);
    }
  }

  /** Reads {@code 22:00-07:00}; throws {@link Refused} where it is nothing of the kind. */
  public static QuietHours parse(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length == 2) {
      try {
        return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
      } catch (DateTimeParseException notATime) {
        // Refused below, as any other shape is.
      }
    }
    throw new Refused(Reason.QUIET_HOURS, text);
  }

  /** The moment itself, or where it lies in quiet hours, their end. */
  public Instant after(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = to.isBefore(from);
    boolean quiet =
        overMidnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return moment;
    }
    ZonedDateTime end = local.with(to);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
