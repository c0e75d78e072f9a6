package org.kawaraban.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/** Dates and times as one language writes them. Times are UTC, and say so. */
public record Moments(Messages messages, Language language, Instant now) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** A date as precisely as it is known. */
  public String date(PartialDate date) {
    if (date.month() == 0) {
      return write("date.year", date.first());
    }
    return write(date.isDay() ? "date.day" : "date.month", date.first());
  }

  /** The days of a meeting; one day is written once. */
  public String span(@Nullable PartialDate start, @Nullable PartialDate end) {
    if (start == null) {
      return messages.say("date.unknown");
    }
    if (end == null || end.equals(start)) {
      return date(start);
    }
    boolean withinAMonth =
        start.isDay() && end.isDay() && start.year() == end.year() && start.month() == end.month();
    return withinAMonth
        ? messages.say(
            "date.span",
            write("date.span.first", start.first()),
            write("date.span.last", end.first()))
        : messages.say("date.span", date(start), date(end));
  }

  /** The day it is in Japan, whose announcements these are. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, JAPAN);
  }

  /** How many days it is from today to a day to come. */
  public String until(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today(), day);
    return days == 0
        ? messages.say("time.today")
        : messages.say("time.ahead", messages.say(days == 1 ? "time.day" : "time.days", days));
  }

  /** A day. */
  public String day(LocalDate day) {
    return write("date.day", day);
  }

  /** The day of a moment. */
  public String day(Instant moment) {
    return write("date.day", moment.atZone(ZoneOffset.UTC));
  }

  /** A moment to the minute. */
  public String minute(Instant moment) {
    return write("date.minute", moment.atZone(ZoneOffset.UTC));
  }

  /** How far from now, in one unit. */
  public String away(Instant moment) {
    Duration distance = Duration.between(moment, now).abs();
    String length = length(distance);
    return moment.isAfter(now)
        ? messages.say("time.ahead", length)
        : messages.say("time.ago", length);
  }

  private String length(Duration distance) {
    if (distance.toMinutes() < 1) {
      return messages.say("time.moment");
    }
    if (distance.toHours() < 1) {
      return messages.say("time.minutes", distance.toMinutes());
    }
    return distance.toDays() < 2
        ? messages.say("time.hours", distance.toHours())
        : messages.say("time.days", distance.toDays());
  }

  private String write(String pattern, TemporalAccessor date) {
    return DateTimeFormatter.ofPattern(messages.say(pattern), language.locale()).format(date);
  }
}
