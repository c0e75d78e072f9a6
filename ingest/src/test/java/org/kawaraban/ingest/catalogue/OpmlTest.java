package org.kawaraban.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpmlTest {
  @Test
  void theFeedsThatAreSwitchedOnGoOutAndComeBack() {
    String opml = Opml.of(SourceCatalogue.bundled());
    SourceCatalogue back =
        SourceCatalogue.parse("back.yaml", Opml.toCatalogue(opml, "en", "Asia/Tokyo"));

    assertThat(opml).contains("xmlUrl=\"https://www.jpcert.or.jp/rss/jpcert.rdf\"");
    assertThat(opml).as("switched off").doesNotContain("consilium.europa.eu");
    assertThat(back.sources())
        .extracting(source -> source.listing().urls().get(0))
        .contains("https://www.jpcert.or.jp/rss/jpcert.rdf", "https://www.soumu.go.jp/news.rdf")
        .doesNotHaveDuplicates();
    assertThat(back.sources()).extracting(Source::mark).containsOnly(Mark.GUESS);
  }

  @Test
  void namesOfReadersBecomeIdsThatDoNotClash() {
    String opml =
        """
        <opml version="1.0"><body>
          <outline text="News &amp; more">
            <outline text="The &quot;Desk&quot;" xmlUrl="https://a.example/feed"/>
            <outline text="The Desk" xmlUrl="https://b.example/feed"/>
            <outline text="外務省" xmlUrl="https://c.example.jp/feed"/>
            <outline text="script" xmlUrl="javascript:alert(1)"/>
          </outline>
        </body></opml>
        """;

    SourceCatalogue catalogue =
        SourceCatalogue.parse("mine.yaml", Opml.toCatalogue(opml, "ja", "UTC"));

    assertThat(catalogue.sources())
        .extracting(Source::id)
        .containsExactly("the-desk", "the-desk-2", "c-example-jp");
    assertThat(catalogue.sources().get(0).name()).isEqualTo("The \"Desk\"");
  }

  @Test
  void aFileWithoutFeedsIsRefused() {
    assertThatThrownBy(() -> Opml.toCatalogue("<opml/>", "en", "UTC"))
        .hasMessageContaining("lists no feed");
  }
}
