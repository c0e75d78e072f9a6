package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.calendar.Calendars;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.services.Captures;

/** What of the pages is kept as a file and never shown. */
final class Downloads {
  private final RecordReader reader;
  private final Captures captures;
  private final Clock clock;
  private final Function<Context, Frame> frames;

  Downloads(RecordReader reader, Captures captures, Clock clock, Function<Context, Frame> frames) {
    this.reader = reader;
    this.captures = captures;
    this.clock = clock;
    this.frames = frames;
  }

  /** {@code /meetings/{series}/{key}/calendar.ics}. */
  void calendar(Context request) {
    Frame frame = frames.apply(request);
    MeetingView meeting = Lookup.meeting(reader, request);
    String calendar =
        Calendars.write(
            List.of(meeting),
            it -> MeetingName.of(frame, it.series(), it.seriesJa(), it.ordinal()),
            it -> frame.address() + "/meetings/" + it.key(),
            clock.instant());
    request.header("Content-Disposition", "attachment; filename=\"meeting.ics\"");
    request.contentType("text/calendar; charset=utf-8").result(calendar);
  }

  /**
   * {@code /items/{id}/capture/{revision}}: a stranger's page as it was fetched. A browser saves it
   * and never reads it as a page of ours.
   */
  void capture(Context request) {
    ItemId item = Lookup.item(reader, request).newest().item().id();
    String revision = request.pathParam("revision");
    byte[] bytes =
        captures
            .of(item, revision)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "capture", request.path(), revision, "a revision whose page was kept"));
    request.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.INERT);
    request.header("Content-Disposition", "attachment; filename=\"" + item + ".bin\"");
    request.contentType("application/octet-stream").result(bytes);
  }
}
