package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Tier;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.testbed.Testbed;

class ReviewDeskIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final String SEVENTH = "japan-us-cyber-dialogue/7";

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
  private final RecordReader record = new JdbiRecordReader(database.dataSource());
  private final ReviewDesk desk = new ReviewDesk(database.dataSource(), CLOCK);

  @BeforeEach
  void migrate() {
    database.migrate();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRejectedItemLeavesListsMeetingsAndTableAndAnUndoBringsItBack() {
    TestItem page = page("a");
    write(page);
    String before = RecordDump.of(database.jdbi());

    decide(new Act.Reject(Subject.of(page.id())));
    assertThat(record.counts().relevant()).isZero();
    assertThat(record.meeting(SEVENTH)).isEmpty();
    assertThat(cyberDialogues("US")).isZero();

    decide(new Act.Undo(1));
    assertThat(RecordDump.of(database.jdbi())).isEqualTo(before);
  }

  @Test
  void aRehearsalTellsWhatADecisionWouldChangeAndChangesNothing() {
    TestItem page = page("a");
    write(page);
    decide(new Act.Correct(page.id(), Field.PLACE, "Kyoto"));
    String before = RecordDump.of(database.jdbi());
    Rehearsal rehearsal = new Rehearsal(database.dataSource(), CLOCK);
    Act reject = new Act.Reject(Subject.of(page.id()));

    List<RecordChange> told = rehearsal.of("sato", "about a card game", reject);

    assertThat(told)
        .extracting(RecordChange::kind)
        .contains(RecordChange.Kind.ITEM_IRRELEVANT, RecordChange.Kind.CELL_EMPTIED);
    assertThat(RecordDump.of(database.jdbi())).isEqualTo(before);
    assertThat(desk.decisions()).hasSize(1);
    decide(reject);
    assertThat(record.counts().relevant()).isZero();
  }

  @Test
  void aRehearsalOfNonsenseIsRefusedAsTheDecisionWouldBe() {
    Rehearsal rehearsal = new Rehearsal(database.dataSource(), CLOCK);
    Act reject = new Act.Reject(Subject.meeting(SEVENTH));

    assertThatThrownBy(() -> rehearsal.of("sato", "why", reject))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no meeting " + SEVENTH);
  }

  @Test
  void aDecisionOutlivesTheNextRevisionAndComesBackForReview() {
    write(page("a").captured("2026-11-01T00:00:00Z"));
    decide(new Act.Correct(page("a").id(), Field.PLACE, "Kyoto"));
    assertThat(subjects()).doesNotContain("decision/1");

    write(page("a").title("Corrected").captured("2026-11-02T00:00:00Z"));

    assertThat(meeting().place()).isEqualTo("Kyoto");
    assertThat(subjects()).contains("decision/1");

    decide(new Act.Accept(Subject.parse("decision/1")));
    assertThat(subjects()).doesNotContain("decision/1");
  }

  @Test
  void evidenceOfThePressFillsItsCellOnceACuratorAcceptsIt() {
    TestItem press = page("press").tier(Tier.PRESS);
    write(press);
    assertThat(cyberDialogues("US")).isZero();

    decide(
        new Act.Accept(new Subject(Subject.Kind.CELL, "US/cyber-dialogue/" + press.id().value())));

    assertThat(cyberDialogues("US")).isEqualTo(1);
  }

  @Test
  void whatNoSourceCarriesIsAddedWithItsCitation() {
    write(page("a"));

    decide(
        new Act.AddMeeting(
            US_DIALOGUE,
            List.of("US"),
            8,
            PartialDate.parse("2023-05-08"),
            null,
            "Tokyo",
            "held",
            citation()));
    decide(new Act.AddEvidence("IL", "confidence-building", "agreement", citation()));

    MeetingView eighth = record.meeting("japan-us-cyber-dialogue/8").orElseThrow();
    assertThat(eighth.sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.source()).isEqualTo("curation");
              assertThat(source.url()).isEqualTo(citation().url());
            });
    assertThat(items("IL", "confidence-building")).isEqualTo(1);

    decide(new Act.Undo(1));
    assertThat(record.meeting("japan-us-cyber-dialogue/8")).isEmpty();
  }

  @Test
  void anItemMovedToAnotherSeriesLeavesTheOldOne() {
    write(page("a"));

    decide(new Act.Correct(page("a").id(), Field.SERIES, "Japan-India Cyber Dialogue"));

    assertThat(record.meeting("japan-india-cyber-dialogue/7")).isPresent();
    assertThat(record.meeting(SEVENTH).orElseThrow().series())
        .isEqualTo("Japan-India Cyber Dialogue");
  }

  @Test
  void aRecordBuiltAnewWithTheDecisionsIsTheSame() {
    TestItem first = page("a");
    TestItem second = page("b").title("Another page");
    write(first);
    decide(new Act.Split(List.of(second.id())), second);
    decide(new Act.Pin(SEVENTH, Field.PLACE, "Osaka"));
    try (Database afresh = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      afresh.migrate();
      copyDecisions(afresh);
      RecordFixture.followDecisions(afresh.jdbi());
      RecordFixture.write(afresh.jdbi(), List.of(second.tagged(), first.tagged()), List.of());
      RecordFixture.followDecisions(afresh.jdbi());

      assertThat(RecordDump.of(afresh.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
    }
  }

  @Test
  void decisionsCannotBeChangedOrDeleted() {
    write(page("a"));
    decide(new Act.Comment(Subject.of(page("a").id())));

    for (String sql :
        List.of("update store.decision set reason = 'x'", "delete from store.decision")) {
      assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void whatIsNotInTheRecordCannotBeDecided() {
    assertThatThrownBy(() -> desk.decide("me", "why", new Act.Undo(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no decision 7");
    assertThatThrownBy(() -> desk.decide("me", "why", new Act.Pin("none/1", Field.PLACE, "Tokyo")))
        .hasMessageContaining("no meeting none/1");
  }

  @Test
  void contradictionsOfManySourcesComeFirst() {
    write(
        page("a"),
        TestItem.named("b").own(US_DIALOGUE, 7, "2019-10-12").published("2019-10-13"),
        TestItem.named("c").own("Japan-Atlantis Cyber Dialogue", 1, "2020-01-01"));

    assertThat(desk.queue().get(0))
        .satisfies(
            first -> {
              assertThat(first.kind()).isEqualTo(Waiting.Kind.DISAGREEMENT);
              assertThat(first.subject()).isEqualTo("meeting/" + SEVENTH);
            });
    assertThat(desk.queue()).extracting(Waiting::kind).contains(Waiting.Kind.UNKNOWN_SERIES);
  }

  @Test
  void aReaderReportsAnErrorAndItWaitsUntilSomebodyJudgesIt() {
    ErrorReports reports = desk.reports();
    String words = "The year is <b>wrong</b>.";
    assertThat(reports.file("/table1/US/cyber-dialogue", words)).isPresent();

    assertThat(desk.queue())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Waiting.Kind.REPORTED);
              assertThat(one.subject()).isEqualTo("report/1");
              assertThat(one.arguments()).containsExactly("/table1/US/cyber-dialogue", words);
            });

    desk.decide("curator", "a note", new Act.Comment(Subject.parse("report/1")));
    assertThat(subjects()).containsExactly("report/1");
    desk.decide("curator", "mended", new Act.Accept(Subject.parse("report/1")));
    assertThat(subjects()).isEmpty();
    assertThatThrownBy(
            () -> desk.decide("curator", "none", new Act.Accept(Subject.parse("report/2"))))
        .hasMessageContaining("no report 2");
  }

  @Test
  void readersCannotFillTheDesk() {
    ErrorReports reports = desk.reports();
    for (int filed = 0; filed < 200; filed++) {
      assertThat(reports.file("/meetings/" + SEVENTH, "wrong")).isPresent();
    }

    assertThat(reports.file("/meetings/" + SEVENTH, "wrong")).isEmpty();
    assertThatThrownBy(() -> reports.file("/review", "wrong")).hasMessageContaining("/review");
    assertThatThrownBy(() -> reports.file("/meetings/" + SEVENTH, "x".repeat(1001)))
        .hasMessageContaining("1001");
  }

  private static TestItem page(String name) {
    return TestItem.named(name)
        .published("2019-10-12")
        .tie("US", "cyber-dialogue")
        .own(US_DIALOGUE, 7, "2019-10-11");
  }

  private static Act.Citation citation() {
    return new Act.Citation(
        URI.create("https://library.example.invalid/yearbook"),
        "Diplomatic Yearbook",
        "The eighth dialogue took place in Tokyo.",
        PartialDate.parse("2024"));
  }

  private void write(TestItem... items) {
    RecordFixture.write(
        database.jdbi(), Stream.of(items).map(TestItem::tagged).toList(), List.of());
  }

  /** Decides before the items come of which it speaks. */
  private void decide(Act act, TestItem items) {
    write(items);
    decide(act);
  }

  private void decide(Act act) {
    desk.decide("curator", "because", act);
    RecordFixture.followDecisions(database.jdbi());
  }

  private void copyDecisions(Database afresh) {
    for (var decision : desk.decisions()) {
      afresh
          .jdbi()
          .useTransaction(
              handle ->
                  new DecisionRepository()
                      .append(
                          handle,
                          decision.author(),
                          decision.at(),
                          decision.reason(),
                          decision.act(),
                          decision.ground()));
    }
  }

  private MeetingView meeting() {
    return record.meeting(SEVENTH).orElseThrow();
  }

  private List<String> subjects() {
    return desk.queue().stream().map(Waiting::subject).toList();
  }

  private long cyberDialogues(String partner) {
    return items(partner, "cyber-dialogue");
  }

  private long items(String partner, String area) {
    return record.matrix(MatrixQuery.NOW).rows().stream()
        .filter(row -> row.partner().equals(partner))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.area().equals(area))
        .mapToLong(cell -> cell.items())
        .sum();
  }
}
