package org.kawaraban.web.pages.dataset;

import io.javalin.http.Context;
import java.net.URI;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.web.api.ReleasesApi;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.query.Refusal;

/** Releases by path. */
public final class DatasetPages {
  private final Releases releases;

  private DatasetPages(Releases releases) {
    this.releases = releases;
  }

  public static void declare(Pages pages, Releases releases) {
    DatasetPages dataset = new DatasetPages(releases);
    pages.show("/dataset", (request, frame) -> DatasetPage.newest(frame, releases.all()));
    pages.show(
        "/dataset/{version}",
        (request, frame) ->
            new DatasetPage(frame, releases.all(), ReleasesApi.release(releases, request)));
    pages.download("/dataset/{version}/citation/{format}", dataset::citation);
    pages.download(
        "/dataset/{version}/{file}", (request, frame) -> ReleasesApi.file(releases, request));
  }

  /** As a file, for bibliographies. */
  private void citation(Context request, Frame frame) {
    KeptRelease release = ReleasesApi.release(releases, request);
    String word = request.pathParam("format");
    CitationFormat format =
        CitationFormat.of(word)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "format", request.path(), word, String.join(", ", CitationFormat.words())));
    request.contentType(format.mediaType() + "; charset=utf-8");
    request.header(
        "Content-Disposition", "attachment; filename=\"dataset." + format.extension() + "\"");
    request.result(release.cited(address(frame, release)).as(format));
  }

  /** Where a release can be read about. */
  static URI address(Frame frame, KeptRelease release) {
    return URI.create(frame.address() + "/dataset/" + release.version());
  }
}
