package org.kawaraban.ingest.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text layer of a PDF; a scan without one has no text for us. */
final class PdfExtractor {
  /** White papers run to hundreds of pages; what is cited stands in front. */
  private static final int MAX_PAGES = 300;

  private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
  private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})-\\n(?=\\p{Ll})");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-–— ]*\\d{1,4}[-–— ]*");

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
    return new Article(title, null, null, text, lang == null ? "" : lang, List.of(), null);
  }

  private static String text(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setEndPage(MAX_PAGES);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    stripper.setPageEnd("\n\n");
    String printed = stripper.getText(pdf);
    String plain =
        LIGATURES
            .matcher(printed)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    return Arrays.stream(HYPHENATED.matcher(plain).replaceAll("").split("\\n\\s*\\n"))
        .map(Joining::breaks)
        .filter(paragraph -> !paragraph.isEmpty() && !PAGE_NUMBER.matcher(paragraph).matches())
        .reduce((before, after) -> before + "\n\n" + after)
        .orElse("");
  }

  private PdfExtractor() {}
}
