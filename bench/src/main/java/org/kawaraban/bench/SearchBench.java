package org.kawaraban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Full text: how long a search takes, from what is typed to hits with snippets and counts. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "How long a search takes, from what is typed to hits with snippets and counts;",
      "p99 has to stay below 100 ms at 100,000 items."
    })
final class SearchBench implements Callable<Integer> {
  private static final int ROUNDS = 40;
  private static final int HITS = 20;

  /** From one item in thousands to half of all: words, phrases, both languages, narrowed. */
  private static final List<SearchQuery> QUERIES =
      List.of(
          words("Estonia"),
          words("\"Japan-Estonia Cyber Dialogue\""),
          words("cyber dialogue"),
          words("cyber -fisheries"),
          words("capacity building France"),
          words("fisheries Israel"),
          words("people-to-people exchange"),
          words("日米サイバー対話"),
          words("サイバー 能力構築支援"),
          words("漁業協議 エストニア"),
          words("「緊密に連携」 -漁業"),
          words("EU サイバー対話"),
          words("第12回 サイバー"),
          narrowed("cyber", Facet.PARTNER, "EE"),
          narrowed("対話", Facet.YEAR, "2019"),
          narrowed("trade", Facet.RELEVANT, "true"));

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the record (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int items = 100_000;

  private static SearchQuery words(String words) {
    return SearchQuery.of(words, HITS);
  }

  private static SearchQuery narrowed(String words, Facet facet, String value) {
    return new SearchQuery(words, Map.of(facet, value), null, HITS);
  }

  @Override
  public Integer call() throws Exception {
    FilledStore.with(
        items,
        filled -> {
          System.out.printf(
              "%d items recorded after %.0f s, searchable after %.0f s%n",
              items, filled.recordedAfter(), filled.searchableAfter());
          measure(filled.reader());
        });
    return 0;
  }

  private static void measure(RecordReader record) {
    List<Double> all = new ArrayList<>();
    for (SearchQuery query : QUERIES) {
      SearchResult found = record.search(query); // The first time warms up and is not counted.
      double[] millis = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        found = record.search(query);
        millis[round] = (System.nanoTime() - start) / 1e6;
        all.add(millis[round]);
      }
      Arrays.sort(millis);
      System.out.printf(
          "  %6.1f ms p50, %6.1f ms worst, %6d items: %s %s%n",
          millis[ROUNDS / 2], millis[ROUNDS - 1], found.total(), query.words(), query.chosen());
    }
    all.sort(null);
    System.out.printf(
        "search: p50 %.1f ms, p99 %.1f ms of %d searches (limit: p99 100 ms)%n",
        all.get(all.size() / 2), all.get(all.size() * 99 / 100), all.size());
  }
}
