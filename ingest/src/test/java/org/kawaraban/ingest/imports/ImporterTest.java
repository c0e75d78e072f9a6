package org.kawaraban.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.capture.CaptureStore;
import org.kawaraban.ingest.capture.CapturedPage;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.ImportSummary.Refusal;
import org.kawaraban.ingest.publish.KeptOutlet;

class ImporterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final SourceCatalogue CATALOGUE = SourceCatalogue.bundled();
  private static final String GOOD =
      "{\"id\":\"a\",\"url\":\"https://example.org/a?utm_source=x\",\"source\":\"news\",\"lang\":\"en\","
          + "\"title\":\"Talks\",\"published\":\"2026-11-20\",\"captured\":\"2026-11-21T00:00:00Z\","
          + "\"text\":\"They met.\",\"gold\":{\"relevant\":true}}";
  private static final String PAGE =
      "<html lang=\"en\"><head><link rel=\"canonical\" href=\"%s\"></head><body><div id=\"main\">"
          + "<h1 class=\"title1\">Talks</h1><p class=\"rightalign\">November 20, 2026</p>"
          + "<div class=\"any-area\"><p>They met.</p></div>"
          + "<a href=\"http://www.mofa.go.jp/mofaj/y.html#top\">Japanese</a></div></body></html>";

  @TempDir Path directory;

  private final KeptOutlet outlet = new KeptOutlet();
  private final Importer importer =
      new Importer(CATALOGUE, outlet, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aLineBecomesAnItem() throws IOException {
    ImportSummary summary = importer.importAll(List.of(file("a.jsonl", GOOD + "\n\n" + GOOD)));

    assertThat(summary.taken()).isEqualTo(1);
    assertThat(summary.known()).isEqualTo(1);
    assertThat(summary.lastOffsets()).containsEntry(0, 0L);
    PressItem item = outlet.items.get(0);
    assertThat(item.url()).isEqualTo(URI.create("https://example.org/a"));
    assertThat(item.tier()).isEqualTo(Tier.PRESS);
    assertThat(item.origin()).isEqualTo(Origin.IMPORT);
    assertThat(item.published()).isEqualTo(PartialDate.parse("2026-11-20"));
    assertThat(item.captured()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void pagesThatDoNotSayTheirUrlAreNamedByAMapBesideThem() throws IOException {
    Path old = Files.createDirectories(directory.resolve("saved/old"));
    file("saved/urls.csv", "old/a.html,http://www.nisc.go.jp/news/a.html#top\n");
    Files.writeString(old.resolve("a.html"), "<h1>Talks</h1><main><p>They met.</p></main>");
    Files.writeString(old.resolve("b.html"), "<h1>Talks</h1><main><p>They met.</p></main>");

    ImportSummary summary = importer.importAll(List.of(directory.resolve("saved")));

    assertThat(outlet.items)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.url()).isEqualTo(URI.create("https://www.cyber.go.jp/news/a.html"));
              assertThat(item.source()).isEqualTo("nco");
            });
    assertThat(summary.refused())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("does not say its URL"));
  }

  @Test
  void theEntriesOfASavedFeedAreItemsOfWhatTheFeedSays() throws IOException {
    Path feed =
        file(
            "news.xml",
            "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                + "<item><title>Whole</title><link>https://www.state.gov/a</link>"
                + "<pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate><description>In short.</description>"
                + "<content:encoded>&lt;p&gt;They met in Tokyo.&lt;/p&gt;</content:encoded></item>"
                + "<item><title>Short</title><link>https://www.state.gov/b</link>"
                + "<description>In short.</description></item>"
                + "<item><title>Title</title><link>https://www.state.gov/c</link></item>"
                + "</channel></rss>");

    ImportSummary summary = importer.importAll(List.of(feed));

    assertThat(summary.taken()).isEqualTo(3);
    assertThat(outlet.items)
        .extracting(PressItem::completeness)
        .containsExactly(Completeness.FULL, Completeness.SUMMARY, Completeness.TITLE);
    assertThat(outlet.items).extracting(PressItem::source).containsOnly("us-state");
    assertThat(outlet.items.get(0).published()).isEqualTo(PartialDate.parse("2026-11-20"));
  }

  @Test
  void theCapturesOfAnInstanceAreWarcFilesLikeAnyOther() throws IOException {
    CapturedPage page =
        new CapturedPage(
            URI.create("https://www.mofa.go.jp/x.html"),
            PAGE.formatted("https://www.mofa.go.jp/other.html").getBytes(UTF_8),
            "text/html",
            Instant.parse("2026-11-21T00:00:00Z"),
            null);
    new CaptureStore(directory.resolve("captures")).save(page);

    ImportSummary summary = importer.importAll(List.of(directory.resolve("captures")));

    assertThat(summary.taken()).isEqualTo(1);
    PressItem item = outlet.items.get(0);
    assertThat(item.url()).as("where it was fetched").isEqualTo(page.url());
    assertThat(item.captured()).isEqualTo(page.at());
    assertThat(item.published()).isEqualTo(PartialDate.parse("2026-11-20"));
  }

  @Test
  void whatIsNoFeedAndNoWarcIsRefusedWithAReason() throws IOException {
    ImportSummary summary =
        importer.importAll(
            List.of(file("a.xml", "<html/>"), file("b.warc", "nothing of the kind")));

    assertThat(summary.refused()).extracting(Refusal::reason).hasSize(2).doesNotContain("");
  }

  @Test
  void aBrokenRecordOfAWarcFileLosesNoOther() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%s\r\n<p>They met.</p>";
    String good = http.formatted("");
    String date = "2026-11-21T00:00:00Z";
    file(
        "a.warc",
        record("https://example.org/date", "yesterday", good)
            + record("https://example.org/http", date, "no answer at all")
            + record("https://example.org/gzip", date, http.formatted("Content-Encoding: gzip\r\n"))
            + record("https://example.org/good", date, good)
            + "\u0001 nothing of the kind\r\n\r\n"
            + record("https://example.org/lost", date, good));
    file("b.warc", record("https://example.org/b", date, good));

    ImportSummary summary = importer.importAll(List.of(directory));

    assertThat(outlet.items)
        .extracting(item -> item.url().toString())
        .containsExactly("https://example.org/good", "https://example.org/b");
    String file = directory.resolve("a.warc").toString();
    assertThat(summary.refused())
        .extracting(Refusal::subject)
        .containsExactly(
            file + ": https://example.org/date",
            file + ": https://example.org/http",
            file + ": https://example.org/gzip",
            file);
  }

  @Test
  void aBrokenMapRefusesThePagesBelowItAndNothingElse() throws IOException {
    file("a/urls.csv", "\"old.html,https://example.org/old\n");
    Path page = file("a/old.html", "<p>They met.</p>");
    file("b/new.html", PAGE.formatted("https://example.org/new"));

    ImportSummary summary = importer.importAll(List.of(directory));

    assertThat(summary.taken()).isEqualTo(1);
    assertThat(summary.refused())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.subject()).isEqualTo(page.toString());
              assertThat(refusal.reason()).contains("urls.csv");
            });
  }

  @Test
  void aFeedThatDoesNotFitIntoALetterIsRefused() throws IOException {
    Path feed = file("a.xml", "<rss>" + "x".repeat(Topics.MAX_MESSAGE_BYTES));

    assertThat(importer.importAll(List.of(feed)).refused())
        .extracting(Refusal::reason)
        .singleElement()
        .asString()
        .startsWith("longer than");
    assertThat(outlet.letters).isEmpty();
  }

  private static String record(String url, String date, String http) {
    return """
        WARC/1.0
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:%s>
        WARC-Target-URI: %s
        WARC-Date: %s
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        %s

        """
        .replace("\n", "\r\n")
        .formatted(
            UUID.nameUUIDFromBytes(url.getBytes(UTF_8)),
            url,
            date,
            http.getBytes(UTF_8).length,
            http);
  }

  @Test
  void aBrokenLineIsReportedAndKeptAndTheRestGoesOn() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"title\":\n".getBytes(UTF_8));
    lines.writeBytes(new byte[] {'{', (byte) 0xff, '}', '\n'});
    lines.writeBytes("{\"title\":\"\",\"text\":\" \"}\n".getBytes(UTF_8));
    lines.writeBytes("{\"title\":\"x\",\"url\":\"nowhere\"}\r\n".getBytes(UTF_8));
    lines.writeBytes(GOOD.getBytes(UTF_8));
    Path file = Files.write(directory.resolve("b.jsonl"), lines.toByteArray());

    ImportSummary summary = importer.importAll(List.of(file));

    assertThat(summary.taken()).isEqualTo(1);
    assertThat(summary.refusedCount()).isEqualTo(4);
    assertThat(summary.refused())
        .extracting(Refusal::subject)
        .containsExactly(file + ":1", file + ":2", file + ":3", file + ":4");
    assertThat(summary.refused().get(1).reason()).isEqualTo("not UTF-8");
    assertThat(summary.refused().get(3).reason()).contains("url is \"nowhere\"");
    assertThat(outlet.letters).extracting(DeadLetter::stage).containsOnly("import");
    assertThat(outlet.letters.get(1).value()).containsExactly('{', 0xff, '}');
  }

  @Test
  void savedPagesOfADirectoryAreReadByTheRulesOfTheirSource() throws IOException {
    file("sub/b.html", PAGE.formatted("http://www.mofa.go.jp/press/release/x.html#a"));
    file("sub/a.htm", "<p>Whose page?</p>");
    file("sub/notes.txt", "not for us");

    ImportSummary summary = importer.importAll(List.of(directory));

    assertThat(summary.taken()).isEqualTo(1);
    assertThat(summary.refused())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("does not say its URL"));
    PressItem item = outlet.items.get(0);
    assertThat(item.source()).isEqualTo("mofa-en");
    assertThat(item.tier()).isEqualTo(Tier.OFFICIAL);
    assertThat(item.published()).isEqualTo(PartialDate.parse("2026-11-20"));
    assertThat(item.text()).isEqualTo("They met.");
    assertThat(item.twin()).isEqualTo(URI.create("https://www.mofa.go.jp/mofaj/y.html"));
  }

  @Test
  void aPageIsKnownByWhereTheBrowserSavedItFrom() {
    assertThat(
            SavedPage.urlOf(
                "<!-- saved from url=(0023)https://example.org/a -->\n<html></html>", CATALOGUE))
        .contains(URI.create("https://example.org/a"));
    assertThat(
            SavedPage.urlOf("<meta property='og:url' content='https://example.org/b'>", CATALOGUE))
        .contains(URI.create("https://example.org/b"));
  }

  @Test
  void whatIsNotThereOrOfAnotherKindIsRefused() throws IOException {
    ImportSummary summary =
        importer.importAll(List.of(directory.resolve("none.jsonl"), file("a.docx", "x")));

    assertThat(summary.taken()).isZero();
    assertThat(summary.refused())
        .extracting(Refusal::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("cannot be read"),
            reason -> assertThat(reason).startsWith("not a known kind"));
  }

  @Test
  void aDeadLetterIsTakenOnceItsCauseIsGone() {
    byte[] page = PAGE.formatted("https://example.org/c").getBytes(UTF_8);

    assertThat(importer.redrive(letter("import", "f.jsonl:1", GOOD.getBytes(UTF_8)))).isEmpty();
    assertThat(importer.redrive(letter("import", "f.html", page))).isEmpty();
    assertThat(
            importer.redrive(
                letter("ingest", "https://www.mofa.go.jp/d.html", "<p>x</p>".getBytes(UTF_8))))
        .isEmpty();
    assertThat(importer.redrive(letter("import", "f.jsonl:1", "{".getBytes(UTF_8)))).isPresent();
    assertThat(importer.redrive(letter("ingest", "https://x.example/", null))).isPresent();
    assertThat(outlet.items)
        .extracting(item -> item.url().toString())
        .containsExactly(
            "https://example.org/a", "https://example.org/c", "https://www.mofa.go.jp/d.html");
  }

  @Test
  void aLineWithoutAUrlIsKnownBySourceDateAndTitle() {
    PressItem one = item("{\"title\":\"Talks\",\"published\":\"2026\",\"text\":\"x\"}");
    PressItem other = item("{\"title\":\"Talks\",\"published\":\"2025\",\"text\":\"x\"}");

    assertThat(one.url()).hasScheme("urn");
    assertThat(one.captured()).isEqualTo(NOW);
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThatThrownBy(() -> item("{\"url\":\"https://example.org/\"}"))
        .hasMessageContaining("neither title nor text");
  }

  private static PressItem item(String line) {
    return PageLines.toPressItem(PageLine.parse(line), NOW, CATALOGUE);
  }

  private static DeadLetter letter(String stage, String subject, byte[] bytes) {
    return new DeadLetter(stage, "why", subject, null, null, bytes);
  }

  private Path file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
