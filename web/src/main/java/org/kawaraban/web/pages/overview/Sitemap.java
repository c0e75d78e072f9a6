package org.kawaraban.web.pages.overview;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Download;
import org.kawaraban.web.pages.Frame;

/** {@code /sitemap.xml}: partners, cells of Table 1, and the newest meetings and items. */
final class Sitemap implements Download {
  private final RecordReader reader;

  Sitemap(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public void answer(Context request, Frame frame) {
    StringBuilder sitemap =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    paths()
        .forEach(
            path ->
                sitemap
                    .append("<url><loc>")
                    .append(
                        URI.create(frame.address() + path).toASCIIString().replace("&", "&amp;"))
                    .append("</loc></url>\n"));
    request
        .contentType("application/xml; charset=utf-8")
        .result(sitemap.append("</urlset>\n").toString());
  }

  private List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of("/", "/items", "/meetings", "/table1", "/figures", "/sources", "/dataset"));
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
        .meetings(MeetingQuery.newest(ItemQuery.MAX_LIMIT))
        .items()
        .forEach(meeting -> paths.add("/meetings/" + meeting.key()));
    reader
        .items(ItemQuery.newest(ItemQuery.MAX_LIMIT))
        .items()
        .forEach(item -> paths.add("/items/" + item.id()));
    return paths;
  }
}
