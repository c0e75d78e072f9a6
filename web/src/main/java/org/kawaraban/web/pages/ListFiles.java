package org.kawaraban.web.pages;

import io.javalin.http.Context;
import org.kawaraban.contract.Json;
import org.kawaraban.web.api.Csv;
import org.kawaraban.web.feeds.AtomFeed;

/** Answers a list as a feed or a file. */
final class ListFiles {
  static void answer(Context request, Listed list, Format format) {
    Listed.Rows rows = list.rows();
    Frame frame = list.frame();
    if (rows.next() != null) {
      request.header("Link", "<" + frame.as(format, rows.next()) + ">; rel=\"next\"");
    }
    switch (format) {
      case ATOM -> request.contentType(AtomFeed.MEDIA_TYPE).result(atom(frame, rows));
      case CSV ->
          request.contentType(Csv.MEDIA_TYPE).result(Csv.write(rows.columns(), rows.cells()));
      case JSON -> request.contentType("application/json").result(Json.write(rows.json()));
    }
  }

  private static String atom(Frame frame, Listed.Rows rows) {
    return new AtomFeed(
            frame.address(),
            frame.as(Format.ATOM),
            frame.newest(),
            rows.title() + " · " + frame.say("site.name"),
            frame.moments().now(),
            rows.entries())
        .write();
  }

  private ListFiles() {}
}
