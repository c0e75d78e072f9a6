package org.kawaraban.store.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;

class StyleTest {
  private static final Reference PAGE =
      new Reference(
          "0123456789abcdef01234567",
          "第７回 Japan-U.S. Cyber Dialogue & {more}_100%",
          "外務省",
          PartialDate.parse("2019-10-11"),
          List.of(URI.create("https://www.mofa.go.jp/a_b.html")),
          LocalDate.parse("2026-11-01"),
          "");

  @Test
  void bibtexKeepsWhatItWouldReadAsCommands() {
    assertThat(Style.BIBTEX.write(PAGE))
        .isEqualTo(
            """
            @misc{kawaraban-0123456789abcdef01234567,
              title = {{第７回 Japan-U.S. Cyber Dialogue \\& \\{more\\}\\_100\\%}},
              author = {{外務省}},
              year = {2019},
              date = {2019-10-11},
              url = {https://www.mofa.go.jp/a_b.html},
              urldate = {2026-11-01},
            }
            """);
  }

  @Test
  void risHasALineForEachField() {
    assertThat(Style.RIS.write(PAGE).lines().map(String::strip))
        .containsExactlyElementsOf(
            """
            TY  - ELEC
            ID  - 0123456789abcdef01234567
            TI  - 第７回 Japan-U.S. Cyber Dialogue & {more}_100%
            AU  - 外務省
            PY  - 2019
            DA  - 2019/10/11
            UR  - https://www.mofa.go.jp/a_b.html
            Y2  - 2026/11/01
            ER  -
            """
                .lines()
                .toList());
  }

  @Test
  void cslJsonHasDatesInParts() {
    assertThat(Style.CSL_JSON.write(PAGE))
        .contains("\"issued\":{\"date-parts\":[[2019,10,11]]}")
        .contains("\"accessed\":{\"date-parts\":[[2026,11,1]]}")
        .contains("\"author\":[{\"literal\":\"外務省\"}]");
  }

  @Test
  void footnotesAreWrittenInBothLanguages() {
    assertThat(Style.FOOTNOTE_EN.write(PAGE))
        .isEqualTo(
            "外務省, “第７回 Japan-U.S. Cyber Dialogue & {more}_100%”, 11 October 2019,"
                + " https://www.mofa.go.jp/a_b.html (accessed 1 November 2026).\n");
    assertThat(Style.FOOTNOTE_JA.write(PAGE))
        .isEqualTo(
            "外務省「第７回 Japan-U.S. Cyber Dialogue & {more}_100%」、2019年10月11日、"
                + "https://www.mofa.go.jp/a_b.html（2026年11月1日閲覧）。\n");
  }

  @Test
  void aVagueDateStaysVagueAndNoDateIsLeftOut() {
    Reference month =
        new Reference("m", "T", "I", PartialDate.parse("2019-10"), List.of(), null, "Held");
    Reference none = new Reference("m", "T", "I", null, List.of(), null, "");

    assertThat(Style.FOOTNOTE_EN.write(month)).isEqualTo("I, “T”, October 2019.\n");
    assertThat(Style.FOOTNOTE_JA.write(month)).isEqualTo("I「T」、2019年10月。\n");
    assertThat(Style.CSL_JSON.write(month)).contains("[[2019,10]]").contains("\"note\":\"Held\"");
    assertThat(Style.BIBTEX.write(none)).doesNotContain("year").doesNotContain("url");
  }

  @Test
  void anUnknownStyleIsRefused() {
    assertThatThrownBy(() -> Style.parse("apa")).hasMessageContaining("footnote-ja");
  }
}
