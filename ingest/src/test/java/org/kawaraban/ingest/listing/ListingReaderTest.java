package org.kawaraban.ingest.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.listing.ListingOutcome.Empty;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;

/** The fixtures have the structure of the real pages and words of our own. */
class ListingReaderTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 5);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ListingReader reader = new ListingReader(100);

  @Test
  void severalLinksStandUnderOneDateAndDecemberIsOfTheYearBefore() throws IOException {
    List<ListedRow> rows = listed("mofa-en", "mofa-en.html", NEW_YEAR).rows();

    assertThat(rows)
        .extracting(ListedRow::title)
        .containsExactly(
            "The Ninth Japan-Examplia Cyber Dialogue",
            "A call on the Minister",
            "Training for officials");
    assertThat(rows)
        .extracting(ListedRow::date)
        .containsExactly(date("2027-01-04"), date("2027-01-04"), date("2026-12-28"));
    assertThat(rows.get(1).url())
        .isEqualTo(URI.create("https://www.mofa.go.jp/fp/es/pageite_000001_00901.html"));
  }

  @Test
  void theYearOfAHeadingWinsOverToday() throws IOException {
    assertThat(listed("mofa-ja", "mofa-ja.html", NEW_YEAR).rows())
        .extracting(ListedRow::date)
        .containsExactly(date("2026-01-05"), date("2025-12-26"));
  }

  @Test
  void cardsCarryTheirDatesAndTheListGoesOn() throws IOException {
    Listed listed = listed("eeas", "eeas.html", TODAY);

    assertThat(listed.rows())
        .extracting(ListedRow::date)
        .containsExactly(date("2026-11-20"), date("2026-10-07"));
    assertThat(listed.rows().get(0).summary()).isEqualTo("Press release");
    assertThat(listed.rows().get(1).url())
        .isEqualTo(URI.create("https://www.consilium.europa.eu/en/press/x/?utm_source=eeas"));
    assertThat(listed.next())
        .contains(URI.create("https://www.eeas.europa.eu/eeas/press-material_en?page=1"));
  }

  @Test
  void aRowOfACsvIsItsPageElseItsFirstDocument() throws IOException {
    List<ListedRow> rows = listed("nco", "nco.csv", TODAY).rows();

    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).url())
        .isEqualTo(URI.create("https://www.cyber.go.jp/news/2026/asean20.html"));
    assertThat(rows.get(0).attachments())
        .containsExactly(URI.create("https://www.cyber.go.jp/pdf/asean20.pdf"));
    assertThat(rows.get(1).url())
        .isEqualTo(URI.create("https://www.cyber.go.jp/pdf/statement-ja.pdf"));
    assertThat(rows.get(1).attachments())
        .containsExactly(URI.create("https://www.cyber.go.jp/pdf/statement-en.pdf"));
    assertThat(rows.get(2).url()).isNull();
    assertThat(rows.get(2).date()).isEqualTo(date("2026-11-10"));
    assertThat(rows.get(4).date()).isNull();
  }

  @Test
  void anEntryOfRss1IsNamedByWhatItIsAbout() throws IOException {
    ListedRow row = listed("jpcert", "rss1.rdf", TODAY).rows().get(0);

    assertThat(row.url()).isEqualTo(URI.create("https://cert.example/at/2026/at260001.html"));
    assertThat(row.title()).isEqualTo("注意喚起: 例 & 見本");
    assertThat(row.date()).isEqualTo(date("2026-11-20"));
    assertThat(row.body()).isEmpty();
  }

  @Test
  void anEntryOfRss2MayCarryItsWholeText() throws IOException {
    List<ListedRow> rows = listed("us-state", "rss2.xml", TODAY).rows();

    assertThat(rows.get(0).body()).isEqualTo("The two sides met.\n\nThey agreed on training.");
    assertThat(rows.get(0).date()).isEqualTo(date("2026-11-20"));
    assertThat(rows.get(1).body()).isEqualTo("Only a summary.");
    assertThat(rows.get(1).date()).isNull();
  }

  @Test
  void atomIsReadAsWell() throws IOException {
    ListedRow row = listed("jpcert", "atom.xml", TODAY).rows().get(0);

    assertThat(row.url()).isEqualTo(URI.create("https://gov.example/news/1"));
    assertThat(row.summary()).isEqualTo("They talked.");
  }

  @Test
  void aListThatIsThereAndHoldsNothingIsEmpty() {
    assertThat(read("mofa-en", "<dl class='title-list'></dl>")).isInstanceOf(Empty.class);
    assertThat(read("eeas", "<div class='view-content'></div>")).isInstanceOf(Empty.class);
    assertThat(read("nco", "date,name,path\n")).isInstanceOf(Empty.class);
    assertThat(read("mod", "<rss version='2.0'><channel><title>t</title></channel></rss>"))
        .isInstanceOf(Empty.class);
  }

  @Test
  void aPageWithoutItsListHasChanged() {
    assertThat(reason("mofa-en", "<div class='news-2027'><a href='/x'>x</a></div>"))
        .contains("dl.title-list");
    assertThat(reason("nco", "<!DOCTYPE html><html></html>")).contains("markup");
    assertThat(reason("nco", "")).contains("no header");
    assertThat(reason("nco", "a,b\n1,2\n")).contains("no column");
    assertThat(reason("nco", "a,b,c\nx,y,z\n")).contains("none of 1 rows has a date");
    assertThat(reason("mod", "<html><body>moved</body></html>")).contains("not a feed");
    assertThat(reason("mod", "<rss version='2.0'><channel><item>")).contains("not a feed");
  }

  @Test
  void aDoctypeIsRefused() {
    assertThat(
            reason(
                "mod",
                "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                    + "<rss version='2.0'><channel><title>&a;</title></channel></rss>"))
        .contains("DOCTYPE");
  }

  @Test
  void aFeedNestedDeeperThanAnyParserGoesIsNoFeedWeKnow() {
    String entry = "<div>".repeat(20_000) + "x" + "</div>".repeat(20_000);

    assertThat(
            reason(
                "mod",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>t</title>"
                    + "<content type='xhtml'>"
                    + entry
                    + "</content></entry></feed>"))
        .contains("StackOverflowError");
  }

  @Test
  void aReasonIsOneSentenceHoweverLongTheListing() {
    assertThat(reason("nco", "a,".repeat(100_000) + "b\n1,2\n").length()).isLessThan(1000);
  }

  @Test
  void aListingIsCutAtTheLimit() throws IOException {
    Source source = source("mofa-en");
    ListingPage page = page(source, bytes("mofa-en.html"));

    assertThat(((Listed) new ListingReader(2).read(source, page, TODAY)).rows()).hasSize(2);
  }

  @Test
  void matchHandlesEveryOutcomeThereIs() throws IOException {
    assertThat(List.of(listed("nco", "nco.csv", TODAY), new Empty(), new SchemaChanged("why")))
        .extracting(outcome -> outcome.match(l -> "listed", e -> "empty", s -> "changed"))
        .containsExactly("listed", "empty", "changed")
        .hasSize(ListingOutcome.class.getPermittedSubclasses().length);
  }

  private Listed listed(String source, String fixture, LocalDate today) throws IOException {
    Source asked = source(source);
    return (Listed) reader.read(asked, page(asked, bytes(fixture)), today);
  }

  private ListingOutcome read(String source, String text) {
    Source asked = source(source);
    return reader.read(asked, page(asked, text.getBytes(UTF_8)), TODAY);
  }

  private String reason(String source, String text) {
    return ((SchemaChanged) read(source, text)).reason();
  }

  private static ListingPage page(Source source, byte[] bytes) {
    return new ListingPage(bytes, "", source.listingUrls(TODAY).get(0));
  }

  private static Source source(String id) {
    return SourceCatalogue.bundled().source(id).orElseThrow();
  }

  private static PartialDate date(String date) {
    return PartialDate.parse(date);
  }

  private static byte[] bytes(String fixture) throws IOException {
    try (InputStream in = ListingReaderTest.class.getResourceAsStream(fixture)) {
      assertThat(in).as(fixture).isNotNull();
      return in.readAllBytes();
    }
  }
}
