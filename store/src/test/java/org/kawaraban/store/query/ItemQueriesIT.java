package org.kawaraban.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;

/** Lists of items and each of them, of one small record. */
class ItemQueriesIT {
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
    assertThat(titles(ItemQuery.where().relevant(false).first(10)))
        .containsExactly("After", "Page irrelevant");
    assertThat(titles(ItemQuery.where().partner("US").first(10))).containsExactly("Page seventh");
    assertThat(titles(ItemQuery.where().topic("cyber-dialogue").source("news").first(10)))
        .containsExactly("Page press");
    assertThat(titles(ItemQuery.where().lang("ja").first(10))).containsExactly("Page seventh-ja");
    assertThat(titles(ItemQuery.where().partner("'; drop table store.item").first(10))).isEmpty();
  }

  @Test
  void itemsAreNarrowedByTheirInstrument() {
    assertThat(titles(ItemQuery.newest("US", "dialogue", 10))).containsExactly("Page seventh");
    assertThat(titles(ItemQuery.newest("US", "agreement", 10))).isEmpty();
  }

  @Test
  void itemsAreNarrowedByTheStageOfTheirMeetingAndByYears() {
    assertThat(titles(within(Stage.ANNOUNCED, null, null))).containsExactly("Page seventh-ja");
    assertThat(titles(within(null, 2019, 2023))).containsExactly("Page seventh", "Page seventh-ja");
    assertThat(titles(within(Stage.HELD, 2020, null))).containsExactly("Page ninth");
    assertThat(titles(within(null, null, 2018))).containsExactly("Page press");
  }

  @Test
  void theStageThatACuratorGaveIsTheOneThatNarrows() {
    try (Database curated = SmallRecord.write()) {
      ReviewDesk desk =
          new ReviewDesk(
              curated.dataSource(),
              Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
      desk.decide(
          "sato", "why", new Act.Correct(SmallRecord.SEVENTH.id(), Field.STAGE, "announced"));
      desk.decide(
          "sato",
          "why",
          new Act.Correct(SmallRecord.SEVENTH_IN_JAPANESE.id(), Field.STAGE, "held"));
      RecordFixture.followDecisions(curated.jdbi());
      RecordReader reader = new JdbiRecordReader(curated.dataSource());

      assertThat(reader.items(within(Stage.ANNOUNCED, null, null)).items())
          .extracting(ItemSummary::id)
          .containsExactly(SmallRecord.SEVENTH.id());
      assertThat(reader.items(within(Stage.HELD, 2019, 2019)).items())
          .extracting(ItemSummary::id)
          .containsExactly(SmallRecord.SEVENTH_IN_JAPANESE.id());
    }
  }

  private static ItemQuery within(
      @Nullable Stage stage, @Nullable Integer from, @Nullable Integer to) {
    return ItemQuery.where().stage(stage).years(from, to).first(10);
  }

  @Test
  void anEarlierRevisionIsReadAsItWas() {
    List<ItemView.Revision> revisions =
        record.item(TestItem.named("edited").id()).orElseThrow().revisions();

    assertThat(record.revision(TestItem.named("edited").id(), revisions.get(1).digest()))
        .hasValueSatisfying(tagged -> assertThat(tagged.item().title()).isEqualTo("Before"));
    assertThat(record.revision(SmallRecord.SEVENTH.id(), revisions.get(1).digest())).isEmpty();
  }

  @Test
  void aForeignCursorIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> record.items(any("x", 2)));
  }

  @Test
  void aSummarySaysWhatAListShows() {
    ItemSummary seventh = record.items(ItemQuery.where().partner("US").first(1)).items().get(0);

    assertThat(seventh.id()).isEqualTo(SmallRecord.SEVENTH.id());
    assertThat(seventh.published()).isEqualTo(PartialDate.parse("2019-10-12"));
    assertThat(seventh.partners()).containsExactly("US");
    assertThat(seventh.topics()).containsExactly("cyber-dialogue", "cybercrime");
    assertThat(seventh.instrument()).isEqualTo("dialogue");
    assertThat(seventh.meeting()).isEqualTo(SmallRecord.SEVENTH_MEETING);
  }

  @Test
  void anItemIsShownInItsNewestRevisionWithTheOthersBelow() {
    assertThat(record.item(SmallRecord.SEVENTH.id()))
        .hasValueSatisfying(
            view -> {
              assertThat(view.newest()).isEqualTo(SmallRecord.SEVENTH.tagged());
              assertThat(view.meeting()).isEqualTo(SmallRecord.SEVENTH_MEETING);
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

  private static List<String> titles(ItemQuery query) {
    return record.items(query).items().stream().map(ItemSummary::title).toList();
  }

  private static ItemQuery any(String cursor, int limit) {
    return ItemQuery.where().after(cursor, limit);
  }
}
