package org.kawaraban.store.query;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.store.read.Trends;

/** Counts the record by year. */
final class TrendQueries {
  static Trends all(Handle handle) {
    return new Trends(meetings(handle), areas(handle), bonds(handle), coverage(handle));
  }

  private static List<Trends.Meetings> meetings(Handle handle) {
    return handle
        .createQuery(
            """
            select partner, left(start_date, 4)::integer as year,
              count(*) filter (where stage = 'HELD') as held,
              count(*) filter (where stage = 'ANNOUNCED') as announced
            from store.meeting, unnest(partners) partner
            where start_date is not null
            group by 1, 2 order by 1, 2
            """)
        .map(
            (row, context) ->
                new Trends.Meetings(
                    row.getString("partner"),
                    row.getInt("year"),
                    row.getLong("held"),
                    row.getLong("announced")))
        .list();
  }

  private static List<Trends.Area> areas(Handle handle) {
    return handle
        .createQuery(
            """
            select topic, partner, left(act, 4)::integer as year, count(*) as items
            from store.cell_evidence where act is not null
            group by 1, 2, 3 order by 1, 2, 3
            """)
        .map(
            (row, context) ->
                new Trends.Area(
                    row.getString("topic"),
                    row.getString("partner"),
                    row.getInt("year"),
                    row.getLong("items")))
        .list();
  }

  private static List<Trends.Bond> bonds(Handle handle) {
    return handle
        .createQuery(
            """
            select 'JP' as one, with_japan.key as other, count(*) as items
            from store.item i
            join store.tag with_japan on with_japan.item = i.id
              and with_japan.revision = i.revision and with_japan.kind = 'PARTNER'
            where i.relevant
            group by 2
            union all
            select one.key, other.key, count(*)
            from store.item i
            join store.tag one on one.item = i.id and one.revision = i.revision
              and one.kind = 'PARTNER'
            join store.tag other on other.item = i.id and other.revision = i.revision
              and other.kind = 'PARTNER' and one.key < other.key
            where i.relevant
            group by 1, 2 order by 1, 2
            """)
        .map(
            (row, context) ->
                new Trends.Bond(row.getString("one"), row.getString("other"), row.getLong("items")))
        .list();
  }

  /** By the days the lists are ordered by. */
  private static List<Trends.Coverage> coverage(Handle handle) {
    return handle
        .createQuery(
            """
            select source, year, sum(items)::bigint as items, sum(polls)::bigint as polls,
              sum(readable)::bigint as readable
            from (
              select source, extract(year from day)::integer as year, count(*) as items,
                0 as polls, 0 as readable
              from store.item group by 1, 2
              union all
              select source, extract(year from at at time zone 'UTC')::integer, 0, count(*),
                count(*) filter (where state = any(:readable))
              from store.source_report group by 1, 2) both_counts
            group by 1, 2 order by 1, 2
            """)
        .bindArray("readable", String.class, SourceQueries.READABLE)
        .map(
            (row, context) ->
                new Trends.Coverage(
                    row.getString("source"),
                    row.getInt("year"),
                    row.getLong("items"),
                    row.getLong("polls"),
                    row.getLong("readable")))
        .list();
  }

  private TrendQueries() {}
}
