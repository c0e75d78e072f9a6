package org.kawaraban.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.ledger.Disagreements;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;

/** Lists of meetings, and one by any of its keys. */
final class MeetingQueries {
  private final Vocabulary vocabulary;

  MeetingQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Page<MeetingView> page(Handle handle, MeetingQuery query) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    narrow(query, conditions, values);
    List<Line> lines =
        handle
            .createQuery(
                "select * from store.meeting where %s order by day desc, key limit :limit"
                    .formatted(String.join(" and ", conditions)))
            .bindMap(values)
            .bind("limit", query.limit() + 1)
            .map((row, context) -> line(row))
            .list();
    if (lines.size() <= query.limit()) {
      return new Page<>(views(handle, lines), null);
    }
    List<Line> shown = lines.subList(0, query.limit());
    Line last = shown.get(shown.size() - 1);
    String next = new Cursor(last.day(), last.view().key()).write(Cursor.Of.MEETINGS);
    return new Page<>(views(handle, shown), next);
  }

  private static void narrow(
      MeetingQuery query, List<String> conditions, Map<String, Object> values) {
    if (query.partner() != null) {
      conditions.add(":partner = any(partners)");
      values.put("partner", query.partner());
    }
    if (query.series() != null) {
      conditions.add("series_slug = :series");
      values.put("series", Vocabulary.slug(query.series()));
    }
    if (query.stage() != null) {
      conditions.add("stage = :stage");
      values.put("stage", query.stage().name());
    }
    if (query.fromYear() != null) {
      conditions.add("day >= :first");
      values.put("first", LocalDate.of(query.fromYear(), 1, 1));
    }
    if (query.toYear() != null) {
      conditions.add("day <= :last");
      values.put("last", LocalDate.of(query.toYear(), 12, 31));
    }
    if (query.cursor() != null) {
      Cursor cursor = Cursor.read(Cursor.Of.MEETINGS, query.cursor());
      conditions.add("(day < :day or (day = :day and key > :key))");
      values.put("day", cursor.day());
      values.put("key", cursor.id());
    }
  }

  /**
   * Those a question names, in its order.
   *
   * @param question to which each row is one of {@code store.meeting}
   */
  List<MeetingView> all(Handle handle, Query question) {
    return views(handle, lines(question));
  }

  /** The same without their keys and sources, which take longer to find than all the rest. */
  List<MeetingView> bare(Query question) {
    return lines(question).stream().map(Line::view).toList();
  }

  private List<Line> lines(Query question) {
    return question.map((row, context) -> line(row)).list();
  }

  /**
   * The meetings that these keys lead to, by key. One that some meeting has now goes before one
   * that a source gave up with an older revision.
   */
  Map<String, MeetingView> byKeys(Handle handle, Collection<String> keys) {
    Map<String, Line> asked = new HashMap<>();
    handle
        .createQuery(
            """
            select distinct on (k.key) k.key as asked, m.*
            from store.meeting_key k join store.meeting m on m.key = k.meeting
            where k.key = any(:keys) order by k.key, k.former, m.key
            """)
        .bindArray("keys", String.class, keys.stream().filter(MeetingQueries::isText).toList())
        .map((row, context) -> Map.entry(row.getString("asked"), line(row)))
        .forEach(one -> asked.put(one.getKey(), one.getValue()));
    Map<String, MeetingView> views =
        views(handle, asked.values().stream().distinct().toList()).stream()
            .collect(toMap(MeetingView::key, view -> view));
    return asked.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> views.get(one.getValue().view().key())));
  }

  /** PostgreSQL takes no NUL. */
  private static boolean isText(String key) {
    return key.indexOf('\0') < 0;
  }

  /** A meeting still without its keys and sources, and the day it is listed by. */
  private record Line(LocalDate day, MeetingView view) {}

  private Line line(ResultSet row) throws SQLException {
    String series = row.getString("series");
    MeetingView bare =
        new MeetingView(
            row.getString("key"),
            List.of(),
            series,
            vocabulary.series(series).map(Vocabulary.Series::ja).orElse(""),
            Columns.texts(row, "partners"),
            row.getObject("ordinal", Integer.class),
            Columns.date(row, "start_date"),
            Columns.date(row, "end_date"),
            row.getString("place"),
            Mode.valueOf(row.getString("mode")),
            Stage.valueOf(row.getString("stage")),
            List.of(),
            List.of());
    return new Line(row.getObject("day", LocalDate.class), bare);
  }

  private static List<MeetingView> views(Handle handle, List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> meetings = lines.stream().map(line -> line.view().key()).toList();
    Map<String, List<String>> keys = keys(handle, meetings);
    Map<String, List<MeetingView.Source>> sources = sources(handle, meetings);
    return lines.stream()
        .map(Line::view)
        .map(bare -> complete(bare, keys.get(bare.key()), sources.get(bare.key())))
        .toList();
  }

  private static MeetingView complete(
      MeetingView bare, List<String> keys, List<MeetingView.Source> sources) {
    return new MeetingView(
        bare.key(),
        keys,
        bare.series(),
        bare.seriesJa(),
        bare.partners(),
        bare.ordinal(),
        bare.start(),
        bare.end(),
        bare.place(),
        bare.mode(),
        bare.stage(),
        sources,
        Disagreements.among(sources));
  }

  /** Of each meeting the keys that {@link #byKeys} finds it by. */
  private static Map<String, List<String>> keys(Handle handle, List<String> meetings) {
    return handle
        .createQuery(
            """
            select key, meeting from (
              select distinct on (key) key, meeting from store.meeting_key
              where key in (select key from store.meeting_key where meeting = any(:meetings))
              order by key, former, meeting) leads
            where meeting = any(:meetings) order by key
            """)
        .bindArray("meetings", String.class, meetings)
        .map((row, context) -> Map.entry(row.getString("meeting"), row.getString("key")))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<String, List<MeetingView.Source>> sources(
      Handle handle, List<String> meetings) {
    return handle
        .createQuery(
            """
            select s.meeting, r.item, r.url, r.source, r.lang, r.title, r.published,
              m.ordinal, m.start_date, m.end_date, m.place
            from store.meeting_source s
            join store.item i on i.id = s.item
            join store.revision r on r.item = i.id and r.revision = i.revision
            join store.mention m on m.item = i.id and m.revision = i.revision and m.kind = 'OWN'
            where s.meeting = any(:meetings)
            order by r.published nulls last, r.item
            """)
        .bindArray("meetings", String.class, meetings)
        .map((row, context) -> Map.entry(row.getString("meeting"), source(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static MeetingView.Source source(ResultSet row) throws SQLException {
    return new MeetingView.Source(
        new ItemId(row.getString("item")),
        URI.create(row.getString("url")),
        row.getString("source"),
        row.getString("lang"),
        row.getString("title"),
        Columns.date(row, "published"),
        row.getObject("ordinal", Integer.class),
        Columns.date(row, "start_date"),
        Columns.date(row, "end_date"),
        row.getString("place"));
  }
}
