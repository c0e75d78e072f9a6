package org.kawaraban.store.derived;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.database.CopyRows;
import org.kawaraban.store.matrix.CellKey;

/**
 * Rows of what fills the cells of Table 1, kept beside the ties so that the table is quick: each
 * item's evidence, and of each cell the counts and the earliest act. What filled them once is kept
 * with the time in which it did.
 */
public final class CellRepository {
  private static final String COLUMNS =
      """
      partner, topic, item, instrument, act, known, revision, source, title, field, quote,
        span_start, span_end, rule, recorded
      """;

  private static final String FACTS =
      """
      select t.partner, t.topic, t.item,
        (select g.key from store.tag g where g.item = t.item and g.revision = t.revision
          and g.kind = 'INSTRUMENT') as instrument,
        coalesce(m.start_date, r.published) as act,
        coalesce(store.last_day(r.published), case when m.stage = 'HELD'
          then store.last_day(coalesce(m.end_date, m.start_date)) end) as known,
        t.revision, r.source, r.title, t.field, t.quote, t.span_start, t.span_end, t.rule,
        cast(:now as timestamptz) as recorded
      from unnest(:items) given(item)
      join store.item i on i.id = given.item
      join store.tie t on t.item = i.id and t.revision = i.revision
      join store.revision r on r.item = t.item and r.revision = t.revision
      left join store.meeting_source s on s.item = t.item
      left join store.meeting m on m.key = s.meeting
      where i.relevant and t.quote is not null
        and (r.tier = 'OFFICIAL' or t.partner || '/' || t.topic || '/' || t.item = any(:accepted))
        and t.partner || '/' || t.topic || '/' || t.item <> all(:rejected)
      """;

  /**
   * How a cell differs.
   *
   * @param before whether primary evidence filled it, and its earliest act
   * @param item one that fills it now and was just written, or null where none was
   */
  public record Difference(CellKey cell, Filling before, Filling after, @Nullable String item) {}

  /** Whether primary evidence fills a cell, and the earliest act where any is dated. */
  public record Filling(boolean filled, @Nullable String act) {
    static final Filling EMPTY = new Filling(false, null);

    @Nullable Integer year() {
      return act == null ? null : Integer.valueOf(act.substring(0, 4));
    }
  }

  /** One cell, one instrument: how many items more, or fewer. */
  private record Count(CellKey cell, String instrument) {}

  /**
   * Brings what these items fill up to date, and tells of the cells that are not as they were.
   *
   * @param now since when the record has it so, and until when it had what is no more
   */
  public List<Difference> replace(
      Handle handle, Collection<String> items, Curation curation, Instant now) {
    if (items.isEmpty()) {
      return List.of();
    }
    Map<Count, Long> deltas = new HashMap<>();
    Map<CellKey, String> news = new HashMap<>();
    List<String> filling =
        handle
            .createQuery("select distinct item from store.cell_evidence where item = any(:items)")
            .bindArray("items", String.class, items)
            .mapTo(String.class)
            .list();
    if (!filling.isEmpty()) {
      retire(handle, filling, curation, now)
          .forEach((count, gone) -> deltas.merge(count, -gone, Long::sum));
    }
    facts(
            handle,
            """
            with come as (
              insert into store.cell_evidence (%s) %s
              on conflict (item, partner, topic) do nothing
              returning partner, topic, instrument, item)
            select partner, topic, coalesce(instrument, '') as instrument, count(*) as items,
              min(item) as item
            from come group by 1, 2, 3
            """
                .formatted(COLUMNS, FACTS),
            items,
            curation,
            now)
        .map(
            (row, context) -> {
              Count count = count(row);
              news.merge(count.cell(), row.getString("item"), (a, b) -> a.compareTo(b) < 0 ? a : b);
              return Map.entry(count, row.getLong("items"));
            })
        .forEach(come -> deltas.merge(come.getKey(), come.getValue(), Long::sum));
    return follow(handle, deltas, news);
  }

