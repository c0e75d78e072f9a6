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
import org.jdbi.v3.core.statement.Query;
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
    // A scan of the whole table would fetch the lexemes of every row; the planner does not know.
    handle.execute("set local enable_seqscan = off");
    Counts counts = counts(handle, wanted, query);
    List<String> ids = ranked(handle, wanted, query, from);
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
    return new SearchResult(counts.total(), isComplete(handle), hits, counts.facets(), next);
  }

  private record Counts(long total, Map<Facet, List<Count>> facets) {}

  private static Counts counts(Handle handle, Wanted wanted, SearchQuery query) {
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    List<Long> total = new ArrayList<>();
    matching(
            handle,
            """
            with found as materialized (select facets from store.search_entry where %s)
            select '' as facet, count(*) as items from found
            union all
            select facet, count(*) from (select unnest(facets) as facet from found) each_one
            group by facet
            """,
            wanted,
            query)
        .map((row, context) -> new Count(row.getString("facet"), row.getLong("items")))
        .forEach(
            count -> {
              if (count.value().isEmpty()) {
                total.add(count.items());
                return;
              }
              int slash = count.value().indexOf('/');
              Facet facet =
                  Facet.valueOf(count.value().substring(0, slash).toUpperCase(Locale.ROOT));
              facets
                  .computeIfAbsent(facet, any -> new ArrayList<>())
                  .add(new Count(count.value().substring(slash + 1), count.items()));
            });
    facets.forEach((facet, counts) -> counts.sort(order(facet)));
    return new Counts(total.get(0), facets);
  }

  private static Comparator<Count> order(Facet facet) {
    Comparator<Count> byValue = comparing(Count::value);
    return facet == Facet.YEAR
        ? byValue.reversed()
        : comparing(Count::items).reversed().thenComparing(byValue);
  }

  /** One more than asked for, where there is one. */
  private static List<String> ranked(Handle handle, Wanted wanted, SearchQuery query, int from) {
    return matching(
            handle,
            """
            select item from (
              select item, day, lexemes from store.search_entry where %s
              order by day desc, item limit :ranked) newest
            order by ts_rank(lexemes, cast(:wanted as tsquery), 1) desc, day desc, item
            limit :limit offset :offset
            """,
            wanted,
            query)
        .bind("ranked", SearchResult.RANKED)
        .bind("limit", query.limit() + 1)
        .bind("offset", from)
        .mapTo(String.class)
        .list();
  }

  private static Query matching(Handle handle, String sql, Wanted wanted, SearchQuery query) {
    List<String> chosen =
        query.chosen().entrySet().stream()
            .map(choice -> choice.getKey().value(choice.getValue()))
            .toList();
    String condition =
        "lexemes @@ cast(:wanted as tsquery)" + (chosen.isEmpty() ? "" : " and facets @> :chosen");
    Query matching = handle.createQuery(sql.formatted(condition)).bind("wanted", wanted.tsquery());
    return chosen.isEmpty() ? matching : matching.bindArray("chosen", String.class, chosen);
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
            """
            select coalesce((select sum(next_offset) from store.intake_offset), 0)
              = (select next_offset from store.search_state)
            """)
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
