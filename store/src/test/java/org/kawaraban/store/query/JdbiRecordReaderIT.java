package org.kawaraban.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.RecordFixture;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.CellTie;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;
import org.kawaraban.testbed.Testbed;

/** Every question to the record, of one small record. */
class JdbiRecordReaderIT {
  private static final TestItem SEVENTH =
      TestItem.named("seventh")
          .published("2019-10-12")
          .tie("US", "cyber-dialogue")
          .own(US_DIALOGUE, 7, "2019-10-11");
  private static final MeetingReference SEVENTH_MEETING =
      new MeetingReference("japan-us-cyber-dialogue/7", "Japan-U.S. Cyber Dialogue", "日米サイバー対話", 7);
  private static final TestItem SEVENTH_IN_JAPANESE =
      TestItem.named("seventh-ja")
          .lang("ja")
          .source("mofa-ja")
          .published("2019-10-10")
          .own(US_DIALOGUE, null, "2019-10-11", Stage.ANNOUNCED);
  private static final TestItem PRESS =
      TestItem.named("press")
          .source("news")
          .tier(Tier.PRESS)
          .published("2010-01-01")
          .tie("DE", "cyber-dialogue");
  private static final TestItem UNDATED =
      TestItem.named("undated").captured("2026-10-05T12:00:00Z").tie("LT", "cyber-dialogue");
  private static final TestItem IRRELEVANT =
      TestItem.named("irrelevant").published("2024").irrelevant();

  private static Database database;
  private static RecordReader record;

  @BeforeAll
  static void writeRecord() {
    database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
    database.migrate();
    RecordFixture.write(
        database.jdbi(),
        List.of(
            SEVENTH.tagged(),
            SEVENTH_IN_JAPANESE.tagged(),
            PRESS.tagged(),
            UNDATED.tagged(),
            IRRELEVANT.tagged(),
            TestItem.named("ninth")
                .published("2024-07-01")
                .own(US_DIALOGUE, 9, "2024-06-26")
                .tagged(),
            TestItem.named("edited")
                .captured("2026-10-01T00:00:00Z")
                .title("Before")
                .irrelevant()
                .tagged(),
            TestItem.named("edited")
                .captured("2026-10-02T00:00:00Z")
                .title("After")
                .irrelevant()
                .tagged()),
        List.of(
            report("mofa", "2026-11-01T00:00:00Z", SourceState.OK),
            report("mofa", "2026-11-02T00:00:00Z", SourceState.FAILED),
            report("eeas", "2026-11-01T00:00:00Z", SourceState.CHALLENGED)));
    record = new JdbiRecordReader(database.dataSource());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void itemsComeNewestFirstInPagesThatMeetWithoutGapOrRepetition() {
    List<ItemSummary> all = record.items(any(null, 1000)).items();
    assertThat(all).hasSize(7);
    assertThat(all.get(0).title()).isEqualTo("Page undated");

    List<ItemSummary> paged = new ArrayList<>();
    String cursor = null;
    do {
      Page<ItemSummary> page = record.items(any(cursor, 2));
      assertThat(page.items()).hasSizeBetween(1, 2);
      paged.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);

    assertThat(paged).isEqualTo(all);
  }

  @Test
  void itemsAreNarrowedByEachOfTheirMarks() {
    assertThat(record.items(ItemQuery.newest(10)).items()).hasSize(5);
    assertThat(
            titles(new ItemQuery(false, null, null, null, null, null, null, null, null, null, 10)))
        .containsExactly("After", "Page irrelevant");
    assertThat(
            titles(new ItemQuery(null, "US", null, null, null, null, null, null, null, null, 10)))
        .containsExactly("Page seventh");
    assertThat(
            titles(
                new ItemQuery(
                    null, null, "cyber-dialogue", null, "news", null, null, null, null, null, 10)))
        .containsExactly("Page press");
    assertThat(titles(ItemQuery.newest("US", "dialogue", 10))).containsExactly("Page seventh");
    assertThat(titles(ItemQuery.newest("US", "agreement", 10))).isEmpty();
    assertThat(
            titles(new ItemQuery(null, null, null, null, null, "ja", null, null, null, null, 10)))
        .containsExactly("Page seventh-ja");
    assertThat(
            titles(
                new ItemQuery(
                    null,
                    "'; drop table store.item",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    10)))
        .isEmpty();
  }

  @Test
  void itemsAreNarrowedByTheStageOfTheirMeetingAndByYears() {
    assertThat(titles(within(Stage.ANNOUNCED, null, null))).containsExactly("Page seventh-ja");
    assertThat(titles(within(null, 2019, 2023))).containsExactly("Page seventh", "Page seventh-ja");
    assertThat(titles(within(Stage.HELD, 2020, null))).containsExactly("Page ninth");
    assertThat(titles(within(null, null, 2018))).containsExactly("Page press");
  }

  private static ItemQuery within(
      @Nullable Stage stage, @Nullable Integer from, @Nullable Integer to) {
    return new ItemQuery(null, null, null, null, null, null, stage, from, to, null, 10);
  }

  @Test
  void anEarlierRevisionIsReadAsItWas() {
    List<ItemView.Revision> revisions =
        record.item(TestItem.named("edited").id()).orElseThrow().revisions();

    assertThat(record.revision(TestItem.named("edited").id(), revisions.get(1).digest()))
        .hasValueSatisfying(tagged -> assertThat(tagged.item().title()).isEqualTo("Before"));
    assertThat(record.revision(SEVENTH.id(), revisions.get(1).digest())).isEmpty();
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
    assertThat(trends.areas()).containsExactly(new Trends.Area("cyber-dialogue", "US", 2019, 1));
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
  void aForeignCursorIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> record.items(any("x", 2)));
  }