  /**
   * Moves to the past what these items fill no more, or fill otherwise.
   *
   * @return how many rows of each
   */
  private static Map<Count, Long> retire(
      Handle handle, Collection<String> items, Curation curation, Instant now) {
    return facts(
            handle,
            """
            with fact as materialized (%s),
            gone as (
              delete from store.cell_evidence c where c.item = any(:items) and not exists (
                select from fact f
                where f.item = c.item and f.partner = c.partner and f.topic = c.topic
                  and to_jsonb(f) - 'recorded' = to_jsonb(c) - 'recorded')
              returning *),
            past as (
              insert into store.cell_evidence_past (%s, until)
              select %s, cast(:now as timestamptz) from gone where recorded < :now)
            select partner, topic, coalesce(instrument, '') as instrument, count(*) as items
            from gone group by 1, 2, 3
            """
                .formatted(FACTS, COLUMNS, COLUMNS),
            items,
            curation,
            now)
        .map((row, context) -> Map.entry(count(row), row.getLong("items")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Query facts(
      Handle handle, String sql, Collection<String> items, Curation curation, Instant now) {
    return handle
        .createQuery(sql)
        .bindArray("items", String.class, items)
        .bindArray("accepted", String.class, judged(curation, true))
        .bindArray("rejected", String.class, judged(curation, false))
        .bind("now", now.atOffset(ZoneOffset.UTC));
  }

  /** Moves everything to the past: the record is about to be built anew. */
  public static void retireAll(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            insert into store.cell_evidence_past (%s, until)
            select %s, cast(:now as timestamptz) from store.cell_evidence where recorded < :now
            """
                .formatted(COLUMNS, COLUMNS))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        new CellKey(row.getString("partner"), row.getString("topic")), row.getString("instrument"));
  }

  private static List<String> judged(Curation curation, boolean counts) {
    return curation.judgedEvidence().entrySet().stream()
        .filter(judged -> judged.getValue() == counts)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Brings counts and earliest acts up to date; also an act may have changed where no count did.
   */
  private static List<Difference> follow(
      Handle handle, Map<Count, Long> deltas, Map<CellKey, String> news) {
    Set<CellKey> touched = new TreeSet<>();
    deltas.keySet().forEach(count -> touched.add(count.cell()));
    if (touched.isEmpty()) {
      return List.of();
    }
    Map<CellKey, Filling> before =
        fillings(handle, touched, "select partner, topic, act from store.cell");
    count(handle, deltas);
    Map<CellKey, Filling> after =
        fillings(
            handle,
            touched,
            """
            select n.partner, n.topic, (select e.act from store.cell_evidence e
              where e.topic = n.topic and e.partner = n.partner
              order by e.act nulls last limit 1) as act
            from (select distinct partner, topic from store.cell_count) n
            """);
    write(handle, touched, after);
    return touched.stream()
        .map(
            cell ->
                new Difference(
                    cell,
                    before.getOrDefault(cell, Filling.EMPTY),
                    after.getOrDefault(cell, Filling.EMPTY),
                    news.get(cell)))
        .filter(difference -> !Objects.equals(difference.before(), difference.after()))
        .toList();
  }

  private static Map<CellKey, Filling> fillings(Handle handle, Set<CellKey> cells, String sql) {
    Map<CellKey, Filling> fillings = new TreeMap<>();
    handle
        .createQuery(
            """
            select known.* from (%s) known
            join unnest(:partners, :topics) touched(partner, topic) using (partner, topic)
            """
                .formatted(sql))
        .bindArray("partners", String.class, cells.stream().map(CellKey::partner).toList())
        .bindArray("topics", String.class, cells.stream().map(CellKey::topic).toList())
        .map(
            (row, context) ->
                Map.entry(
                    new CellKey(row.getString("partner"), row.getString("topic")),
                    new Filling(true, row.getString("act"))))
        .forEach(filling -> fillings.put(filling.getKey(), filling.getValue()));
    return fillings;
  }

  private static void count(Handle handle, Map<Count, Long> deltas) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.cell_count as c (partner, topic, instrument, items)
            values (:partner, :topic, :instrument, :delta)
            on conflict (partner, topic, instrument) do update set items = c.items + excluded.items
            """);
    deltas.forEach(
        (count, delta) ->
            batch
                .bind("partner", count.cell().partner())
                .bind("topic", count.cell().topic())
                .bind("instrument", count.instrument())
                .bind("delta", delta)
                .add());
    batch.execute();
    handle.execute("delete from store.cell_count where items = 0");
  }

  private static void write(Handle handle, Set<CellKey> touched, Map<CellKey, Filling> after) {
    handle
        .createUpdate(
            """
            delete from store.cell c using unnest(:partners, :topics) touched(partner, topic)
            where c.partner = touched.partner and c.topic = touched.topic
            """)
        .bindArray("partners", String.class, touched.stream().map(CellKey::partner).toList())
        .bindArray("topics", String.class, touched.stream().map(CellKey::topic).toList())
        .execute();
    CopyRows rows = new CopyRows("store.cell", "partner", "topic", "act");
    after.forEach((cell, filling) -> rows.add(cell.partner(), cell.topic(), filling.act()));
    rows.write(handle);
  }
}
