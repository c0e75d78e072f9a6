package org.kawaraban.ingest.extract;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the text layer of a PDF; a scan without one has no text for us. */
final class PdfExtractor {
  /** White papers run to hundreds of pages; what is cited stands in front. */
  private static final int MAX_PAGES = 300;

  private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");

  static Extraction extract(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String text = text(pdf);
      return text.isEmpty()
          ? new Extraction.Unreadable("the PDF has no text layer")
          : new Extraction.Extracted(article(pdf, text));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return new Extraction.Unreadable("the PDF cannot be read: " + e.getMessage());
    }
  }

  private static Article article(PDDocument pdf, String text) {
    String stated = pdf.getDocumentInformation().getTitle();
    String title = stated == null || stated.isBlank() ? "" : stated.strip();
    String lang = pdf.getDocumentCatalog().getLanguage();
    return new Article(title, null, null, text, lang == null ? "" : lang, List.of(), null, "");
  }

  private static String text(PDDocument pdf) throws IOException {
    PdfLines lines = new PdfLines(MAX_PAGES);
    lines.writeText(pdf, Writer.nullWriter());
    String text = String.join("\n\n", PdfParagraphs.of(lines.lines()));
    return LIGATURES
        .matcher(text)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }

  private PdfExtractor() {}
}
