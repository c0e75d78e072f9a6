package org.kawaraban.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.citation.Attributions;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.CellTie;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;

/** Every other question to the record, of one small record. */
class JdbiRecordReaderIT {
  private static Database database;
  private static RecordReader record;

  @BeforeAll
  static void writeRecord() {
    database = SmallRecord.write();
    record = new JdbiRecordReader(database.dataSource());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void changesComeLatestFirstInPagesAndAreNarrowedBySubjectAndKind() {
    Page<RecordChange> all = record.changes(ChangeQuery.of(List.of(), 1000));
    assertThat(all.items())
        .extracting(RecordChange::sequence)
        .isSortedAccordingTo(Comparator.reverseOrder());

    Page<RecordChange> first = record.changes(ChangeQuery.of(List.of(), 2));
    Page<RecordChange> second =
        record.changes(new ChangeQuery(List.of(), Set.of(), null, first.next(), 2));
    assertThat(all.items()).startsWith(first.items().toArray(RecordChange[]::new));
    assertThat(second.items()).isEqualTo(all.items().subList(2, 4));

    assertThat(
            record
                .changes(ChangeQuery.of(List.of("meeting/japan-us-cyber-dialogue/7"), 10))
                .items())
        .isNotEmpty()
        .allSatisfy(
            change -> assertThat(change.subject()).isEqualTo("meeting/japan-us-cyber-dialogue/7"));
    assertThat(
            record
                .changes(
                    new ChangeQuery(
                        List.of(), Set.of(RecordChange.Kind.CELL_FILLED), null, null, 10))
                .items())
        .isNotEmpty()
        .extracting(RecordChange::kind)
        .containsOnly(RecordChange.Kind.CELL_FILLED);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> record.changes(new ChangeQuery(List.of(), Set.of(), null, "1 or 1=1", 10)));
  }

  @Test
  void trendsCountTheRecordByYear() {
    Trends trends = record.trends();

    assertThat(trends.meetings())
        .containsExactly(
            new Trends.Meetings("US", 2019, 1, 0), new Trends.Meetings("US", 2024, 1, 0));
    assertThat(trends.areas())
        .containsExactly(
            new Trends.Area("cyber-dialogue", "US", 2019, 1),
            new Trends.Area("cybercrime", "US", 2019, 1));
    assertThat(trends.bonds())
        .containsExactly(
            new Trends.Bond("JP", "DE", 1),
            new Trends.Bond("JP", "LT", 1),
            new Trends.Bond("JP", "US", 1));
    assertThat(trends.coverage())
        .contains(
            new Trends.Coverage("eeas", 2026, 0, 1, 0),
            new Trends.Coverage("mofa", 2026, 2, 2, 1),
            new Trends.Coverage("news", 2010, 1, 0, 0));
  }

  @Test
  void meetingsComeNewestFirstWithTheirSources() {
    Page<MeetingView> first = record.meetings(MeetingQuery.newest(1));
    assertThat(first.items())
        .extracting(MeetingView::key)
        .containsExactly("japan-us-cyber-dialogue/9");

    Page<MeetingView> second =
        record.meetings(new MeetingQuery("US", US_DIALOGUE, null, null, null, first.next(), 1));
    assertThat(second.next()).isNull();
    MeetingView seventh = second.items().get(0);
    assertThat(seventh.seriesJa()).isEqualTo("日米サイバー対話");
    assertThat(seventh.stage()).isEqualTo(Stage.HELD);
    assertThat(seventh.sources())
        .extracting(MeetingView.Source::item)
        .containsExactly(SmallRecord.SEVENTH_IN_JAPANESE.id(), SmallRecord.SEVENTH.id());
    assertThat(record.meetings(MeetingQuery.newest("EU", 10)).items()).isEmpty();
  }

  @Test
  void meetingsAreNarrowedByStageAndYears() {
    MeetingQuery held = new MeetingQuery(null, null, Stage.HELD, 2019, 2023, null, 10);
    MeetingQuery announced = new MeetingQuery(null, null, Stage.ANNOUNCED, null, null, null, 10);

    assertThat(record.meetings(held).items())
        .extracting(MeetingView::key)
        .containsExactly("japan-us-cyber-dialogue/7");
    assertThat(record.meetings(announced).items()).isEmpty();
  }

