package org.kawaraban.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Extraction.Extracted;
import org.kawaraban.ingest.extract.Extraction.Unreadable;
import org.kawaraban.ingest.extract.PageReader.RawPage;

class PageReaderTest {
  private static final URI URL =
      URI.create("https://www.mofa.go.jp/press/release/pressite_000001_00900.html");

  @Test
  void aPageOfASourceIsReadByItsRules() throws IOException {
    Article article = article(bytes("mofa-en.html"), "mofa-en");

    assertThat(article.title()).isEqualTo("The Ninth Japan-Examplia Cyber Dialogue");
    assertThat(article.ruledDate()).isEqualTo(PartialDate.parse("2026-11-20"));
    assertThat(article.lang()).isEqualTo("en");
    assertThat(article.text().split("\n\n"))
        .containsExactly(
            "On November 20, the Ninth Japan-Examplia Cyber Dialogue was held in Tokyo.",
            "The following took part:",
            "- Ministry of Foreign Affairs",
            "- National Cybersecurity Office",
            "Day | Subject",
            "First | Norms");
    assertThat(article.attachments())
        .containsExactly(URI.create("https://www.mofa.go.jp/files/000123.pdf"));
    assertThat(article.twin())
        .isEqualTo(
            URI.create("https://www.mofa.go.jp/mofaj/press/release/pressit_000001_02001.html"));
  }

  @Test
  void aPageOfNoSourceIsReadByItsLargestBlockOfText() throws IOException {
    Article article = article(bytes("generic.html"), null);

    assertThat(article.title()).isEqualTo("Talks held");
    assertThat(article.ruledDate()).isNull();
    assertThat(article.foundDate()).isEqualTo(PartialDate.parse("2026-11-20"));
    assertThat(article.text())
        .startsWith("The agencies")
        .doesNotContain("20 November 2026", "menu");
  }

  @Test
  void breaksAreJoinedAsTheScriptAsks() {
    Article article =
        article(
            "<main><p>第九回の<br>対話が\n東京で開かれた。<br><br>次回は Paris<br>で開く。</p></main>".getBytes(UTF_8),
            null);

    assertThat(article.text()).isEqualTo("第九回の対話が東京で開かれた。\n\n次回は Paris で開く。");
  }

  @Test
  void aPageNestedDeeperThanTheStackIsUnreadable() throws InterruptedException {
    String deep = "<div>".repeat(400) + "<p>They met in Tokyo.</p>" + "</div>".repeat(400);
    RawPage page = new RawPage(deep.getBytes(UTF_8), "text/html");
    AtomicReference<Extraction> read = new AtomicReference<>();
    Runnable reading = () -> read.set(PageReader.read(page, URL, PageReader.rulesOf(null)));

    // The smallest stack a thread can have stands for a page of any depth.
    Thread shallow = new Thread(null, reading, "shallow", 1);
    shallow.start();
    shallow.join();

    assertThat(read.get()).isInstanceOf(Unreadable.class);
  }

