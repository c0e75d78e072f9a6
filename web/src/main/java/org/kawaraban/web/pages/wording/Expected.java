package org.kawaraban.web.pages.wording;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;

/** Meetings that were announced or promised and are still to come, the next first. */
public record Expected(Frame frame, List<Finding> meetings) {
  public static Expected of(RecordReader reader, Frame frame) {
    return new Expected(
        frame,
        reader.expected(frame.moments().today()).stream()
            .sorted(
                comparing(Finding::date, nullsLast(naturalOrder())).thenComparing(Finding::series))
            .toList());
  }

  public static Expected none(Frame frame) {
    return new Expected(frame, List.of());
  }

  public boolean isEmpty() {
    return meetings.isEmpty();
  }

  /** The meeting's page where it was announced, else the item that promises it. */
  String ground(Finding finding) {
    String ground = finding.grounds().get(0);
    return frame.link((ground.contains("/") ? "/meetings/" : "/items/") + ground);
  }

  /** When, as far as it is known. */
  String date(Finding finding) {
    PartialDate date = finding.date();
    return date == null ? frame.say("date.unknown") : frame.moments().date(date);
  }

  /** How long it is until then; empty where the day is not known, or has begun already. */
  String countdown(Finding finding) {
    PartialDate date = finding.date();
    boolean tells = date != null && date.isDay() && !date.first().isBefore(frame.moments().today());
    return tells ? frame.moments().until(date.first()) : "";
  }
}