  @Test
  void aMeetingIsFoundByAnyOfItsKeys() {
    MeetingView seventh = record.meeting("japan-us-cyber-dialogue/7").orElseThrow();

    assertThat(seventh.keys())
        .contains(
            "japan-us-cyber-dialogue/2019-10-11",
            "japan-us-cyber-dialogue/" + SmallRecord.SEVENTH_IN_JAPANESE.id());
    assertThat(seventh.keys()).allSatisfy(key -> assertThat(record.meeting(key)).hasValue(seventh));
    assertThat(record.meeting("japan-us-cyber-dialogue/8")).isEmpty();
    assertThat(record.meeting("a\0b")).isEmpty();
  }

  @Test
  void onlyOfficialEvidenceFillsACellAndTheUndatedGivesNoYear() {
    MatrixView table = record.matrix(false);

    assertThat(table.rows()).hasSize(11);
    assertThat(table.rows().get(10).partner()).isEqualTo("LT");
    assertThat(table.rows().get(10).initialYear()).isNull();
    MatrixView.Cell cell = table.rows().get(0).cells().get(0);
    assertThat(cell.basis()).isEqualTo(Basis.BOTH);
    assertThat(cell.year()).isEqualTo(2019);
    assertThat(cell.evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.item()).isEqualTo(SmallRecord.SEVENTH.id());
              assertThat(evidence.act()).isEqualTo(PartialDate.parse("2019-10-11"));
              assertThat(evidence.evidence()).isEqualTo(TestItem.span("tie"));
            });
    assertThat(record.matrix(true).rows())
        .flatExtracting(MatrixView.Row::cells)
        .extracting(MatrixView.Cell::basis)
        .containsOnly(Basis.PAPER, Basis.NONE);
  }

  @Test
  void findingsNameTheOrdinalsThatNoSourcePrints() {
    assertThat(record.findings(LocalDate.of(2026, 11, 23)))
        .extracting(Finding::kind, Finding::ordinal)
        .contains(tuple(Finding.Kind.MISSING, 1), tuple(Finding.Kind.MISSING, 8))
        .doesNotContain(tuple(Finding.Kind.MISSING, 7));
  }

  @Test
  void theDatabaseCountsWhatTheDefinitionCounts() {
    Matrix definition = new Matrix(Vocabulary.bundled(), Baseline.ofThePaper(Vocabulary.bundled()));
    List<CellTie> ties = ties();
    assertThat(ties).hasSize(3);
    for (MatrixQuery query :
        List.of(
            MatrixQuery.NOW,
            MatrixQuery.NOW.withAllEvidence(),
            MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 11)),
            MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 12)),
            MatrixQuery.NOW.trueIn(2018),
            MatrixQuery.NOW.trueIn(2019),
            MatrixQuery.NOW.topics(MatrixQuery.Topics.KEY_ISSUES))) {
      assertThat(record.matrix(query)).isEqualTo(definition.of(ties, query));
    }
  }

  private static List<CellTie> ties() {
    return Stream.of(MatrixQuery.Topics.values())
        .map(topics -> record.matrix(MatrixQuery.NOW.topics(topics).withAllEvidence()))
        .flatMap(table -> table.rows().stream())
        .flatMap(
            row ->
                row.cells().stream()
                    .flatMap(
                        cell ->
                            cell.evidence().stream()
                                .map(one -> new CellTie(row.partner(), cell.area(), one))))
        .toList();
  }

  @Test
  void pollsOfASourceComeLatestFirstInPages() {
    Page<SourceReport> first = record.polls("mofa", null, 1).orElseThrow();
    Page<SourceReport> second = record.polls("mofa", first.next(), 1).orElseThrow();

    assertThat(first.items()).extracting(SourceReport::state).containsExactly(SourceState.FAILED);
    assertThat(second.items()).extracting(SourceReport::state).containsExactly(SourceState.OK);
    assertThat(second.next()).isNull();
    assertThat(record.polls("nobody", null, 1)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> record.polls("mofa", "stale", 1));
  }

  @Test
  void partsOfTheFindingsAreThoseOfTheWhole() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    List<Finding> all = record.findings(day);

    assertThat(record.expected(day))
        .isEqualTo(all.stream().filter(it -> it.kind() == Finding.Kind.DUE).toList());
    PartnerLedger ledger = record.ledger("US", day);
    assertThat(ledger.meetings()).isEqualTo(record.meetings(MeetingQuery.newest("US", 10)).items());
    assertThat(ledger.findings())
        .isNotEmpty()
        .isEqualTo(all.stream().filter(it -> it.series().equals(US_DIALOGUE)).toList());
  }

  @Test
  void aSourceHasItsPollsAndTheWindowsOfTheTimeAskedFor() {
    Instant from = Instant.parse("2026-11-01T12:00:00Z");
    Instant to = Instant.parse("2026-11-03T00:00:00Z");
    SourceHistory history = record.source("mofa", 1, from, to).orElseThrow();

    assertThat(history.source().newest().state()).isEqualTo(SourceState.FAILED);
    assertThat(history.polls()).extracting(SourceReport::state).containsExactly(SourceState.FAILED);
    assertThat(history.windows())
        .extracting(Window::readable, Window::from, Window::to, Window::failures)
        .containsExactly(tuple(false, from, to, List.of(SourceState.FAILED)));
    assertThat(record.source("mofa", 9, from, to).orElseThrow().polls()).hasSize(2);
    assertThat(record.source("nowhere", 9, from, to)).isEmpty();
  }

  @Test
  void whatIsCountedIsKeptWhileTheRecordIsAsItWas() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    Trends first = record.trends();
    MeetingView newest = record.ledger("US", day).meetings().get(0);
    assertThat(record.trends()).isSameAs(first);
    assertThat(record.ledger("US", day.plusDays(1)).meetings().get(0)).isSameAs(newest);

    database.jdbi().useHandle(it -> it.execute("update store.intake_offset set next_offset = 99"));

    assertThat(record.trends()).isNotSameAs(first).isEqualTo(first);
    assertThat(record.ledger("US", day).meetings().get(0)).isNotSameAs(newest).isEqualTo(newest);
  }

  @Test
  void aCellAloneIsTheCellOfItsTable() {
    for (MatrixView.Row row : record.matrix(false).rows()) {
      for (MatrixView.Cell cell : row.cells()) {
        assertThat(record.cell(row.partner(), cell.area(), MatrixQuery.SOME_EVIDENCE))
            .isEqualTo(cell);
      }
    }
    assertThat(record.cell("VU", "cyber-dialogue", 5).marked()).isFalse();
  }

  @Test
  void aKeyIssueIsCitedLikeAnArea() {
    Citations citations =
        new Citations(record, Vocabulary.bundled(), Attributions.NONE, UnaryOperator.identity());

    assertThat(citations.cell("US", "cybercrime", CitationFormat.RIS))
        .hasValueSatisfying(it -> assertThat(it).contains("US/cybercrime, 1 items"));
    assertThat(citations.cell("US", "international-law", CitationFormat.RIS)).isEmpty();
  }

  @Test
  void howFarBackASourceIsHeldEndsBeforeTheDayAskedFor() {
    assertThat(record.reach(LocalDate.of(1990, 1, 1))).isEmpty();
    assertThat(record.reach(LocalDate.of(2100, 1, 1)))
        .extracting(RecordReader.Reach::items)
        .satisfies(items -> assertThat(items.stream().mapToLong(it -> it).sum()).isEqualTo(7));
  }

  @Test
  void sourcesSayHowTheyFareAndWhenTheyLastDidWell() {
    assertThat(record.sources())
        .containsExactly(
            new SourceView(
                SmallRecord.report("eeas", "2026-11-01T00:00:00Z", SourceState.CHALLENGED),
                null,
                0),
            new SourceView(
                SmallRecord.report("mofa", "2026-11-02T00:00:00Z", SourceState.FAILED),
                Instant.parse("2026-11-01T00:00:00Z"),
                5));
  }

  @Test
  void countsAreOfItemsRevisionsAndMeetings() {
    assertThat(record.counts()).isEqualTo(new RecordReader.Counts(7, 5, 8, 2));
  }
}
