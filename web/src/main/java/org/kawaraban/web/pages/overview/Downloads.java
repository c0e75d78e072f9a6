package org.kawaraban.web.pages.overview;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.calendar.Calendars;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.ContentSecurityPolicy;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.wording.MeetingName;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.services.Captures;
import org.kawaraban.web.services.WebServices;

/** What of the pages is kept as a file and never shown. */
public final class Downloads {
  private final RecordReader reader;
  private final Captures captures;
  private final String opml;
  private final Clock clock;
  private final Function<Context, Frame> frames;

  public Downloads(WebServices services, Clock clock, Function<Context, Frame> frames) {
    this.reader = services.record();
    this.captures = services.captures();
    this.opml = services.reference().opml();
    this.clock = clock;
    this.frames = frames;
  }

  public Map<String, Handler> routes() {
    return Map.of(
        "/sources.opml", this::opml,
        "/sitemap.xml", this::sitemap,
        "/items/{id}/capture/{revision}", this::capture,
        "/meetings/{series}/{key}/calendar.ics", this::calendar);
  }

  /** {@code /meetings/{series}/{key}/calendar.ics}. */
  private void calendar(Context request) {
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

  /** {@code /sources.opml}: the feeds among the sources. */
  private void opml(Context request) {
    request.contentType("text/x-opml; charset=utf-8").result(opml);
  }

  /** {@code /sitemap.xml}: partners, cells of Table 1, and the newest meetings and items. */
  private void sitemap(Context request) {
    List<String> paths =
        new ArrayList<>(List.of("/", "/items", "/meetings", "/table1", "/figures"));
    reader
        .matrix(MatrixQuery.NOW.marks(MatrixQuery.Topics.AREAS))
        .rows()
        .forEach(
            row -> {
              paths.add("/partners/" + row.partner());
              row.cells().stream()
                  .filter(MatrixView.Cell::marked)
                  .forEach(cell -> paths.add("/table1/" + row.partner() + "/" + cell.area()));
            });
    reader
        .meetings(new MeetingQuery(null, null, null, ItemQuery.MAX_LIMIT))
        .items()
        .forEach(meeting -> paths.add("/meetings/" + meeting.key()));
    reader
        .items(ItemQuery.newest(ItemQuery.MAX_LIMIT))
        .items()
        .forEach(item -> paths.add("/items/" + item.id()));
    String address = frames.apply(request).address();
    StringBuilder sitemap =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    paths.forEach(
        path ->
            sitemap
                .append("<url><loc>")
                .append(URI.create(address + path).toASCIIString().replace("&", "&amp;"))
                .append("</loc></url>\n"));
    request
        .contentType("application/xml; charset=utf-8")
        .result(sitemap.append("</urlset>\n").toString());
  }

  /**
   * {@code /items/{id}/capture/{revision}}: a stranger's page as it was fetched. A browser saves it
   * and never reads it as a page of ours.
   */
  private void capture(Context request) {
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
