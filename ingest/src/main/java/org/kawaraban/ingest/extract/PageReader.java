package org.kawaraban.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.catalogue.ArticleRules;
import org.kawaraban.ingest.catalogue.Source;

/** Reads a page of whatever kind its bytes are. */
public final class PageReader {
  /**
   * Where things stand on a page.
   *
   * @param datePatterns of the source, tried before the usual forms
   */
  public record Rules(ArticleRules article, List<String> datePatterns) {}

  /** The rules of a source, or those for pages of none. */
  public static Rules rulesOf(@Nullable Source source) {
    return source == null
        ? new Rules(ArticleRules.GENERIC, List.of())
        : new Rules(source.article(), source.datePatterns());
  }

  /**
   * Reads HTML and PDF; all else is unreadable.
   *
   * @param url after redirects; relative links resolve against it
   */
  public static Extraction read(RawPage page, URI url, Rules rules) {
    try {
      return page.isPdf() ? PdfExtractor.extract(page.bytes()) : readText(page, url, rules);
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that stumbles over a page, or sinks into one, has met one it does not know.
      return new Extraction.Unreadable("the page cannot be parsed: " + e);
    }
  }

  private static Extraction readText(RawPage page, URI url, Rules rules) {
    String type = page.contentType().toLowerCase(Locale.ROOT);
    boolean text = type.isEmpty() || type.startsWith("text/") || type.contains("html");
    if (!text) {
      return new Extraction.Unreadable(
          "the page is " + page.contentType() + "; HTML and PDF can be read");
    }
    return Decoder.decode(page.bytes(), page.contentType())
        .map(html -> ArticleExtractor.extract(html, url, rules))
        .orElseGet(() -> new Extraction.Unreadable("no charset reads the page"));
  }

  /**
   * A page as it came.
   *
   * @param contentType empty where none was stated
   */
  @SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares pages.
  public record RawPage(byte[] bytes, String contentType) {
    private static final String PDF = "%PDF-";

    /** By its first bytes: servers call PDFs many things. */
    public boolean isPdf() {
      int length = Math.min(bytes.length, PDF.length());
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(PDF);
    }
  }

  private PageReader() {}
}
