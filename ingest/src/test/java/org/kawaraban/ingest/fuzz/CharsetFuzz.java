package org.kawaraban.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.kawaraban.ingest.extract.Decoder;

class CharsetFuzz {
  private static final int CHARS_PER_REPLACEMENT = 200;

  /** The first byte says how much of the rest is the header. */
  @FuzzTest
  void anyBytesAreReadableTextOrNone(byte[] bytes) {
    int header = bytes.length == 0 ? 0 : Math.min(bytes[0] & 0x3f, bytes.length);
    String contentType = new String(bytes, 0, header, ISO_8859_1);
    byte[] body = new byte[bytes.length - header];
    System.arraycopy(bytes, header, body, 0, body.length);

    Promise.soon(() -> Decoder.decode(body, contentType))
        .ifPresent(
            text -> {
              long lost = text.chars().filter(c -> c == '\uFFFD').count();
              Promise.require(
                  lost == 0 || lost * CHARS_PER_REPLACEMENT < text.length(),
                  lost + " lost of " + text.length());
            });
  }
}
