package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tier;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** Decisions. */
class ReviewDeskIT {
  private final CuratedRecord curated = new CuratedRecord();

  @AfterEach
  void close() {
    curated.close();
  }

  @Test
  void aRejectedItemLeavesListsMeetingsAndTableAndAnUndoBringsItBack() {
    TestItem page = CuratedRecord.page("a");
    curated.write(page);
    String before = RecordDump.of(curated.database.jdbi());

    curated.decide(new Act.Reject(Subject.of(page.id())));
    assertThat(curated.record.counts().relevant()).isZero();
    assertThat(curated.record.meeting(CuratedRecord.SEVENTH)).isEmpty();
    assertThat(curated.cyberDialogues("US")).isZero();

    curated.decide(new Act.Undo(1));
    assertThat(RecordDump.of(curated.database.jdbi())).isEqualTo(before);
  }

  @Test
  void evidenceOfThePressFillsItsCellOnceACuratorAcceptsIt() {
    TestItem press = CuratedRecord.page("press").tier(Tier.PRESS);
    curated.write(press);
    assertThat(curated.cyberDialogues("US")).isZero();

    curated.decide(
        new Act.Accept(new Subject(Subject.Kind.CELL, "US/cyber-dialogue/" + press.id().value())));

    assertThat(curated.cyberDialogues("US")).isEqualTo(1);
  }

  @Test
  void whatNoSourceCarriesIsAddedWithItsCitation() {
    curated.write(CuratedRecord.page("a"));

    curated.decide(
        new Act.AddMeeting(
            US_DIALOGUE,
            List.of("US"),
            8,
            PartialDate.parse("2023-05-08"),
            null,
            "Tokyo",
            "held",
            CuratedRecord.citation()));
    curated.decide(
        new Act.AddEvidence("IL", "confidence-building", "agreement", CuratedRecord.citation()));

    MeetingView eighth = curated.record.meeting("japan-us-cyber-dialogue/8").orElseThrow();
    assertThat(eighth.sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.source()).isEqualTo("curation");
              assertThat(source.url()).isEqualTo(CuratedRecord.citation().url());
            });
    assertThat(curated.items("IL", "confidence-building")).isEqualTo(1);

    curated.decide(new Act.Undo(1));
    assertThat(curated.record.meeting("japan-us-cyber-dialogue/8")).isEmpty();
  }

  @Test
  void anItemMovedToAnotherSeriesLeavesTheOldOne() {
    curated.write(CuratedRecord.page("a"));

    curated.decide(
        new Act.Correct(CuratedRecord.page("a").id(), Field.SERIES, "Japan-India Cyber Dialogue"));

    assertThat(curated.record.meeting("japan-india-cyber-dialogue/7")).isPresent();
    assertThat(curated.record.meeting(CuratedRecord.SEVENTH).orElseThrow().series())
        .isEqualTo("Japan-India Cyber Dialogue");
  }

  @Test
  void aRecordBuiltAnewWithTheDecisionsIsTheSame() {
    TestItem first = CuratedRecord.page("a");
    TestItem second = CuratedRecord.page("b").title("Another page");
    curated.write(first);
    curated.decide(new Act.Split(List.of(second.id())), second);
    curated.decide(new Act.Pin(CuratedRecord.SEVENTH, Field.PLACE, "Osaka"));
    try (Database afresh = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      afresh.migrate();
      copyDecisions(afresh);
      RecordFixture.followDecisions(afresh.jdbi());
      RecordFixture.write(afresh.jdbi(), List.of(second.tagged(), first.tagged()), List.of());
      RecordFixture.followDecisions(afresh.jdbi());

      assertThat(RecordDump.of(afresh.jdbi())).isEqualTo(RecordDump.of(curated.database.jdbi()));
    }
  }

  @Test
  void decisionsCannotBeChangedOrDeleted() {
    curated.write(CuratedRecord.page("a"));
    curated.decide(new Act.Comment(Subject.of(CuratedRecord.page("a").id())));

    for (String sql :
        List.of("update store.decision set reason = 'x'", "delete from store.decision")) {
      assertThatThrownBy(() -> curated.database.jdbi().useHandle(handle -> handle.execute(sql)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void whatIsNotInTheRecordCannotBeDecided() {
    assertThatThrownBy(() -> curated.desk.decide("me", "why", new Act.Undo(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no decision 7");
    assertThatThrownBy(
            () -> curated.desk.decide("me", "why", new Act.Pin("none/1", Field.PLACE, "Tokyo")))
        .hasMessageContaining("no meeting none/1");
  }

  private void copyDecisions(Database afresh) {
    for (var decision : curated.desk.decisions()) {
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
}
