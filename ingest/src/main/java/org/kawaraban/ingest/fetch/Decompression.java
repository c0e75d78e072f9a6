package org.kawaraban.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes a Content-Encoding. We do it ourselves and not the HTTP client, because what comes over
 * the wire and what it swells to have limits of their own.
 */
final class Decompression {
  /** What we can undo, for the Accept-Encoding header. */
  static final String ACCEPTED = "gzip, deflate, br";

  /** The bytes as the server meant them; an encoding we never asked for is an exception. */
  static InputStream undo(InputStream wire, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> wire;
      case "gzip", "x-gzip" -> new GZIPInputStream(wire);
      case "deflate" -> inflated(wire);
      case "br" -> new BrotliInputStream(wire);
      default -> throw new IOException("unknown Content-Encoding " + encoding);
    };
  }

  /** Some servers call bare deflate what should be wrapped by zlib (RFC 9110, section 8.4.1.2). */
  private static InputStream inflated(InputStream wire) throws IOException {
    BufferedInputStream peeked = new BufferedInputStream(wire);
    peeked.mark(1);
    int first = peeked.read();
    peeked.reset();
    boolean wrapped = (first & 0x0f) == 8;
    return new InflaterInputStream(peeked, new Inflater(!wrapped));
  }

  private Decompression() {}
}
