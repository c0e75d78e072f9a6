package org.kawaraban.store.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.PartialDate;

/** Each kind of thing in each format, beside a file that says how it has to look. */
class CitationFormatTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/kawaraban/store/citation");

  private static final Cited.Page ENGLISH =
      new Cited.Page(
          "The 7th Japan-U.S. Cyber Dialogue",
          "Ministry of Foreign Affairs of Japan",
          PartialDate.parse("2019-10-12"),
          URI.create("https://www.mofa.go.jp/press/release/press4e_002658.html"),
          "en",
          LocalDate.of(2026, 11, 1),
          "0123456789abcdef",
          "Source: Ministry of Foreign Affairs of Japan website");
  private static final Cited.Page JAPANESE =
      new Cited.Page(
          "第7回日米「サイバー対話」\n（結果）",
          "外務省",
          PartialDate.parse("2019-10"),
          URI.create("https://www.mofa.go.jp/mofaj/press/release/press4_007931.html"),
          "ja",
          LocalDate.of(2026, 11, 2),
          "fedcba9876543210",
          "出典：外務省ホームページ");
  private static final Cited.Page SPECIAL =
      new Cited.Page(
          "R&D at 100% {cost}: #1_a ~ ^b \\c $5",
          "Agency, Office of Cyber",
          null,
          URI.create("https://example.go.jp/a_b%20c?x=1&y=%7B#s"),
          "fr",
          LocalDate.of(2026, 1, 9),
          "00000000000000ff",
          "");

  private static final List<Cited> ALL =
      List.of(
          item("item-en", ENGLISH),
          item("item-ja", JAPANESE),
          item("item-special", SPECIAL),
          new Cited(
              Cited.Kind.MEETING,
              "meeting",
              "Japan-U.S. Cyber Dialogue, meeting no. 7",
              "第7回日米サイバー対話",
              PartialDate.parse("2019-10-11"),
              "Tokyo",
              "東京",
              List.of(ENGLISH, JAPANESE),
              "Kawaraban record, meeting japan-us-cyber-dialogue/7.",
              "Kawaraban記録、会合japan-us-cyber-dialogue/7。"),
          new Cited(
              Cited.Kind.CELL,
              "cell",
              "Japan–United States: Cyber dialogue",
              "日本・米国：サイバー対話",
              PartialDate.parse("2019"),
              null,
              null,
              List.of(ENGLISH),
              "Kawaraban record, Table 1, cell US/cyber-dialogue, 3 items.",
              "Kawaraban記録、表1、セルUS/cyber-dialogue、3件。"));

  static Stream<Arguments> releases() {
    return Stream.of(Optional.<String>empty(), Optional.of("10.5281/zenodo.1234567"))
        .flatMap(
            doi ->
                Arrays.stream(CitationFormat.values())
                    .map(
                        format ->
                            Arguments.of(doi.isEmpty() ? "dataset" : "dataset-doi", format, doi)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("releases")
  void aReleaseIsCitedAsItsFileSays(String id, CitationFormat format, Optional<String> doi)
      throws IOException {
    CitedDataset dataset =
        new CitedDataset(
            id,
            "Japan's cyber diplomacy: dialogues & partners",
            "日本のサイバー外交",
            "The Kawaraban maintainers",
            "2026.11.1+0123456789ab",
            LocalDate.of(2026, 11, 1),
            doi,
            URI.create("https://kawaraban.example.org/dataset/2026.11.1+0123456789ab"),
            "Creative Commons Attribution 4.0 International");

    isGolden(id, format, dataset.as(format));
  }

  private static void isGolden(String id, CitationFormat format, String written)
      throws IOException {
    // Files keep their lines as git does; that RIS ends its own with CR LF is tested below.
    String actual = written.replace("\r\n", "\n");
    Path expected = GOLDEN.resolve(id + "." + format.word() + "." + format.extension());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static Cited item(String id, Cited.Page page) {
    return new Cited(
        Cited.Kind.ITEM,
        id,
        page.title(),
        page.title(),
        page.published(),
        null,
        null,
        List.of(page),
        "",
        "");
  }

  static Stream<Arguments> everything() {
    return ALL.stream()
        .flatMap(
            cited ->
                Arrays.stream(CitationFormat.values())
                    .map(format -> Arguments.of(cited.id(), format, cited)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("everything")
  void isWrittenAsItsFileSays(String id, CitationFormat format, Cited cited) throws IOException {
    isGolden(id, format, format.write(cited));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("everything")
  void namesAddressAccessAndArchivedVersion(String id, CitationFormat format, Cited cited) {
    String written = format.write(cited);

    assertThat(written).contains(cited.lead().revision());
    assertThat(written).contains(cited.lead().url().toASCIIString());
    assertThat(written).contains(Integer.toString(cited.lead().accessed().getYear()));
    cited.attributions().forEach(sentence -> assertThat(written).contains(sentence));
  }

  @Test
  void everyLineOfRisEndsAsItsReadersExpectAndHasATag() {
    String ris = CitationFormat.RIS.write(ALL.get(1));

    assertThat(ris.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(ris.lines()).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    assertThat(ris).startsWith("TY  - ELEC\r\n").endsWith("ER  - \r\n");
  }

  @Test
  void bracesOfBibTexAreInBalance() {
    String entry = CitationFormat.BIBTEX.write(ALL.get(2)).replaceAll("\\\\[{}]", "");

    assertThat(entry.chars().filter(unit -> unit == '{').count())
        .isEqualTo(entry.chars().filter(unit -> unit == '}').count());
  }

  @Test
  void whatRestsOnNoPageCannotBeCited() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Cited(Cited.Kind.CELL, "x", "", "", null, null, null, List.of(), "", ""))
        .withMessageContaining("x rests on no page");
  }

  @Test
  void everyFormatIsFoundByItsWord() {
    assertThat(CitationFormat.words())
        .containsExactly("bibtex", "ris", "csl-json", "footnote-en", "footnote-ja");
    assertThat(CitationFormat.of("csl-json")).contains(CitationFormat.CSL_JSON);
    assertThat(CitationFormat.of("BIBTEX")).isEmpty();
  }
}
