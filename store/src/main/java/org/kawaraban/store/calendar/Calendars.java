package org.kawaraban.store.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.read.MeetingView;

/** Writes meetings as iCalendar (RFC 5545), each as whole days. */
public final class Calendars {
  private static final int REFRESH_HOURS = 6;

  /**
   * What a calendar says of a meeting, in the language of its reader.
   *
   * @param title what the meeting is called
   * @param place what its place is called
   * @param address of its page
   */
  public record Wording(
      Function<MeetingView, String> title,
      UnaryOperator<String> place,
      Function<MeetingView, String> address) {}

  /**
   * A calendar of the meetings whose days are known; the others are left out.
   *
   * @param now when it is written
   */
  public static String write(Collection<MeetingView> meetings, Wording wording, Instant now) {
    return Biweekly.write(calendar(meetings, wording, now)).go();
  }

  private static ICalendar calendar(
      Collection<MeetingView> meetings, Wording wording, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Kawaraban//EN");
    for (MeetingView meeting : meetings) {
      PartialDate start = meeting.start();
      if (start != null && start.isDay()) {
        VEvent event = event(meeting, start);
        event.setSummary(wording.title().apply(meeting));
        event.setUrl(wording.address().apply(meeting));
        if (meeting.place() != null) {
          event.setLocation(wording.place().apply(meeting.place()));
        }
        event.setDateTimeStamp(Date.from(now));
        calendar.addEvent(event);
      }
    }
    return calendar;
  }

  /**
   * The same as a calendar that programs subscribe to and ask for again.
   *
   * @param name what the calendar is called
   */
  public static String feed(
      String name, Collection<MeetingView> meetings, Wording wording, Instant now) {
    ICalendar calendar = calendar(meetings, wording, now);
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", name); // What most programs read instead.
    calendar
        .setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build())
        .setParameter("VALUE", "DURATION"); // As RFC 7986 asks.
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(MeetingView meeting, PartialDate start) {
    PartialDate end = meeting.end();
    VEvent event = new VEvent();
    event.setUid(meeting.key() + "@kawaraban");
    event.setDateStart(new DateStart(day(start.first())));
    // The day after the last: an end is not part of an event.
    LocalDate last = end != null && end.isDay() ? end.first() : start.first();
    event.setDateEnd(new DateEnd(day(last.plusDays(1))));
    event.setStatus(meeting.stage() == Stage.HELD ? Status.confirmed() : Status.tentative());
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private Calendars() {}
}
