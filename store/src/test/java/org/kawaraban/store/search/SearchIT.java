package org.kawaraban.store.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SearchResult.Count;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** Searching one small record, in both languages. */
class SearchIT {
  private static Database database;
  private static JdbiRecordReader record;

  @BeforeAll
  static void writeAndIndexTheRecord() {
    database = migrated();
    RecordFixture.write(
        database.jdbi(),
        List.of(
            TestItem.named("seventh")
                .title("The 7th Japan-U.S. Cyber Dialogue")
                .text("The dialogue was held in Tokyo. They discussed capacity building.")
                .published("2019-10-12")
                .tie("US", "cyber-dialogue")
                .own(US_DIALOGUE, 7, "2019-10-11")
                .tagged(),
            TestItem.named("seventh-ja")
                .lang("ja")
                .source("mofa-ja")
                .title("第7回日米サイバー対話の開催")
                .text("東京において対話が開催され、能力構築支援やNATOとの協力について議論しました。")
                .published("2019-10-12")
                .tie("US", "capacity-building")
                .tagged(),
            TestItem.named("fisheries")
                .title("Consultations on fisheries")
                .text("At the margins a cyber dialogue was mentioned once.")
                .published("2020-01-02")
                .irrelevant()
                .tagged(),
            TestItem.named("long").title("Long").text("word ".repeat(200_000)).tagged(),
            TestItem.named("edited")
                .captured("2026-10-01T00:00:00Z")
                .title("Before: obsolete")
                .tagged(),
            TestItem.named("edited")
                .captured("2026-10-02T00:00:00Z")
                .title("After: topical")
                .tagged()),
        List.of());
    new Indexer(database.jdbi(), () -> true, failure -> {}).catchUp();
    record = new JdbiRecordReader(database.dataSource());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void theTitleWeighsMoreThanTheText() {
    assertThat(titles("cyber dialogue"))
        .containsExactly("The 7th Japan-U.S. Cyber Dialogue", "Consultations on fisheries");
  }

  @Test
  void japaneseIsFoundByItsWords() {
    assertThat(titles("サイバー対話")).containsExactly("第7回日米サイバー対話の開催");
    assertThat(titles("開催する")).containsExactly("第7回日米サイバー対話の開催");
    assertThat(titles("ＮＡＴＯ 能力構築")).containsExactly("第7回日米サイバー対話の開催");
    assertThat(titles("米サイ")).isEmpty();
  }

  @Test
  void phrasesAndExclusionsNarrow() {
    assertThat(titles("\"dialogue cyber\"")).isEmpty();
    assertThat(titles("cyber -fisheries")).containsExactly("The 7th Japan-U.S. Cyber Dialogue");
    assertThat(titles("\"cyber dialogue the dialogue\"")).isEmpty();
  }

  @Test
  void twoWordsSideBySideAreFoundWhereReadingEveryTextFindsThem() {
    Random random = new Random(5);
    List<String> words = List.of("cyber", "dialogue", "of", "views", "対話", "能力");
    List<String> texts =
        IntStream.range(0, 60)
            .mapToObj(n -> random.ints(6, 0, 6).mapToObj(words::get).collect(joining(" ")))
            .toList();
    try (Database many = migrated()) {
      RecordFixture.write(
          many.jdbi(),
          IntStream.range(0, texts.size())
              .mapToObj(n -> TestItem.named("t" + n).title("-").text(texts.get(n)).tagged())
              .toList(),
          List.of());
      new Indexer(many.jdbi(), () -> true, failure -> {}).catchUp();
      JdbiRecordReader reader = new JdbiRecordReader(many.dataSource());
      Snippets snippets = new Snippets(Analysis.bundled());
      for (String phrase : List.of("\"cyber dialogue\"", "\"dialogue of views\"", "「能力 対話」")) {
        Wanted wanted = Wanted.of(phrase, Analysis.bundled());
        long read = texts.stream().filter(text -> !snippets.marks(text, wanted).isEmpty()).count();

        assertThat(read).isPositive();
        assertThat(reader.search(SearchQuery.of(phrase, 10)).total()).as(phrase).isEqualTo(read);
      }
    }
  }

  @Test
  void onlyTheNewestRevisionIsSearched() {
    assertThat(titles("obsolete")).isEmpty();
    assertThat(titles("topical")).containsExactly("After: topical");
  }

  @Test
  void matchesAreCountedByWhatTheyCanBeNarrowedBy() {
    SearchResult result = record.search(SearchQuery.of("dialogue", 10));

    assertThat(result.total()).isEqualTo(2);
    assertThat(result.complete()).isTrue();
    assertThat(result.facets().get(Facet.PARTNER)).containsExactly(new Count("US", 1));
    assertThat(result.facets().get(Facet.STAGE)).containsExactly(new Count("HELD", 1));
    assertThat(result.facets().get(Facet.INSTRUMENT)).containsExactly(new Count("dialogue", 1));
    assertThat(result.facets().get(Facet.SOURCE)).containsExactly(new Count("mofa", 2));
    assertThat(result.facets().get(Facet.YEAR))
        .containsExactly(new Count("2020", 1), new Count("2019", 1));
    assertThat(result.facets().get(Facet.RELEVANT))
        .containsExactly(new Count("false", 1), new Count("true", 1));
  }

  @Test
  void everyCountIsWhatNarrowingByItFinds() {
    SearchResult all = record.search(SearchQuery.of("対話", 10));
    assertThat(all.facets()).isNotEmpty();
    all.facets()
        .forEach(
            (facet, counts) ->
                counts.forEach(
                    count ->
                        assertThat(
                                record
                                    .search(
                                        new SearchQuery(
                                            "対話", Map.of(facet, count.value()), null, 10))
                                    .total())
                            .isEqualTo(count.items())));
  }

  @Test
  void aHitShowsWhereTheWordsStand() {
    var hit = record.search(SearchQuery.of("capacity dialogue", 10)).items().get(0);

    assertThat(hit.titleMarks()).hasSize(1);
    assertThat(hit.snippet().marks())
        .extracting(mark -> hit.snippet().text().substring(mark.start(), mark.end()))
        .containsExactly("dialogue", "capacity");
  }

  @Test
  void aTextOfAMillionCharactersIsFound() {
    assertThat(titles("word")).containsExactly("Long");
  }

  @Test
  void theHitsComeInStretchesWithoutGapOrRepetition() {
    try (Database many = migrated()) {
      List<TaggedItem> items =
          IntStream.range(0, 25)
              .mapToObj(n -> TestItem.named("n" + n).title("Ransomware case " + n).tagged())
              .toList();
      RecordFixture.write(many.jdbi(), items, List.of());
      new Indexer(many.jdbi(), () -> true, failure -> {}).catchUp();
      JdbiRecordReader reader = new JdbiRecordReader(many.dataSource());
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        SearchResult page = reader.search(new SearchQuery("ransomware", Map.of(), cursor, 10));
        page.items().forEach(hit -> seen.add(hit.item().title()));
        cursor = page.next();
      } while (cursor != null);

      assertThat(seen).hasSize(25).doesNotHaveDuplicates();
      assertThatThrownBy(
              () -> reader.search(new SearchQuery("ransomware", Map.of(), "nonsense", 10)))
          .isInstanceOf(ForeignCursor.class);
    }
  }

  private static Database migrated() {
    Database fresh = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
    fresh.migrate();
    return fresh;
  }

  private static List<String> titles(String words) {
    return record.search(SearchQuery.of(words, 10)).items().stream()
        .map(hit -> hit.item().title())
        .toList();
  }
}
