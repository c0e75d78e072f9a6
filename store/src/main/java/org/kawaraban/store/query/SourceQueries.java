package org.kawaraban.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.coverage.Coverage;
import org.kawaraban.store.coverage.PollQueries;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;

/** How the sources fare. */
final class SourceQueries {
  /** No poll of ours is later, and the database knows no instants far behind it. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  /** The newest report of each source, found by its index: reports are kept for ever. */
  private static final String NEWEST =
      """
      with recursive source(id) as (
        select min(source) from store.source_report
        union all
        select (select min(source) from store.source_report where source > id)
        from source where id is not null),
      newest as (
        select r.* from source cross join lateral (
          select * from store.source_report where source = id order by at desc limit 1) r)
      """;

  /** Names of the states in which a listing could be read. */
  static final List<String> READABLE =
      Stream.of(SourceState.values()).filter(SourceState::isReadable).map(Enum::name).toList();

  static List<SourceView> all(Handle handle) {
    return handle
        .createQuery(
            NEWEST
                + """
            select newest.*,
              array(select item from store.withdrawal w
                where w.source = newest.source and w.at = newest.at order by item) as withdrawn,
              (select at from store.source_report r where r.source = newest.source
                and r.state = any(:readable)
                order by at desc limit 1) as last_success,
              (select count(*) from store.item i where i.source = newest.source) as items
            from newest order by newest.source
            """)
        .bindArray("readable", String.class, READABLE)
        .map((row, context) -> view(row))
        .list();
  }

  static Optional<SourceHistory> one(
      Handle handle, String id, int polls, Instant from, Instant to) {
    return all(handle).stream()
        .filter(source -> isOf(id, source))
        .findFirst()
        .map(
            source ->
                new SourceHistory(
                    source,
                    newest(handle, id, polls),
                    Coverage.between(id, PollQueries.around(handle, id, from, to), from, to)));
  }

  /** The cursor is the instant of the last poll shown. */
  static Optional<Page<SourceReport>> polls(
      Handle handle, String id, @Nullable String cursor, int limit) {
    List<SourceReport> found =
        handle
            .createQuery(
                """
                select r.*, array(select item from store.withdrawal w
                  where w.source = r.source and w.at = r.at order by item) as withdrawn
                from store.source_report r
                where source = :source and (cast(:before as timestamptz) is null or at < :before)
                order by at desc limit :limit
                """)
            .bind("source", id)
            .bind("before", cursor == null ? null : instant(cursor).atOffset(ZoneOffset.UTC))
            .bind("limit", limit + 1)
            .map((row, context) -> report(row))
            .list();
    if (found.isEmpty() && all(handle).stream().noneMatch(one -> isOf(id, one))) {
      return Optional.empty();
    }
    if (found.size() <= limit) {
      return Optional.of(new Page<>(found, null));
    }
    List<SourceReport> shown = found.subList(0, limit);
    return Optional.of(new Page<>(shown, shown.get(limit - 1).at().toString()));
  }

  private static boolean isOf(String id, SourceView source) {
    return source.newest().source().equals(id);
  }

  private static Instant instant(String cursor) {
    try {
      Instant before = Instant.parse(cursor);
      if (before.isAfter(Instant.EPOCH) && before.isBefore(END_OF_TIME)) {
        return before;
      }
    } catch (DateTimeParseException e) {
      // Refused below, as an instant of no poll is.
    }
    throw new ForeignCursor(cursor);
  }

  private static List<SourceReport> newest(Handle handle, String source, int polls) {
    return handle
        .createQuery(
            """
            select *, array[]::text[] as withdrawn from store.source_report
            where source = :source order by at desc limit :polls
            """)
        .bind("source", source)
        .bind("polls", polls)
        .map((row, context) -> report(row))
        .list();
  }

  static Map<String, String> names(Handle handle) {
    return handle
        .createQuery(NEWEST + "select source, name from newest where name <> ''")
        .map((row, context) -> Map.entry(row.getString("source"), row.getString("name")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<RecordReader.Reach> reach(Handle handle, LocalDate before) {
    return handle
        .createQuery(
            """
            select source, min(day) as first, count(*) as items from store.item
            where day < :before group by source order by source
            """)
        .bind("before", before)
        .map(
            (row, context) ->
                new RecordReader.Reach(
                    row.getString("source"),
                    row.getObject("first", LocalDate.class),
                    row.getLong("items")))
        .list();
  }

  private static SourceView view(ResultSet row) throws SQLException {
    return new SourceView(report(row), Columns.instant(row, "last_success"), row.getLong("items"));
  }

  private static SourceReport report(ResultSet row) throws SQLException {
    return new SourceReport(
        row.getString("source"),
        row.getString("name"),
        row.getString("url"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        SourceState.valueOf(row.getString("state")),
        row.getInt("listed"),
        row.getInt("published"),
        row.getInt("failed"),
        row.getString("reason"),
        Columns.instant(row, "next_poll"),
        Columns.texts(row, "withdrawn").stream().map(ItemId::new).toList());
  }

  private SourceQueries() {}
}
