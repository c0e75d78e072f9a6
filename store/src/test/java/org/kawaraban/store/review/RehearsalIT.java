package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.record.Rehearsal;

/** What a decision would change, before it is made. */
class RehearsalIT {
  private final CuratedRecord curated = new CuratedRecord();

  @AfterEach
  void close() {
    curated.close();
  }

  @Test
  void aRehearsalTellsWhatADecisionWouldChangeAndChangesNothing() {
    TestItem page = CuratedRecord.page("a");
    curated.write(page);
    curated.decide(new Act.Correct(page.id(), Field.PLACE, "Kyoto"));
    String before = RecordDump.of(curated.database.jdbi());
    Rehearsal rehearsal = new Rehearsal(curated.database.dataSource(), CuratedRecord.CLOCK);
    Act reject = new Act.Reject(Subject.of(page.id()));

    List<RecordChange> told = rehearsal.of("sato", "about a card game", reject);

    assertThat(told)
        .extracting(RecordChange::kind)
        .contains(RecordChange.Kind.ITEM_IRRELEVANT, RecordChange.Kind.CELL_EMPTIED);
    assertThat(RecordDump.of(curated.database.jdbi())).isEqualTo(before);
    assertThat(curated.desk.decisions()).hasSize(1);
    curated.decide(reject);
    assertThat(curated.record.counts().relevant()).isZero();
  }

  @Test
  void aRehearsalOfNonsenseIsRefusedAsTheDecisionWouldBe() {
    Rehearsal rehearsal = new Rehearsal(curated.database.dataSource(), CuratedRecord.CLOCK);
    Act reject = new Act.Reject(Subject.meeting(CuratedRecord.SEVENTH));

    assertThatThrownBy(() -> rehearsal.of("sato", "why", reject))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no meeting " + CuratedRecord.SEVENTH);
  }
}
