package org.kawaraban.web.pages.meetings;

import io.javalin.http.Context;
import java.util.List;
import org.kawaraban.store.calendar.Calendars;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Download;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.wording.MeetingName;
import org.kawaraban.web.query.Lookup;

/** {@code /meetings/{series}/{key}/calendar.ics}: a meeting for one's calendar. */
final class CalendarDownload implements Download {
  private final RecordReader reader;

  CalendarDownload(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public void answer(Context request, Frame frame) {
    MeetingView meeting = Lookup.meeting(reader, request);
    String calendar =
        Calendars.write(
            List.of(meeting),
            new Calendars.Wording(
                it -> MeetingName.of(frame, it.series(), it.seriesJa(), it.ordinal()),
                frame::place,
                it -> frame.address() + "/meetings/" + it.key()),
            frame.moments().now());
    request.header("Content-Disposition", "attachment; filename=\"meeting.ics\"");
    request.contentType("text/calendar; charset=utf-8").result(calendar);
  }
}
