package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kawaraban.contract.Json;
import org.kawaraban.web.feeds.AtomFeed;

/** Answers a list as a feed or a file. */
final class ListFiles {
  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  static void answer(Context request, Listed list, Format format) {
    Listed.Rows rows = list.rows();
    Frame frame = list.frame();
    if (rows.next() != null) {
      request.header("Link", "<" + frame.as(format, rows.next()) + ">; rel=\"next\"");
    }
    switch (format) {
      case ATOM -> request.contentType(AtomFeed.MEDIA_TYPE).result(atom(frame, rows));
      case CSV -> request.contentType("text/csv; charset=utf-8; header=present").result(csv(rows));
      case JSON -> request.contentType("application/json").result(Json.write(rows.json()));
    }
  }

  private static String atom(Frame frame, Listed.Rows rows) {
    return new AtomFeed(
            frame.origin(),
            frame.as(Format.ATOM),
            frame.newest(),
            rows.title() + " · " + frame.say("site.name"),
            frame.moments().now(),
            rows.entries())
        .write();
  }

  private static String csv(Listed.Rows rows) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSV)) {
      printer.printRecord(rows.columns());
      printer.printRecords(rows.cells());
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return csv.toString();
  }

  private ListFiles() {}
}
