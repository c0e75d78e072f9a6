package org.kawaraban.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.testbed.Testbed;

/** Search entries follow the record and what curators say of it. */
class IndexerIT {
  @Test
  void anIndexerFollowsTheRecordAndGoesOnWhereItWasStopped() {
    Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
    try (Database growing = migrated()) {
      JdbiRecordReader reader = new JdbiRecordReader(growing.dataSource());
      assertThat(reader.search(SearchQuery.of("first", 10)).complete()).isFalse();
      try (Indexer indexer = new Indexer(growing.jdbi(), () -> true, fatal::add)) {
        indexer.start();
        RecordFixture.write(
            growing.jdbi(), List.of(TestItem.named("1").title("The first").tagged()), List.of());
        awaitComplete(reader, "first", 1);
      }
      growing
          .jdbi()
          .useHandle(handle -> handle.execute("update store.search_state set analysis = -1"));
      try (Indexer indexer = new Indexer(growing.jdbi(), () -> true, fatal::add)) {
        indexer.start();
        awaitComplete(reader, "first", 1);
      }
    }
    assertThat(fatal).isEmpty();
  }

  @Test
  void noEntryIsMadeWhileABacklogIsRead() {
    try (Database growing = migrated()) {
      RecordFixture.write(
          growing.jdbi(), List.of(TestItem.named("1").title("The first").tagged()), List.of());
      JdbiRecordReader reader = new JdbiRecordReader(growing.dataSource());
      new Indexer(growing.jdbi(), () -> false, failure -> {}).catchUp();
      assertThat(reader.search(SearchQuery.of("first", 10)).complete()).isFalse();

      new Indexer(growing.jdbi(), () -> true, failure -> {}).catchUp();
      assertThat(reader.search(SearchQuery.of("first", 10)).complete()).isTrue();
    }
  }

  @Test
  void whatCuratorsSayIsWhatIsFoundAndCounted() {
    try (Database curated = migrated()) {
      TestItem page =
          TestItem.named("1")
              .title("The first dialogue")
              .published("2019-10-12")
              .own(US_DIALOGUE, 1, "2019-10-11");
      RecordFixture.write(curated.jdbi(), List.of(page.tagged()), List.of());
      Indexer indexer = new Indexer(curated.jdbi(), () -> true, failure -> {});
      indexer.catchUp();
      JdbiRecordReader reader = new JdbiRecordReader(curated.dataSource());
      assertThat(values(reader, Facet.RELEVANT)).containsExactly("true");
      assertThat(values(reader, Facet.STAGE)).containsExactly("HELD");

      ReviewDesk desk = desk(curated);
      desk.decide("curator", "A test.", new Act.Correct(page.id(), Field.STAGE, "announced"));
      desk.decide("curator", "A test.", new Act.Reject(Subject.of(page.id())));
      RecordFixture.followDecisions(curated.jdbi());
      assertThat(reader.search(SearchQuery.of("first", 10)).complete()).isFalse();
      indexer.catchUp();

      assertThat(reader.search(SearchQuery.of("first", 10)).complete()).isTrue();
      assertThat(values(reader, Facet.RELEVANT)).containsExactly("false");
      assertThat(values(reader, Facet.STAGE)).containsExactly("ANNOUNCED");
    }
  }

  @Test
  void theSeriesAndPlaceThatACuratorGaveAreFoundBesideTheWordsOfThePage() {
    try (Database curated = migrated()) {
      TestItem page =
          TestItem.named("1")
              .title("The first meeting")
              .text("It was held in Tokyo.")
              .own("Japan-U.S. Talks", 1, "2019-10-11");
      RecordFixture.write(curated.jdbi(), List.of(page.tagged()), List.of());
      Indexer indexer = new Indexer(curated.jdbi(), () -> true, failure -> {});
      indexer.catchUp();
      JdbiRecordReader reader = new JdbiRecordReader(curated.dataSource());
      assertThat(reader.search(SearchQuery.of("Kyoto", 10)).total()).isZero();

      ReviewDesk desk = desk(curated);
      desk.decide("curator", "A test.", new Act.Correct(page.id(), Field.PLACE, "Kyoto"));
      desk.decide("curator", "A test.", new Act.Correct(page.id(), Field.SERIES, US_DIALOGUE));
      RecordFixture.followDecisions(curated.jdbi());
      indexer.catchUp();

      for (String words : List.of("Kyoto", "\"cyber dialogue\"", "日米サイバー対話", "first Tokyo")) {
        assertThat(reader.search(SearchQuery.of(words, 10)).total()).as(words).isEqualTo(1);
      }
      desk.decide("curator", "It was right.", new Act.Undo(1));
      RecordFixture.followDecisions(curated.jdbi());
      indexer.catchUp();
      assertThat(reader.search(SearchQuery.of("Kyoto", 10)).total()).isZero();
    }
  }

  private static ReviewDesk desk(Database database) {
    return new ReviewDesk(
        database.dataSource(), Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
  }

  private static List<String> values(JdbiRecordReader reader, Facet facet) {
    return reader.search(SearchQuery.of("first", 10)).facets().get(facet).stream()
        .map(SearchResult.Count::value)
        .toList();
  }

  private static void awaitComplete(JdbiRecordReader reader, String words, long total) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(reader.search(SearchQuery.of(words, 10)))
                    .extracting(SearchResult::total, SearchResult::complete)
                    .isEqualTo(tuple(total, true).toList()));
  }

  private static Database migrated() {
    Database fresh = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
    fresh.migrate();
    return fresh;
  }
}
