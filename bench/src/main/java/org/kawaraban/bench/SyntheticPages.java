package org.kawaraban.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.kawaraban.contract.PressItem;

/** The items of {@link SyntheticItems} as sites would publish them: pages, listings and a PDF. */
final class SyntheticPages {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
      <div id="header"><ul><li><a href="/about/index.html">About</a></li><li><a href="/press/index.html">Press</a></li><li><a href="/policy/index.html">Policy</a></li><li><a href="/region/index.html">Regions</a></li></ul></div>
      <div id="contents"><div id="breadcrumb"><a href="/index.html">Top</a> &gt; <a href="/press/release/index.html">Press Releases</a></div>
      <div id="main">%s</div></div>
      <div id="footer"><a href="/legalmatters.html">Legal Matters</a></div></body></html>
      """;

  /** A page as the ministry's: title, date, blocks of paragraphs. */
  static String page(PressItem item) {
    String paragraphs = item.text().replaceAll("(?<=[.。])\\s?", "</p>\n<p>").replace("<p></p>", "");
    return FRAME.formatted(
        item.lang(),
        item.title(),
        "<h1 class=\"title1\">%s</h1><p class=\"rightalign\">%s</p><div class=\"any-area\"><p>%s</p></div><p><a href=\"index.html\">Back to Press Releases</a></p>"
            .formatted(item.title(), item.published(), paragraphs));
  }

  /** A list of links under one day. */
  static String list(LocalDate day, List<String> links) {
    String rows =
        links.stream()
            .map(link -> "<li><a href=\"%1$s\">Press release %1$s</a></li>".formatted(link))
            .collect(Collectors.joining("\n"));
    return FRAME.formatted(
        "en",
        "Archive",
        "<h1 class=\"title1\">Press Releases Archive %d</h1><dl class=\"title-list\"><dt class=\"list-title\">%s</dt><dd><ul class=\"link-list\">%s</ul></dd></dl>"
            .formatted(day.getYear(), day, rows));
  }

  /** RSS 2.0 whose entries carry their whole text. */
  static byte[] feed(List<PressItem> items) {
    String entries =
        items.stream()
            .map(
                item ->
                    "<item><title>%s</title><link>%s</link><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>"
                        .formatted(item.title(), item.url(), item.text()))
            .collect(Collectors.joining("\n"));
    return utf8(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Releases</title><link>https://www.state.gov/</link><description>-</description>"
            + entries
            + "</channel></rss>");
  }

  /** One year's rows as the cybersecurity office lists them. */
  static byte[] csv(List<PressItem> items) {
    return utf8(
        "date,name,path,x,tag,pdf\n"
            + items.stream()
                .map(
                    item ->
                        "2026/11/20,%s,/news/%s.html,,press,".formatted(item.title(), item.id()))
                .collect(Collectors.joining("\n")));
  }

  /** Pages of forty lines with a text layer. */
  static byte[] pdf(int pages) {
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 0; page < pages; page++) {
        PDPage sheet = new PDPage();
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.setLeading(14);
          content.newLineAtOffset(60, 740);
          for (int line = 0; line < 40; line++) {
            content.showText(
                "Line %d of page %d speaks of norms, of capacity building and of the next meeting in Tokyo."
                    .formatted(line, page));
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory cannot be written", e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<String> links(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i + ".html").toList();
  }

  private SyntheticPages() {}
}
