package org.kawaraban.alert.subscription;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/** How soon after its match an alert goes out. */
public enum Rate {
  INSTANT,
  HOURLY,
  DAILY,
  WEEKLY,

  /** Nothing is sent: alerts are kept to be read, and stand in the feed. */
  OFF;

  /** When a day's or a week's alerts go out, in the subscriber's zone. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Reads one as its name is written, in capitals or not; throws {@link Refused} for others. */
  public static Rate of(String word) {
    return Arrays.stream(values())
        .filter(rate -> rate.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new Refused(Reason.RATE, word, names()));
  }

  /** The next time at which alerts of this rate go out: at the match, or strictly after it. */
  public Instant next(Instant match, ZoneId zone) {
    ZonedDateTime local = match.atZone(zone);
    return switch (this) {
      case INSTANT, OFF -> match;
      case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case DAILY -> morningAfter(local).toInstant();
      case WEEKLY ->
          morningAfter(local).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
    };
  }

  private static ZonedDateTime morningAfter(ZonedDateTime local) {
    ZonedDateTime morning = local.with(MORNING);
    return morning.isAfter(local) ? morning : morning.plusDays(1);
  }

  private static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(joining(", "));
  }
}
