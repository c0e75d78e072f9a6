package org.kawaraban.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.kawaraban.ingest.extract.Links;
import org.kawaraban.ingest.extract.PageReader.RawPage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The pages and PDFs of a WARC file; images, scripts and error pages are passed over. */
final class WarcPages {
  /**
   * A page of the file.
   *
   * @param problem why its bytes are not here, else empty
   */
  record WarcPage(URI url, Instant at, RawPage page, String problem) {}

  /** Reads them one by one, so that a file of any size takes the memory of one page. */
  static void read(Path file, int maxBytes, Consumer<WarcPage> taker) throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response && isHttp(response.target())) {
          HttpResponse http = response.http();
          if (http.status() == 200 && isReadable(http.contentType())) {
            try (InputStream body = http.bodyDecoded().stream()) {
              take(response.target(), record.date(), http.contentType(), body, maxBytes, taker);
            }
          }
        } else if (record instanceof WarcResource resource && isReadable(resource.contentType())) {
          try (InputStream body = resource.body().stream()) {
            take(resource.target(), record.date(), resource.contentType(), body, maxBytes, taker);
          }
        }
      }
    }
  }

  private static void take(
      String target,
      Instant at,
      MediaType type,
      InputStream body,
      int maxBytes,
      Consumer<WarcPage> taker)
      throws IOException {
    URI url = Links.resolve(URI.create("http://invalid/"), target).orElse(null);
    if (url == null) {
      return;
    }
    byte[] bytes = body.readNBytes(maxBytes + 1);
    boolean tooLong = bytes.length > maxBytes;
    RawPage page = new RawPage(tooLong ? new byte[0] : bytes, type.raw());
    taker.accept(new WarcPage(url, at, page, tooLong ? "longer than " + maxBytes + " bytes" : ""));
  }

  private static boolean isHttp(String target) {
    return target.startsWith("http://") || target.startsWith("https://");
  }

  private static boolean isReadable(MediaType type) {
    String base = type.base().toString();
    return base.equals("text/html")
        || base.equals("application/xhtml+xml")
        || base.equals("application/pdf");
  }

  private WarcPages() {}
}
