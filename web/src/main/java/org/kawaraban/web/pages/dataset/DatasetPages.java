package org.kawaraban.web.pages.dataset;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.query.Refusal;

/** Releases by path. */
public final class DatasetPages {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "jsonld", "application/ld+json",
          "md", "text/markdown; charset=utf-8",
          "cff", "text/yaml; charset=utf-8",
          "zip", "application/zip");

  private final Releases releases;

  private DatasetPages(Releases releases) {
    this.releases = releases;
  }

  public static void declare(Pages pages, Releases releases) {
    DatasetPages dataset = new DatasetPages(releases);
    pages.show("/dataset", (request, frame) -> DatasetPage.newest(frame, releases.all()));
    pages.show(
        "/dataset/{version}",
        (request, frame) -> new DatasetPage(frame, releases.all(), dataset.release(request)));
    pages.download("/dataset/{version}/citation/{format}", dataset::citation);
    pages.download("/dataset/{version}/{file}", dataset::file);
  }

  private KeptRelease release(Context request) {
    String version = request.pathParam("version");
    return releases
        .of(version)
        .orElseThrow(
            () -> Refusal.notFound("release", request.path(), version, "a version of /dataset"));
  }

  /** As a file, for bibliographies. */
  private void citation(Context request, Frame frame) {
    KeptRelease release = release(request);
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

  private void file(Context request, Frame frame) {
    String name = request.pathParam("file");
    KeptRelease.FileOf file =
        release(request)
            .file(name)
            .orElseThrow(
                () -> Refusal.notFound("file", request.path(), name, "a file of the release"));
    String extension = name.substring(name.lastIndexOf('.') + 1);
    request.contentType(MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"));
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    try {
      request.header("Content-Length", Long.toString(file.bytes()));
      request.result(Files.newInputStream(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException("a file of a release cannot be read: " + file.path(), e);
    }
  }

  /** Where a release can be read about. */
  static URI address(Frame frame, KeptRelease release) {
    return URI.create(frame.address() + "/dataset/" + release.version());
  }
}
