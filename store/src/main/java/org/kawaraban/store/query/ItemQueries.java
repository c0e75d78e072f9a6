package org.kawaraban.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.StoredItem;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.read.Page;

/** Lists of items, and one with all that is known of it. */
final class ItemQueries {
  private static final String LINES =
      """
      select i.id, i.day, i.relevant, r.url, r.source, r.tier, r.lang, r.title,
        r.published, r.captured, m.key as meeting, m.series, m.ordinal,
        array(select t.key from store.tag t where t.item = i.id
          and t.revision = i.revision and t.kind = 'PARTNER') as partners,
        array(select t.key from store.tag t where t.item = i.id
          and t.revision = i.revision and t.kind = 'TOPIC') as topics,
        (select t.key from store.tag t where t.item = i.id
          and t.revision = i.revision and t.kind = 'INSTRUMENT') as instrument
      from store.item i
      join store.revision r on r.item = i.id and r.revision = i.revision
      left join store.meeting_source s on s.item = i.id
      left join store.meeting m on m.key = s.meeting
      """;

  private final Map<String, Integer> partners;
  private final Map<String, Integer> topics;
  private final Vocabulary vocabulary;

  ItemQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.partners = Columns.places(vocabulary.partners().stream().map(Vocabulary.Partner::key));
    this.topics = Columns.places(vocabulary.topics().stream().map(Vocabulary.Topic::key));
  }

  /** Chosen before anything is joined to them: many may match of which few are shown. */
  Page<ItemSummary> page(Handle handle, ItemQuery query) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    narrow(query, conditions, values);
    if (query.stage() != null) {
      narrow(query.stage(), new DecisionRepository().curation(handle), conditions, values);
    }
    List<Line> lines =
        handle
            .createQuery(
                """
                with chosen as materialized (
                  select i.id from store.item i where %s order by i.day desc, i.id limit :limit)
                """
                        .formatted(String.join(" and ", conditions))
                    + LINES
                    + "where i.id in (select id from chosen) order by i.day desc, i.id")
            .bindMap(values)
            .bind("limit", query.limit() + 1)
            .map((row, context) -> line(row))
            .list();
    if (lines.size() <= query.limit()) {
      return new Page<>(lines.stream().map(Line::summary).toList(), null);
    }
    List<Line> shown = lines.subList(0, query.limit());
    Line last = shown.get(shown.size() - 1);
    String next = new Cursor(last.day(), last.summary().id().value()).write(Cursor.Of.ITEMS);
    return new Page<>(shown.stream().map(Line::summary).toList(), next);
  }

  /** Those of these items that are in the record, in no order. */
  List<ItemSummary> summaries(Handle handle, List<String> ids) {
    return handle
        .createQuery(LINES + "where i.id = any(:ids)")
        .bindArray("ids", String.class, ids)
        .map((row, context) -> line(row).summary())
        .list();
  }

  private static void narrow(ItemQuery query, List<String> conditions, Map<String, Object> values) {
    if (query.relevant() != null) {
      conditions.add(query.relevant() ? "i.relevant" : "not i.relevant");
    }
    if (query.source() != null) {
      conditions.add("i.source = :source");
      values.put("source", query.source());
    }
    if (query.lang() != null) {
      conditions.add("i.lang = :lang");
      values.put("lang", query.lang());
    }
    if (query.partner() != null) {
      conditions.add(tagged("PARTNER", "partner"));
      values.put("partner", query.partner());
    }
    if (query.topic() != null) {
      conditions.add(tagged("TOPIC", "topic"));
      values.put("topic", query.topic());
    }
    if (query.instrument() != null) {
      conditions.add(tagged("INSTRUMENT", "instrument"));
      values.put("instrument", query.instrument());
    }
    if (query.fromYear() != null) {
      conditions.add("i.day >= :first");
      values.put("first", LocalDate.of(query.fromYear(), 1, 1));
    }
    if (query.toYear() != null) {
      conditions.add("i.day <= :last");
      values.put("last", LocalDate.of(query.toYear(), 12, 31));
    }
    if (query.cursor() != null) {
      Cursor cursor = Cursor.read(Cursor.Of.ITEMS, query.cursor());
      conditions.add("(i.day < :day or (i.day = :day and i.id > :id))");
      values.put("day", cursor.day());
      values.put("id", cursor.id());
    }
  }

  /** By the stage that a curator gave the item, else by the page's. */
  private static void narrow(
      Stage stage, Curation curation, List<String> conditions, Map<String, Object> values) {
    conditions.add(
        """
        exists (select from store.mention n where n.item = i.id and n.revision = i.revision
          and n.kind = 'OWN' and (i.id = any(:given) or n.stage = :stage and i.id <> all(:denied)))
        """);
    Map<Boolean, List<String>> corrected =
        curation.correctedItems().stream()
            .filter(item -> curation.corrections(item).containsKey(Field.STAGE))
            .collect(
                partitioningBy(
                    item -> Field.stage(curation.corrections(item).get(Field.STAGE)) == stage,
                    mapping(ItemId::value, toList())));
    values.put("stage", stage.name());
    values.put("given", corrected.get(true).toArray(String[]::new));
    values.put("denied", corrected.get(false).toArray(String[]::new));
  }

  private static String tagged(String kind, String parameter) {
    return """
        exists (select from store.tag t where t.item = i.id and t.revision = i.revision
          and t.kind = '%s' and t.key = :%s)
        """
        .formatted(kind, parameter);
  }

  /** A summary and the day it is listed by. */
  private record Line(LocalDate day, ItemSummary summary) {}

  private Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("day", LocalDate.class),
        new ItemSummary(
            new ItemId(row.getString("id")),
            URI.create(row.getString("url")),
            row.getString("source"),
            Tier.valueOf(row.getString("tier")),
            row.getString("lang"),
            row.getString("title"),
            Columns.date(row, "published"),
            row.getObject("captured", OffsetDateTime.class).toInstant(),
            row.getBoolean("relevant"),
            Columns.ordered(Columns.texts(row, "partners"), partners),
            Columns.ordered(Columns.texts(row, "topics"), topics),
            row.getString("instrument"),
            reference(row)));
  }

  private @Nullable MeetingReference reference(ResultSet row) throws SQLException {
    String key = row.getString("meeting");
    return key == null
        ? null
        : new MeetingReference(
            key,
            row.getString("series"),
            vocabulary.series(row.getString("series")).map(Vocabulary.Series::ja).orElse(""),
            row.getObject("ordinal", Integer.class));
  }

  /** Those of these items that are in the record, each with all that is known of it. */
  Map<ItemId, ItemView> views(Handle handle, Collection<ItemId> items) {
    String[] ids = items.stream().map(ItemId::value).toArray(String[]::new);
    Map<String, List<ItemView.Revision>> revisions = revisions(handle, ids);
    return handle
        .createQuery(
            """
            select i.id, r.tagged_item, m.key as meeting, m.series, m.ordinal, w.since as withdrawn
            from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            left join store.meeting_source s on s.item = i.id
            left join store.meeting m on m.key = s.meeting
            left join store.withdrawn w on w.item = i.id
            where i.id = any(:ids)
            """)
        .bind("ids", ids)
        .map(
            (row, context) ->
                new ItemView(
                    StoredItem.of(row),
                    reference(row),
                    Columns.instant(row, "withdrawn"),
                    revisions.getOrDefault(row.getString("id"), List.of())))
        .stream()
        .collect(toMap(view -> view.newest().item().id(), view -> view));
  }

  /** One revision as it was read, whether it is the newest or not. */
  static Optional<TaggedItem> revision(Handle handle, ItemId id, String revision) {
    return handle
        .createQuery(
            "select tagged_item from store.revision where item = :id and revision = :revision")
        .bind("id", id.value())
        .bind("revision", revision)
        .map((row, context) -> StoredItem.of(row))
        .findOne();
  }

  private static Map<String, List<ItemView.Revision>> revisions(Handle handle, String[] items) {
    return handle
        .createQuery(
            """
            select item, revision, captured, title from store.revision where item = any(:items)
            order by item, captured desc, published desc nulls last, revision desc
            """)
        .bind("items", items)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("item"),
                    new ItemView.Revision(
                        row.getString("revision"),
                        row.getObject("captured", OffsetDateTime.class).toInstant(),
                        row.getString("title"))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
