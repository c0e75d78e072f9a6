package org.kawaraban.web.pages.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.web.feeds.FeedEntry;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Listed;
import org.kawaraban.web.pages.wording.MeetingName;

/** Meetings as rows of a feed or a file. */
final class MeetingRows {
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "series",
          "series_ja",
          "ordinal",
          "start",
          "end",
          "place",
          "mode",
          "stage",
          "partners",
          "sources");

  static Listed.Rows of(
      Frame frame, List<MeetingView> meetings, Object json, @Nullable String next) {
    return new Listed.Rows(
        frame.say("meetings.title"),
        COLUMNS,
        meetings.stream().map(MeetingRows::cells).toList(),
        meetings.stream().map(meeting -> entry(frame, meeting)).toList(),
        json,
        next);
  }

  private static List<String> cells(MeetingView meeting) {
    return List.of(
        meeting.key(),
        meeting.series(),
        meeting.seriesJa(),
        Objects.toString(meeting.ordinal(), ""),
        Objects.toString(meeting.start(), ""),
        Objects.toString(meeting.end(), ""),
        Objects.toString(meeting.place(), ""),
        Json.word(meeting.mode()),
        Json.word(meeting.stage()),
        String.join(" ", meeting.partners()),
        Integer.toString(meeting.sources().size()));
  }

  private static FeedEntry entry(Frame frame, MeetingView meeting) {
    String place = MeetingName.place(frame, meeting);
    Stream<String> facts =
        Stream.of(
            frame.moments().span(meeting.start(), meeting.end()),
            place,
            frame.say("stage." + meeting.stage().name()));
    return new FeedEntry(
        "/meetings/" + meeting.key(),
        MeetingName.of(frame, meeting.series(), meeting.seriesJa(), meeting.ordinal()),
        null,
        updated(frame, meeting),
        String.join(" · ", facts.filter(fact -> !fact.isEmpty()).toList()),
        meeting.partners().stream().map(frame.labels()::partner).toList());
  }

  /** When its last source was published; a meeting of sources without a day is as old as itself. */
  private static Instant updated(Frame frame, MeetingView meeting) {
    Stream<@Nullable PartialDate> days =
        Stream.concat(
            meeting.sources().stream().map(MeetingView.Source::published),
            Stream.of(meeting.start()));
    return days.filter(Objects::nonNull)
        .map(Listed::midnight)
        .filter(day -> !day.isAfter(frame.moments().now()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private MeetingRows() {}
}
