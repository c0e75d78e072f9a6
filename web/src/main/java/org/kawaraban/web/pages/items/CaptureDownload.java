package org.kawaraban.web.pages.items;

import io.javalin.http.Context;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.ContentSecurityPolicy;
import org.kawaraban.web.pages.Download;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.services.Captures;

/**
 * {@code /items/{id}/capture/{revision}}: a stranger's page as it was fetched. A browser saves it
 * and never reads it as a page of ours.
 */
final class CaptureDownload implements Download {
  private final RecordReader reader;
  private final Captures captures;

  CaptureDownload(RecordReader reader, Captures captures) {
    this.reader = reader;
    this.captures = captures;
  }

  @Override
  public void answer(Context request, Frame frame) {
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
