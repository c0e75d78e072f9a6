package org.kawaraban.store.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MatrixView.CellEvidence;

class MatrixTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final Matrix built = new Matrix(vocabulary, Baseline.ofThePaper(vocabulary));

  @Test
  void aMarkOfThePaperThatASourceCarriesRestsOnBoth() {
    MatrixView.Row usa = row(table(List.of(tie("US", "cyber-dialogue", "a", "2013-05-09"))), "US");

    assertThat(usa.name()).isEqualTo("USA");
    assertThat(cell(usa, "cyber-dialogue").basis()).isEqualTo(Basis.BOTH);
    assertThat(cell(usa, "internet-governance").basis()).isEqualTo(Basis.PAPER);
    assertThat(cell(usa, "capacity-building").basis()).isEqualTo(Basis.NONE);
  }

  @Test
  void aCellThePaperLeavesEmptyRestsOnItsPrimarySource() {
    MatrixView.Row usa = row(table(List.of(tie("US", "capacity-building", "a", "2018-09"))), "US");

    assertThat(cell(usa, "capacity-building").basis()).isEqualTo(Basis.PRIMARY);
    assertThat(cell(usa, "capacity-building").year()).isEqualTo(2018);
  }

  @Test
  void wherePaperAndSourcesDisagreeOnTheFirstYearBothAreShown() {
    MatrixView.Row estonia =
        row(table(List.of(tie("EE", "cyber-dialogue", "a", "2013-12-10"))), "EE");

    assertThat(estonia.initialYear()).isEqualTo(2018);
    assertThat(estonia.primaryYear()).isEqualTo(2013);
  }

  @Test
  void newPartnersFollowByInitialYearThenKey() {
    MatrixView table =
        table(
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
        table(
            List.of(
                tie("ATLANTIS", "cyber-dialogue", "a", "2016"),
                tie("DE", "cybercrime", "b", "2016")));

    assertThat(table).isEqualTo(table(List.of()));
  }

  @Test
  void anUndatedTieMarksItsCellAndGivesNoYear() {
    MatrixView.Row estonia = row(table(List.of(tie("EE", "confidence-building", "a", ""))), "EE");

    assertThat(cell(estonia, "confidence-building").basis()).isEqualTo(Basis.PRIMARY);
    assertThat(cell(estonia, "confidence-building").year()).isNull();
    assertThat(estonia.primaryYear()).isNull();
  }

  @Test
  void asKnownOnADayOnlyWhatWasPublishedByThenCountsAndTheUndatedIsCounted() {
    List<CellTie> ties =
        List.of(
            tie("US", "capacity-building", "a", "2019-10"),
            tie("US", "confidence-building", "b", "2019-09-30"),
            tie("US", "confidence-building", "c", ""));

    MatrixView table = built.of(ties, MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 1)));

    assertThat(cell(row(table, "US"), "capacity-building").basis()).isEqualTo(Basis.NONE);
    assertThat(cell(row(table, "US"), "confidence-building").items()).isEqualTo(1);
    assertThat(table.leftOut()).isEqualTo(1);
  }

  @Test
  void thePapersOwnEventsAsKnownAndTrueInItsYearGiveItsTable() {
    MatrixQuery thePapersDay = MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 1)).trueIn(2019);
    List<CellTie> later = List.of(tie("DE", "cyber-dialogue", "a", "2020-01-01"));

    assertThat(MatrixTable.csv(built.of(later, thePapersDay)))
        .isEqualTo(MatrixTable.csv(built.of(List.of(), MatrixQuery.BASELINE)));
  }

  @Test
  void thePapersMarksAreComparedWithTheSources() {
    MatrixView table =
        table(
            List.of(
                tie("US", "cyber-dialogue", "a", "2013"),
                tie("US", "capacity-building", "b", "2014")));

    PaperComparison comparison = PaperComparison.of(table);

    assertThat(comparison.carried()).hasSize(1);
    assertThat(comparison.carried().size() + comparison.uncarried().size()).isEqualTo(38);
    assertThat(comparison.beyond()).hasSize(1);
    assertThat(comparison.text())
        .contains("1 of the paper's 38 marks are carried by primary sources")
        .contains("USA, cyber-dialogue: since 2013, 1 acted, 0 named; first ");
  }

  @Test
  void aDifferenceNamesTheCellAndTheItemsThatChangedIt() {
    MatrixView before = table(List.of(tie("DE", "cyber-dialogue", "a", "2016")));
    MatrixView after =
        table(
            List.of(
                tie("DE", "cyber-dialogue", "a", "2016"),
                tie("US", "capacity-building", "b", "2018")));

    assertThat(MatrixDifference.between(before, before).text()).isEqualTo("nothing changed\n");
    assertThat(MatrixDifference.between(before, after).text())
        .isEqualTo(
            "USA, capacity-building: empty -> primary 2018\n  + 2018 %s Page b\n"
                .formatted(TestItem.named("b").id()));
    assertThat(MatrixDifference.between(after, before).text())
        .startsWith("USA, capacity-building: primary 2018 -> empty\n  - 2018 ");
  }

  @Test
  void aPartnerHasOneNameInBothDirections() {
    List<CellTie> ties = List.of(tie("US", "cyber-dialogue", "a", "2013"));
    MatrixView before = built.of(ties, MatrixQuery.NOW.knownOn(LocalDate.of(2019, 9, 1)));
    MatrixView after = table(ties);

    assertThat(MatrixDifference.between(before, after).text())
        .contains("USA, cyber-dialogue: primary 2013 -> paper and primary 2013");
    assertThat(MatrixDifference.between(after, before).text())
        .contains("USA, cyber-dialogue: paper and primary 2013 -> primary 2013")
        .doesNotContain("United States");
  }

  @Test
  void aDifferenceNamesWhatIsInBothAndReadsOtherwise() {
    MatrixView before = table(List.of(tie("DE", "cyber-dialogue", "a", "2016")));
    MatrixView after = table(List.of(tie("DE", "cyber-dialogue", "a", "2017")));

    assertThat(MatrixDifference.between(before, after).text())
        .isEqualTo(
            "Germany, cyber-dialogue: primary 2016 -> primary 2017\n  ~ 2017 %s Page a\n"
                .formatted(TestItem.named("a").id()));
  }

  @Test
  void talksAndActsAreCountedApart() {
    MatrixView.Row usa =
        row(
            table(
                List.of(
                    tie("US", "cyber-dialogue", "a", "2013"),
                    tie("US", "capacity-building", "a", "2013"))),
            "US");

    assertThat(cell(usa, "cyber-dialogue").acted()).isEqualTo(1);
    assertThat(cell(usa, "capacity-building").named()).isEqualTo(1);
  }

  @Test
  void theOrderOfTheTiesDoesNotMatter() {
    List<CellTie> ties = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      String partner = List.of("US", "DE", "KR", "EE").get(number % 4);
      String area = List.of("cyber-dialogue", "capacity-building").get(number % 2);
      ties.add(tie(partner, area, "page-" + number, "" + (2010 + number % 5)));
    }
    MatrixView expected = table(ties);

    Collections.shuffle(ties, new Random(7));

    assertThat(table(ties)).isEqualTo(expected);
  }

  private MatrixView table(List<CellTie> ties) {
    return built.of(ties, MatrixQuery.NOW);
  }

  private static CellTie tie(String partner, String area, String page, String act) {
    return new CellTie(
        partner,
        area,
        new CellEvidence(
            TestItem.named(page).id(),
            "mofa",
            "Page " + page,
            act.isEmpty() ? null : PartialDate.parse(act),
            act.isEmpty() ? null : PartialDate.parse(act).last(),
            "dialogue",
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
