package org.kawaraban.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.kawaraban.ingest.extract.Links;
import org.kawaraban.ingest.extract.PageReader.RawPage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The pages and PDFs of a WARC file; images, scripts and error pages are passed over. */
final class WarcPages {
  /**
   * A page of the file.
   *
   * @param at when it was fetched; the epoch where there is a problem
   * @param problem why its bytes are not here, else empty
   */
  record WarcPage(URI url, Instant at, RawPage page, String problem) {
    static WarcPage refused(URI url, String problem) {
      return new WarcPage(url, Instant.EPOCH, new RawPage(new byte[0], ""), problem);
    }
  }

  /**
   * Reads them one by one, so that a file of any size takes the memory of one page. A record that
   * cannot be read is a page with a problem; what follows something that is no record is lost, by
   * IOException.
   */
  static void read(Path file, int maxBytes, Consumer<WarcPage> taker) throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        page(record.get(), maxBytes).ifPresent(taker);
      }
    }
  }

  private static Optional<WarcPage> page(WarcRecord record, int maxBytes) {
    URI url =
        record
            .headers()
            .first("WARC-Target-URI")
            .flatMap(target -> Links.resolve(URI.create("http://invalid/"), target))
            .orElse(null);
    if (url == null) {
      return Optional.empty();
    }
    try {
      if (record instanceof WarcResponse response && isHttp(response.target())) {
        HttpResponse http = response.http();
        return http.status() == 200 && isReadable(http.contentType())
            ? Optional.of(
                page(url, record.date(), http.contentType(), http.bodyDecoded(), maxBytes))
            : Optional.empty();
      }
      return record instanceof WarcResource resource && isReadable(resource.contentType())
          ? Optional.of(page(url, record.date(), resource.contentType(), resource.body(), maxBytes))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The parser throws what it stumbles over, such as DateTimeParseException.
      return Optional.of(WarcPage.refused(url, "its record cannot be read: " + e.getMessage()));
    }
  }

  private static WarcPage page(URI url, Instant at, MediaType type, MessageBody body, int maxBytes)
      throws IOException {
    try (InputStream in = body.stream()) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes
          ? WarcPage.refused(url, "longer than " + maxBytes + " bytes")
          : new WarcPage(url, at, new RawPage(bytes, type.raw()), "");
    }
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