  @Test
  void aSummarySaysWhatAListShows() {
    ItemSummary seventh =
        record
            .items(new ItemQuery(null, "US", null, null, null, null, null, null, null, null, 1))
            .items()
            .get(0);

    assertThat(seventh.id()).isEqualTo(SEVENTH.id());
    assertThat(seventh.published()).isEqualTo(PartialDate.parse("2019-10-12"));
    assertThat(seventh.partners()).containsExactly("US");
    assertThat(seventh.topics()).containsExactly("cyber-dialogue");
    assertThat(seventh.instrument()).isEqualTo("dialogue");
    assertThat(seventh.meeting()).isEqualTo(SEVENTH_MEETING);
  }

  @Test
  void anItemIsShownInItsNewestRevisionWithTheOthersBelow() {
    assertThat(record.item(SEVENTH.id()))
        .hasValueSatisfying(
            view -> {
              assertThat(view.newest()).isEqualTo(SEVENTH.tagged());
              assertThat(view.meeting()).isEqualTo(SEVENTH_MEETING);
            });
    assertThat(record.item(TestItem.named("edited").id()))
        .hasValueSatisfying(
            view -> {
              assertThat(view.newest().item().title()).isEqualTo("After");
              assertThat(view.revisions())
                  .extracting(revision -> revision.title())
                  .containsExactly("After", "Before");
            });
    assertThat(record.item(TestItem.named("unheard-of").id())).isEmpty();
  }

  @Test
  void meetingsComeNewestFirstWithTheirSources() {
    Page<MeetingView> first = record.meetings(MeetingQuery.newest(1));
    assertThat(first.items())
        .extracting(MeetingView::key)
        .containsExactly("japan-us-cyber-dialogue/9");

    Page<MeetingView> second =
        record.meetings(new MeetingQuery("US", US_DIALOGUE, first.next(), 1));
    assertThat(second.next()).isNull();
    MeetingView seventh = second.items().get(0);
    assertThat(seventh.seriesJa()).isEqualTo("日米サイバー対話");
    assertThat(seventh.stage()).isEqualTo(Stage.HELD);
    assertThat(seventh.sources())
        .extracting(MeetingView.Source::item)
        .containsExactly(SEVENTH_IN_JAPANESE.id(), SEVENTH.id());
    assertThat(record.meetings(new MeetingQuery("EU", null, null, 10)).items()).isEmpty();
  }

  @Test
  void aMeetingIsFoundByAnyOfItsKeys() {
    MeetingView seventh = record.meeting("japan-us-cyber-dialogue/7").orElseThrow();

    assertThat(seventh.keys())
        .contains(
            "japan-us-cyber-dialogue/2019-10-11",
            "japan-us-cyber-dialogue/" + SEVENTH_IN_JAPANESE.id());
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
              assertThat(evidence.item()).isEqualTo(SEVENTH.id());
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
    List<CellTie> ties = database.jdbi().withHandle(new MatrixQueries(definition)::ties);
    assertThat(ties).hasSize(2);
    for (MatrixQuery query :
        List.of(
            MatrixQuery.NOW,
            MatrixQuery.NOW.withAllEvidence(),
            MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 11)),
            MatrixQuery.NOW.knownOn(LocalDate.of(2019, 10, 12)),
            new MatrixQuery(false, MatrixQuery.Topics.AREAS, null, 2018, 5),
            new MatrixQuery(false, MatrixQuery.Topics.AREAS, null, 2019, 5),
            new MatrixQuery(false, MatrixQuery.Topics.KEY_ISSUES, null, null, 5))) {
      assertThat(record.matrix(query)).isEqualTo(definition.of(ties, query));
    }
  }

  @Test
  void partsOfTheFindingsAreThoseOfTheWhole() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    List<Finding> all = record.findings(day);

    assertThat(record.expected(day))
        .isEqualTo(all.stream().filter(it -> it.kind() == Finding.Kind.DUE).toList());
    PartnerLedger ledger = record.ledger("US", day);
    assertThat(ledger.meetings())
        .isEqualTo(record.meetings(new MeetingQuery("US", null, null, 10)).items());
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
    Trends first = record.trends();
    assertThat(record.trends()).isSameAs(first);

    database.jdbi().useHandle(it -> it.execute("update store.intake_offset set next_offset = 99"));

    assertThat(record.trends()).isNotSameAs(first).isEqualTo(first);
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
            new SourceView(report("eeas", "2026-11-01T00:00:00Z", SourceState.CHALLENGED), null, 0),
            new SourceView(
                report("mofa", "2026-11-02T00:00:00Z", SourceState.FAILED),
                Instant.parse("2026-11-01T00:00:00Z"),
                5));
  }

  @Test
  void countsAreOfItemsRevisionsAndMeetings() {
    assertThat(record.counts()).isEqualTo(new RecordReader.Counts(7, 5, 8, 2));
  }

  private static List<String> titles(ItemQuery query) {
    return record.items(query).items().stream().map(ItemSummary::title).toList();
  }

  private static ItemQuery any(String cursor, int limit) {
    return new ItemQuery(null, null, null, null, null, null, null, null, null, cursor, limit);
  }

  private static SourceReport report(String source, String at, SourceState state) {
    return new SourceReport(
        source,
        source.toUpperCase(java.util.Locale.ROOT),
        "https://" + source + ".invalid/",
        Instant.parse(at),
        state,
        2,
        1,
        0,
        "",
        null);
  }
}
