package org.kawaraban.store.search;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SearchResult.Count;
import org.kawaraban.store.read.SearchResult.Hit;

/** Finds, counts and ranks items by their search entries. */
public final class SearchQueries {
  private static final String CURSOR = "SEARCH ";

  /**
   * Answers a search.
   *
   * @param summaries of items by id
   * @throws org.kawaraban.store.read.EmptySearch there is nothing to look for
   * @throws ForeignCursor the cursor is none of ours
   */
  public SearchResult answer(
      Handle handle, SearchQuery query, Function<List<String>, List<ItemSummary>> summaries) {
    // Asked for here and no earlier: who never searches need not load a dictionary.
    Snippets snippets = new Snippets(Analysis.bundled());
    Wanted wanted = Wanted.of(query.words(), Analysis.bundled());
    int from = query.cursor() == null ? 0 : place(query.cursor());
    Found found = found(handle, wanted, query, from);
    List<String> ids = found.best();
    List<String> shown = ids.subList(0, Math.min(ids.size(), query.limit()));
    Map<String, String> texts = texts(handle, shown);
    List<Hit> hits =
        summaries.apply(shown).stream()
            .sorted(comparing(summary -> shown.indexOf(summary.id().value())))
            .map(
                summary ->
                    new Hit(
                        summary,
                        snippets.marks(summary.title(), wanted),
                        snippets.snippet(texts.get(summary.id().value()), wanted)))
            .toList();
    String next = ids.size() > query.limit() ? cursor(from + query.limit()) : null;
    return new SearchResult(found.total(), isComplete(handle), hits, found.facets(), next);
  }

  /**
   * What the entries say.
   *
   * @param best ids of the items of this stretch, and one more where there is one
   */
  private record Found(long total, Map<Facet, List<Count>> facets, List<String> best) {}

  /** One row of it: an item with its place, or a facet (empty: of all) with its count. */
  private record Row(boolean item, String value, long number) {}

  /** Counts and ranks in one pass over the matches. */
  private static Found found(Handle handle, Wanted wanted, SearchQuery query, int from) {
    // A scan of the whole table would fetch the lexemes of every row; the planner does not know.
    handle.execute("set local enable_seqscan = off");
    // All matches in memory, also where half of a large record matches.
    handle.execute("set local work_mem = '32MB'");
    Found found = new Found(0, new EnumMap<>(Facet.class), new ArrayList<>());
    long total = 0;
    for (Row row : rows(handle, wanted, query, from)) {
      if (row.item()) {
        found.best().add(row.value());
      } else if (row.value().isEmpty()) {
        total = row.number();
      } else {
        int slash = row.value().indexOf('/');
        Facet facet = Facet.valueOf(row.value().substring(0, slash).toUpperCase(Locale.ROOT));
        found
            .facets()
            .computeIfAbsent(facet, any -> new ArrayList<>())
            .add(new Count(row.value().substring(slash + 1), row.number()));
      }
    }
    found.facets().forEach((facet, counts) -> counts.sort(order(facet)));
    return new Found(total, found.facets(), found.best());
  }

  private static List<Row> rows(Handle handle, Wanted wanted, SearchQuery query, int from) {
    return handle
        .createQuery(
            """
            with found as materialized (
              select item, day, facets from store.search_entry
              where lexemes @@ cast(:wanted as tsquery)),
            combination as (select facets, count(*) as items from found group by facets),
            newest as (select item, day from found order by day desc, item limit :ranked),
            best as (
              select item, row_number() over (
                order by ts_rank(lexemes, cast(:ranking as tsquery), 1) desc, n.day desc, item
              ) as place
              from newest n join store.search_entry using (item))
            select false as item, '' as value, coalesce(sum(items), 0) as number from combination
            union all
            select false, value, sum(items) from (
              select unnest(s.facets) as value, c.items
              from combination c join store.search_facets s on s.id = c.facets) each_one
            group by value
            union all
            (select true, item, place from best where place > :from order by place limit :limit)
            order by item, number
            """)
        .bind("wanted", wanted.tsquery(chosen(query)))
        .bind("ranking", wanted.ranking())
        .bind("ranked", SearchResult.RANKED)
        .bind("from", from)
        .bind("limit", query.limit() + 1)
        .map(
            (row, context) ->
                new Row(row.getBoolean("item"), row.getString("value"), row.getLong("number")))
        .list();
  }

  private static List<String> chosen(SearchQuery query) {
    return query.chosen().entrySet().stream()
        .map(choice -> choice.getKey().value(choice.getValue()))
        .toList();
  }

  private static Comparator<Count> order(Facet facet) {
    Comparator<Count> byValue = comparing(Count::value);
    return facet == Facet.YEAR
        ? byValue.reversed()
        : comparing(Count::items).reversed().thenComparing(byValue);
  }

  private static Map<String, String> texts(Handle handle, List<String> items) {
    Map<String, String> texts = new HashMap<>();
    handle
        .createQuery(
            """
            select i.id, coalesce(r.tagged_item #>> '{item,text}', '') as text from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            where i.id = any(:items)
            """)
        .bindArray("items", String.class, items)
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("text")))
        .forEach(text -> texts.put(text.getKey(), text.getValue()));
    return texts;
  }

  private static boolean isComplete(Handle handle) {
    return handle
        .createQuery(
            "select %s = (select next_offset from store.search_state)".formatted(Indexer.RECORDED))
        .mapTo(Boolean.class)
        .one();
  }

  private static String cursor(int place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((CURSOR + place).getBytes(StandardCharsets.UTF_8));
  }

  private static int place(String cursor) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(CURSOR)) {
        int place = Integer.parseInt(plain.substring(CURSOR.length()));
        if (place > 0 && cursor(place).equals(cursor)) {
          return place;
        }
      }
    } catch (IllegalArgumentException e) {
      // Refused below, as every other text that we did not write.
    }
    throw new ForeignCursor(cursor);
  }
}
