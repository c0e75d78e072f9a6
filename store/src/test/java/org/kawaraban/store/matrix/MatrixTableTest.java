package org.kawaraban.store.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.Cell;

class MatrixTableTest {
  private final MatrixView baseline =
      new Matrix(Vocabulary.bundled(), Baseline.ofThePaper(Vocabulary.bundled()))
          .of(List.of(), MatrixQuery.BASELINE);

  @Test
  void theBaselineAloneIsThePapersTableByteForByte() throws IOException {
    try (InputStream table = getClass().getResourceAsStream("table1.csv")) {
      assertThat(MatrixTable.csv(baseline))
          .isEqualTo(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void textHasItsColumnsBelowEachOther() {
    List<String> lines = MatrixTable.text(baseline).lines().toList();

    assertThat(lines).hasSize(11);
    assertThat(lines.get(0)).startsWith("Since  Partner    Cyber dialogue  Capacity building");
    int dialogue = lines.get(0).indexOf("Cyber dialogue");
    assertThat(lines.get(1))
        .startsWith("2013   USA")
        .satisfies(usa -> assertThat(usa.charAt(dialogue)).isEqualTo('O'));
  }

  @Test
  void textTellsThePapersMarkFromTheYearsOfPrimarySources() {
    MatrixView view =
        new MatrixView(
            List.of("cyber-dialogue", "capacity-building", "internet-governance"),
            List.of(
                new MatrixView.Row(
                    "US",
                    "USA",
                    2013,
                    2014,
                    List.of(
                        cell("cyber-dialogue", Basis.BOTH, 2014),
                        cell("capacity-building", Basis.PRIMARY, null),
                        cell("internet-governance", Basis.PAPER, null)))),
            0);

    assertThat(MatrixTable.text(view).lines().skip(1))
        .containsExactly("2013   USA      O 2014          +                  O");
  }

  private static Cell cell(String area, Basis basis, @Nullable Integer year) {
    return new Cell(area, basis, year, 0, basis == Basis.PAPER ? 0 : 1, List.of());
  }

  @Test
  void markdownIsATableWithARuleBelowItsHeading() {
    assertThat(MatrixTable.markdown(baseline).lines())
        .hasSize(12)
        .startsWith(
            "| Since | Partner | Cyber dialogue | Capacity building | Internet governance |"
                + " Technical and training cooperation | Confidence building |"
                + " Whole-of-government approach |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            "| 2013 | USA | O |  | O | O |  | O |");
  }
}
