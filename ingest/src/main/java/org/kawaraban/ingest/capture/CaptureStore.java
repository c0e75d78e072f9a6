package org.kawaraban.ingest.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Pages in a directory, one gzip-compressed WARC file each, named by the SHA-256 of the page's
 * bytes ({@code <sha256>.warc.gz}): the same bytes are kept once, however often they are met.
 *
 * <p>A file appears whole or not at all, so a kill leaves nothing half written. Several programs
 * may share the directory.
 */
public final class CaptureStore {
  private static final String SUFFIX = ".warc.gz";

  private final Path directory;

  /**
   * A store that touches nothing before the first page.
   *
   * @param directory made where it is missing
   */
  public CaptureStore(Path directory) {
    this.directory = directory;
  }

  /**
   * Keeps a page.
   *
   * @return the SHA-256 of its bytes, in hexadecimal
   */
  public String save(CapturedPage page) {
    String sha256 = digest(page.bytes());
    Path file = file(sha256);
    if (Files.exists(file)) {
      return sha256;
    }
    try {
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "part-", SUFFIX);
      try {
        write(part, page, sha256);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the bytes of " + page.url() + " in " + file, e);
    }
  }

  /** The bytes kept under a digest; empty where there are none, or they are not those any more. */
  public Optional<byte[]> bytes(String sha256) {
    Path file = file(sha256);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] bytes = response.http().body().stream().readAllBytes();
          return digest(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Path file(String sha256) {
    return directory.resolve(sha256 + SUFFIX);
  }

  private static void write(Path part, CapturedPage page, String sha256) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(200, "OK");
    if (page.lastModified() != null) {
      http.setHeader("Last-Modified", httpDate(page.lastModified()));
    }
    // Content-Length is set by the body; a stated Content-Encoding would be a lie by now.
    http.body(mediaType(page.contentType()), page.bytes());
    WarcResponse response =
        new WarcResponse.Builder(ascii(page.url()))
            .date(page.at())
            .payloadDigest("sha256", sha256)
            .body(http.build())
            .build();
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
      writer.write(response);
      channel.force(true);
    }
  }

  private static MediaType mediaType(String stated) {
    try {
      return MediaType.parse(stated);
    } catch (IllegalArgumentException nonsense) {
      return MediaType.parse("application/octet-stream");
    }
  }

  private static URI ascii(URI url) {
    return URI.create(url.toASCIIString());
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
