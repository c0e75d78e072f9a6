package org.kawaraban.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Tier;

class SourceCatalogueTest {
  private static final String FEED =
      """
      sources:
        - id: one
          name: One
          mark: guess
          lang: en
          zone: Asia/Tokyo
          interval: 15m
          listing:
            shape: feed
            urls: ["https://one.example/rss.xml"]
      """;

  @Test
  void theBundledCatalogueHoldsTheCoreSourcesAndTwoFeeds() {
    SourceCatalogue bundled = SourceCatalogue.bundled();

    assertThat(bundled.sources())
        .extracting(Source::id)
        .contains("mofa-en", "mofa-ja", "eeas", "nco", "jpcert", "mod");
    assertThat(bundled.sources()).allMatch(source -> source.verified() != null);
    assertThat(bundled.sources())
        .filteredOn(source -> source.mark() == Mark.GUESS)
        .isNotEmpty()
        .noneMatch(Source::enabled);
  }

  @Test
  void aSourceIsAddedByYamlAlone() {
    Source source = SourceCatalogue.parse("my.yaml", FEED).sources().get(0);

    assertThat(source.enabled()).isTrue();
    assertThat(source.tier()).isEqualTo(Tier.OFFICIAL);
    assertThat(source.interval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.pages()).containsExactly(URI.create("https://one.example/"));
    assertThat(source.allowPrivateAddresses()).isFalse();
  }

  @Test
  void anUnknownKeyIsRefusedWithFileAndLine() {
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", FEED.replace("zone:", "zones: x\n    zone:")))
        .isInstanceOf(BadCatalogue.class)
        .hasMessageContaining("my.yaml:6: unknown key zones");
  }

  @Test
  void aBadValueIsRefusedWithItsLine() {
    assertThatThrownBy(() -> SourceCatalogue.parse("my.yaml", FEED.replace("15m", "soon")))
        .hasMessage("my.yaml:7: not a span: soon; allowed: 5s, 15m, 6h, 45d");
    assertThatThrownBy(
            () ->
                SourceCatalogue.parse(
                    "my.yaml", FEED.replace("Asia/Tokyo", "Asia/Tokyo\n    enabled: false")))
        .hasMessage("my.yaml:2: enabled is false without a reason");
    assertThatThrownBy(() -> SourceCatalogue.parse("my.yaml", FEED.replace("shape: feed", "")))
        .hasMessageContaining("my.yaml:8: shape is missing");
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", FEED + "    article: {body: ['div[']}\n"))
        .hasMessageContaining("my.yaml:11: not a CSS selector: \"div[\"");
    assertThatThrownBy(() -> SourceCatalogue.parse("my.yaml", "sources: [\n"))
        .isInstanceOf(BadCatalogue.class)
        .hasMessageContaining("my.yaml:");
  }

  @Test
  void whatIsWrongWithAFileIsSaidInOneLine() {
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", "sources:\n  - id: a\n    name: \"x\n"))
        .hasMessage("my.yaml:4: not YAML: found unexpected end of stream");
    assertThatThrownBy(() -> SourceCatalogue.parse("my.yaml", "sources:\n  - id: a\n\tname: x\n"))
        .hasMessageStartingWith("my.yaml:3: not YAML: found character")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> SourceCatalogue.parse("my.yaml", "sources: 5\n"))
        .hasMessage(
            "my.yaml:1: sources[0] does not have the form this key has; see docs/sources.md");
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", FEED.replace("shape: feed", "shape: rss")))
        .hasMessage("my.yaml:9: sources[0].listing.shape is rss; allowed: feed, html, csv");
    assertThatThrownBy(
            () ->
                SourceCatalogue.parse(
                    "my.yaml", FEED.replace("    lang:", "    names: {de: X}\n    lang:")))
        .message()
        .contains("names is of [de]; allowed: en and ja");
    assertThatThrownBy(() -> SourceCatalogue.ofFile(Path.of("none.yaml")))
        .hasMessage("none.yaml cannot be read: there is no such file");
  }

  @Test
  void twoSourcesOfOneIdAreRefused() {
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", FEED + FEED.substring(FEED.indexOf("  - id"))))
        .hasMessageContaining("two sources have the id one");
  }

  @Test
  void rulesOfAnotherShapeAreRefused() {
    assertThatThrownBy(
            () -> SourceCatalogue.parse("my.yaml", FEED.replace("shape: feed", "shape: csv")))
        .hasMessageContaining("a listing of shape csv needs the key csv");
  }

  @Test
  void theLongestPrefixDecidesWhoseRulesFitAPage() {
    SourceCatalogue bundled = SourceCatalogue.bundled();

    assertThat(bundled.sourceOf(URI.create("https://www.mofa.go.jp/mofaj/press/release/x.html")))
        .map(Source::id)
        .contains("mofa-ja");
    assertThat(bundled.sourceOf(URI.create("http://www.mofa.go.jp/fp/es/page4e_1.html")))
        .map(Source::id)
        .contains("mofa-en");
    assertThat(bundled.sourceOf(URI.create("https://example.org/"))).isEmpty();
  }

  @Test
  void theHostTellsWhetherAPageOfNoSourceIsOfficial() {
    SourceCatalogue bundled = SourceCatalogue.bundled();

    assertThat(bundled.tierOf(URI.create("https://www.kantei.go.jp/x"))).isEqualTo(Tier.OFFICIAL);
    assertThat(bundled.tierOf(URI.create("https://jp.usembassy.gov/x"))).isEqualTo(Tier.OFFICIAL);
    assertThat(bundled.tierOf(URI.create("https://go.jp.example.com/x"))).isEqualTo(Tier.PRESS);
    assertThat(bundled.tierOf(URI.create("https://notgov.uk/x"))).isEqualTo(Tier.PRESS);
    assertThat(bundled.tierOf(URI.create("urn:x:y"))).isEqualTo(Tier.PRESS);
  }

  @Test
  void inJanuaryTheListOfThePreviousYearIsStillAsked() {
    List<String> csv = List.of("https://h.example/{yyyy}.csv");

    assertThat(ListingUrls.on(LocalDate.of(2027, 1, 2), csv))
        .containsExactly(
            URI.create("https://h.example/2027.csv"), URI.create("https://h.example/2026.csv"));
    assertThat(ListingUrls.on(LocalDate.of(2027, 2, 1), csv)).hasSize(1);
  }

  @Test
  void monthlyArchivesAreAskedForThisMonthAndTheOneBefore() {
    assertThat(
            ListingUrls.on(
                LocalDate.of(2027, 1, 2), List.of("https://h.example/{reiwa}_{MM}.html")))
        .containsExactly(
            URI.create("https://h.example/9_01.html"), URI.create("https://h.example/8_12.html"));
  }
}