  @Test
  void aPageOfNothingButNestingTakesNoMinutes() {
    int depth = 50_000;
    String deep = "<div>x".repeat(depth) + "<p>They met in Tokyo.</p>" + "</div>".repeat(depth);
    RawPage page = new RawPage(deep.getBytes(UTF_8), "text/html");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();

    assertThat(PageReader.read(page, URL, PageReader.rulesOf(null))).isNotNull();

    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void layoutTablesAreNotTakenForData() {
    String cell = "<p>" + "A paragraph of some length. ".repeat(10) + "</p><p>Another one.</p>";
    Article article =
        article(("<table><tr><td>" + cell + "</td></tr></table>").getBytes(UTF_8), null);

    assertThat(article.text()).endsWith("\n\nAnother one.");
  }

  @Test
  void aPageWithoutTextIsUnreadable() {
    assertThat(reason("<html><body><nav>menu</nav></body></html>")).contains("no text");
    assertThat(reason("<h1>404 Not Found</h1><p>Sorry</p>")).contains("no such page");
    assertThat(reason("<h1>お探しのページが見つかりません</h1><p>x</p>")).contains("no such page");
  }

  @Test
  void whatIsNeitherHtmlNorPdfIsUnreadable() {
    Extraction zip =
        PageReader.read(
            new PageReader.RawPage(new byte[] {1}, "application/zip"),
            URL,
            PageReader.rulesOf(null));

    assertThat(((Unreadable) zip).reason()).contains("application/zip");
  }

  @Test
  void aPdfIsReadByItsTextLayer() throws IOException {
    Article article =
        article(pdf(List.of("Joint statement on coop-", "eration in cyberspace")), "nco");

    assertThat(article.text()).isEqualTo("Joint statement on cooperation in cyberspace");
  }

  @Test
  void theLinesOfAPdfAreJoinedWhereTheyFillTheWidth() throws IOException {
    List<String> lines =
        List.of(
            "Outcome of the consultation",
            "Officials of both governments met in Tokyo and spoke about",
            "norms of behaviour and the protection of infrastructure.",
            "1. Capacity building in third countries was agreed upon too",
            "- 1 -");

    assertThat(article(pdf(lines), null).text().split("\n\n"))
        .containsExactly(
            "Outcome of the consultation",
            "Officials of both governments met in Tokyo and spoke about norms of behaviour and the"
                + " protection of infrastructure.",
            "1. Capacity building in third countries was agreed upon too");
  }

  @Test
  void runningHeadsAndFeetOfAPdfAreNoPartOfItsText() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of(
              "Cybersecurity White Paper 2026",
              "Chapter "
                  + List.of("one", "two", "three", "four").get(page - 1)
                  + " tells of cooperation.",
              "Page " + page + " of 4"));
    }

    assertThat(article(pdfOf(pages), null).text().split("\n\n"))
        .containsExactly(
            "Chapter one tells of cooperation.",
            "Chapter two tells of cooperation.",
            "Chapter three tells of cooperation.",
            "Chapter four tells of cooperation.");
  }

  @Test
  void aPdfWithoutTextAndABrokenOneAreUnreadable() throws IOException {
    assertThat(((Unreadable) read(pdf(List.of()), null)).reason()).contains("no text layer");
    assertThat(((Unreadable) read("%PDF-1.7 broken".getBytes(UTF_8), null)).reason())
        .contains("cannot be read");
  }

  @Test
  void languagesAreToldByDeclarationElseByScript() {
    assertThat(Language.of("en-GB", "対話")).isEqualTo("en");
    assertThat(Language.of("", "第九回の対話が開かれた。")).isEqualTo("ja");
    assertThat(Language.of("", "The dialogue was held in Tokyo.")).isEqualTo("en");
    assertThat(Language.of("", "Le dialogue a eu lieu.")).isEqualTo("und");
    assertThat(Language.of("???", "")).isEqualTo("und");
  }

  @Test
  void matchHandlesEveryOutcomeThereIs() throws IOException {
    assertThat(List.of(read(bytes("generic.html"), null), new Unreadable("why")))
        .extracting(outcome -> outcome.match(e -> "extracted", u -> "unreadable"))
        .containsExactly("extracted", "unreadable")
        .hasSize(Extraction.class.getPermittedSubclasses().length);
  }

  private static Article article(byte[] bytes, String source) {
    return ((Extracted) read(bytes, source)).article();
  }

  private static Extraction read(byte[] bytes, String id) {
    Source source = id == null ? null : SourceCatalogue.bundled().source(id).orElseThrow();
    return PageReader.read(new PageReader.RawPage(bytes, ""), URL, PageReader.rulesOf(source));
  }

  private static String reason(String html) {
    return ((Unreadable) read(html.getBytes(UTF_8), null)).reason();
  }

  private static byte[] pdf(List<String> lines) throws IOException {
    return pdfOf(List.of(lines));
  }

  private static byte[] pdfOf(List<List<String>> pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.setLeading(14);
          content.newLineAtOffset(72, 700);
          for (String line : lines) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] bytes(String fixture) throws IOException {
    try (InputStream in = PageReaderTest.class.getResourceAsStream(fixture)) {
      assertThat(in).as(fixture).isNotNull();
      return in.readAllBytes();
    }
  }
}
