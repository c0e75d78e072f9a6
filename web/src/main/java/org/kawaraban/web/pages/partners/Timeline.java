package org.kawaraban.web.pages.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.wording.MeetingName;
import org.kawaraban.web.pages.wording.MissingOrdinals;

/** One series as it went, the newest first: what was held and announced, promised and missing. */
final class Timeline {
  /**
   * One line of it.
   *
   * @param word class of its mark: a stage, promised or missing
   * @param link empty where there is nothing to read
   */
  record Entry(
      String word,
      String when,
      String label,
      String link,
      String place,
      String state,
      long sources) {}

  private final Frame frame;
  private final List<MeetingView> meetings;
  private final List<Finding> findings;
  private final List<Entry> entries = new ArrayList<>();

  private Timeline(Frame frame, List<MeetingView> meetings, List<Finding> findings) {
    this.frame = frame;
    this.meetings = meetings;
    this.findings = findings;
  }

  /**
   * Of one series.
   *
   * @param newestFirst its meetings
   * @param findings of its ledger
   */
  static List<Entry> of(Frame frame, List<MeetingView> newestFirst, List<Finding> findings) {
    Timeline timeline = new Timeline(frame, newestFirst, findings);
    timeline.write();
    return List.copyOf(timeline.entries);
  }

  private void write() {
    List<Finding> promises = new ArrayList<>(findings.stream().filter(Timeline::promises).toList());
    for (MeetingView meeting : meetings) {
      promises.removeIf(promise -> isAfter(promise, meeting) && entries.add(promised(promise)));
      entries.add(met(meeting));
      missingBelow(meeting);
    }
    promises.forEach(promise -> entries.add(promised(promise)));
  }

  /** By an item; a meeting that was announced is in the ledger itself. */
  private static boolean promises(Finding finding) {
    boolean expected = finding.kind() == Finding.Kind.DUE || finding.kind() == Finding.Kind.OVERDUE;
    return expected && !finding.grounds().get(0).contains("/");
  }

  /** One without a date is still to come, as far as anybody knows. */
  private static boolean isAfter(Finding promise, MeetingView meeting) {
    PartialDate date = promise.date();
    PartialDate start = meeting.start();
    return date == null || start == null || !date.first().isBefore(start.first());
  }

  /** The numbers that nobody prints stand below the next higher one, as one line. */
  private void missingBelow(MeetingView meeting) {
    String missing =
        MissingOrdinals.told(
            frame,
            findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.MISSING)
                .filter(finding -> finding.grounds().contains(meeting.key()))
                .map(Finding::ordinal)
                .filter(Objects::nonNull));
    if (!missing.isEmpty()) {
      entries.add(new Entry("missing", "", missing, "", "", frame.say("timeline.missing"), 0));
    }
  }

  private Entry promised(Finding promise) {
    return new Entry(
        "promised",
        promise.date() == null ? "" : frame.moments().date(promise.date()),
        label(promise.ordinal(), "timeline.next"),
        frame.link("/items/" + promise.grounds().get(0)),
        "",
        frame.say(promise.kind() == Finding.Kind.DUE ? "timeline.promised" : "timeline.overdue"),
        promise.grounds().size());
  }

  private Entry met(MeetingView meeting) {
    return new Entry(
        meeting.stage().name().toLowerCase(Locale.ROOT),
        frame.moments().span(meeting.start(), meeting.end()),
        label(
            meeting.ordinal(),
            isIntersessional(meeting) ? "timeline.intersessional" : "partner.noOrdinal"),
        frame.link("/meetings/" + meeting.key()),
        MeetingName.place(frame, meeting),
        frame.say("stage." + meeting.stage().name()),
        meeting.sources().size());
  }

  private String label(@Nullable Integer ordinal, String otherwise) {
    return ordinal == null ? frame.say(otherwise) : MeetingName.ordinal(frame, ordinal);
  }

  /** Whether it sat without a number between two that have neighbouring ones. */
  private boolean isIntersessional(MeetingView meeting) {
    PartialDate start = meeting.start();
    if (start == null) {
      return false;
    }
    Integer before = nearest(start.first(), false);
    Integer after = nearest(start.first(), true);
    return before != null && after != null && after - before == 1;
  }

  /** The number of the nearest meeting that has one, on one side of a day. */
  private @Nullable Integer nearest(LocalDate day, boolean later) {
    Integer nearest = null;
    for (MeetingView meeting : meetings) {
      PartialDate start = meeting.start();
      if (meeting.ordinal() == null || start == null) {
        continue;
      }
      if (later && start.first().isAfter(day)) {
        nearest = meeting.ordinal();
      }
      if (!later && start.first().isBefore(day)) {
        return meeting.ordinal();
      }
    }
    return nearest;
  }
}
