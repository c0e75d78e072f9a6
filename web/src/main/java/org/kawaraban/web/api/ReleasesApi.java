package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.Refusal;

/**
 * {@code /api/releases}, the last one offered first, each of them, and their files. There are few:
 * all are one stretch.
 */
public final class ReleasesApi {
  static final String PATH = "/api/releases";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "jsonld", "application/ld+json",
          "md", "text/markdown; charset=utf-8",
          "cff", "text/yaml; charset=utf-8",
          "zip", "application/zip");

  private final Releases releases;

  ReleasesApi(Releases releases) {
    this.releases = releases;
  }

  void list(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(
        request, new Listing<>(releases.all().stream().map(OfferedRelease::of).toList(), null));
  }

  void one(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(request, OfferedRelease.of(release(releases, request)));
  }

  void file(Context request) {
    Parameters.of(request).refuseOthers();
    file(releases, request);
  }

  /** The release whose version the path names. */
  public static KeptRelease release(Releases releases, Context request) {
    String version = request.pathParam("version");
    return releases
        .of(version)
        .orElseThrow(
            () -> Refusal.notFound("release", request.path(), version, "a version of /dataset"));
  }

  /** Answers with the file that the path names, to be kept for ever. */
  public static void file(Releases releases, Context request) {
    String name = request.pathParam("file");
    KeptRelease.FileOf file =
        release(releases, request)
            .file(name)
            .orElseThrow(
                () -> Refusal.notFound("file", request.path(), name, "a file of the release"));
    String extension = name.substring(name.lastIndexOf('.') + 1);
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    String tag = "\"" + file.sha256() + "\"";
    if (Api.isUnchanged(request, tag, "public, max-age=31536000, immutable")) {
      return;
    }
    request.contentType(MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"));
    try {
      request.header("Content-Length", Long.toString(file.bytes()));
      request.result(Files.newInputStream(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException("a file of a release cannot be read: " + file.path(), e);
    }
  }
}
