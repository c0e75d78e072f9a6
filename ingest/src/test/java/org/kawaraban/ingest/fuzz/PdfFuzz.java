package org.kawaraban.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PageReader.RawPage;

class PdfFuzz {
  private static final String MAGIC = "%PDF-";
  private static final URI URL = URI.create("https://www.cyber.go.jp/pdf/press/20260202.pdf");

  /**
   * PDFBox gives up on a broken file by whatever exception; ours is that it ends soon in a value.
   */
  @FuzzTest
  void anyBytesAreTextOrUnreadable(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(MAGIC.length(), bytes.length), ISO_8859_1);
    byte[] pdf =
        start.equals(MAGIC)
            ? bytes
            : (MAGIC + "1.7\n" + new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
    String text =
        Promise.soon(
            () ->
                PageReader.read(new RawPage(pdf, ""), URL, PageReader.rulesOf(null))
                    .match(
                        extracted -> extracted.article().text(),
                        unreadable -> unreadable.reason()));
    Promise.require(!text.isBlank(), "neither text nor reason");
  }
}
