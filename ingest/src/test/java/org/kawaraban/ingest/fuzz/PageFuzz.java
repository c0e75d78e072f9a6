package org.kawaraban.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.kawaraban.ingest.extract.Extraction;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PageReader.RawPage;

class PageFuzz {
  private static final URI URL =
      URI.create("https://www.mofa.go.jp/mofaj/press/release/press4_002543.html");

  @FuzzTest
  void anyBytesAreAnArticleOrUnreadable(byte[] bytes) {
    RawPage page = new RawPage(bytes, "text/html");
    PageReader.Rules rules = PageReader.rulesOf(Promise.source("mofa-ja"));
    check(Promise.soon(() -> PageReader.read(page, URL, rules)));
    check(Promise.soon(() -> PageReader.read(page, URL, PageReader.rulesOf(null))));
  }

  private static void check(Extraction read) {
    String reason =
        read.match(
            extracted -> {
              Promise.require(!extracted.article().text().isBlank(), "no text");
              extracted
                  .article()
                  .attachments()
                  .forEach(link -> Promise.require(Promise.isWeb(link), "link"));
              return "";
            },
            unreadable -> unreadable.reason());
    Promise.require(!reason.startsWith("the page cannot be parsed"), reason);
  }
}
