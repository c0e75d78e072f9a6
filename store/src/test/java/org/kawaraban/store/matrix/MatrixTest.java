package org.kawaraban.store.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.CellEvidence;

class MatrixTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final Matrix matrix = new Matrix(vocabulary, Baseline.ofThePaper(vocabulary));

  @Test
  void aMarkOfThePaperThatASourceCarriesRestsOnBoth() {
    MatrixView.Row usa =
        row(matrix.of(List.of(tie("US", "cyber-dialogue", "a", "2013-05-09"))), "US");

    assertThat(usa.name()).isEqualTo("USA");
    assertThat(cell(usa, "cyber-dialogue").basis()).isEqualTo(Basis.BOTH);
    assertThat(cell(usa, "internet-governance").basis()).isEqualTo(Basis.PAPER);
    assertThat(cell(usa, "capacity-building").basis()).isEqualTo(Basis.NONE);
  }

  @Test
  void aCellThePaperLeavesEmptyRestsOnItsPrimarySource() {
    MatrixView.Row usa =
        row(matrix.of(List.of(tie("US", "capacity-building", "a", "2018-09"))), "US");

    assertThat(cell(usa, "capacity-building").basis()).isEqualTo(Basis.PRIMARY);
    assertThat(cell(usa, "capacity-building").year()).isEqualTo(2018);
  }

  @Test
  void wherePaperAndSourcesDisagreeOnTheFirstYearBothAreShown() {
    MatrixView.Row estonia =
        row(matrix.of(List.of(tie("EE", "cyber-dialogue", "a", "2013-12-10"))), "EE");

    assertThat(estonia.initialYear()).isEqualTo(2018);
    assertThat(estonia.primaryYear()).isEqualTo(2013);
  }

  @Test
  void newPartnersFollowByInitialYearThenKey() {
    MatrixView table =
        matrix.of(
            List.of(
                tie("UA", "capacity-building", "a", "2017-01-01"),
                tie("KR", "cyber-dialogue", "b", "2016"),
                tie("DE", "cyber-dialogue", "c", "2016-03-01"),
                tie("LT", "cyber-dialogue", "d", "2024")));

    assertThat(table.rows())
        .extracting(MatrixView.Row::partner)
        .containsExactly(
            "US", "EU", "NATO", "EE", "GB", "FR", "AU", "IN", "ASEAN", "IL", "DE", "KR", "UA",
            "LT");
    assertThat(row(table, "DE").initialYear()).isEqualTo(2016);
  }

  @Test
  void unknownPartnersAndKeyIssuesFillNoCell() {
    MatrixView table =
        matrix.of(
            List.of(
                tie("ATLANTIS", "cyber-dialogue", "a", "2016"),
                tie("DE", "cybercrime", "b", "2016")));

    assertThat(table).isEqualTo(matrix.of(List.of()));
  }

  @Test
  void theOrderOfTheTiesDoesNotMatter() {
    List<CellTie> ties = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      String partner = List.of("US", "DE", "KR", "EE").get(number % 4);
      String area = List.of("cyber-dialogue", "capacity-building").get(number % 2);
      ties.add(tie(partner, area, "page-" + number, "" + (2010 + number % 5)));
    }
    MatrixView expected = matrix.of(ties);

    Collections.shuffle(ties, new Random(7));

    assertThat(matrix.of(ties)).isEqualTo(expected);
  }

  private static CellTie tie(String partner, String area, String page, String act) {
    return new CellTie(
        partner,
        area,
        new CellEvidence(
            TestItem.named(page).id(),
            "mofa",
            "Page " + page,
            PartialDate.parse(act),
            TestItem.span("tie")));
  }

  private static MatrixView.Row row(MatrixView table, String partner) {
    return table.rows().stream()
        .filter(row -> row.partner().equals(partner))
        .findFirst()
        .orElseThrow();
  }

  private static MatrixView.Cell cell(MatrixView.Row row, String area) {
    return row.cells().stream().filter(cell -> cell.area().equals(area)).findFirst().orElseThrow();
  }
}
