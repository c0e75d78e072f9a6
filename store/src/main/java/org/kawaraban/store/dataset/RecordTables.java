package org.kawaraban.store.dataset;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.coverage.AbsenceDesk;
import org.kawaraban.store.coverage.Coverage;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.Strength;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;

/**
 * Writes every table of a release from one state of the record, rows in the order of their keys.
 */
final class RecordTables {
  private final Handle handle;
  private final Path directory;
  private final Vocabulary vocabulary;

  /**
   * @param handle in a transaction of isolation REPEATABLE READ
   */
  RecordTables(Handle handle, Path directory, Vocabulary vocabulary) {
    this.handle = handle;
    this.directory = directory;
    this.vocabulary = vocabulary;
  }

  void write(Collection<SourceTerms> terms) throws IOException {
    Baseline paper = Baseline.ofThePaper(vocabulary);
    MatrixView areas = matrix(MatrixQuery.Topics.AREAS);
    MatrixView issues = matrix(MatrixQuery.Topics.KEY_ISSUES);
    sources(terms);
    partners(paper, areas, issues);
    topics();
    meetings();
    items();
    cells(areas, issues);
    evidence(paper);
    sourceWindows();
    decisions();
  }

  private MatrixView matrix(MatrixQuery.Topics topics) {
    return JdbiRecordReader.within(handle).matrix(new MatrixQuery(false, topics, null, null, 0));
  }

  private void sources(Collection<SourceTerms> all) throws IOException {
    Map<String, SourceTerms> terms =
        all.stream().collect(toMap(SourceTerms::source, identity(), (first, same) -> first));
    try (TableFile rows = new TableFile(Tables.SOURCES, directory)) {
      each(
          """
          select id, sum(items) as items from (
            select source as id, count(*) as items from store.item group by source
            union all select distinct source, 0 from store.source_report) given
          group by id order by id
          """,
          row -> {
            String id = row.getString("id");
            SourceTerms known = terms.get(id);
            rows.row(
                id,
                known == null ? null : known.name(),
                known == null ? null : known.attribution(),
                known == null ? null : known.terms(),
                row.getLong("items"));
          });
    }
  }

  private void partners(Baseline paper, MatrixView... tables) throws IOException {
    Map<String, Integer> years = new TreeMap<>();
    Stream.of(tables)
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.primaryYear() != null)
        .forEach(row -> years.merge(row.partner(), row.primaryYear(), Math::min));
    Map<String, Integer> inPaper =
        paper.lines().stream()
            .collect(toMap(line -> line.partner().key(), Baseline.Line::initialYear));
    try (TableFile rows = new TableFile(Tables.PARTNERS, directory)) {
      for (Vocabulary.Partner partner : byKey(vocabulary.partners(), Vocabulary.Partner::key)) {
        rows.row(
            partner.key(),
            partner.en(),
            partner.ja(),
            partner.paper(),
            inPaper.get(partner.key()),
            years.get(partner.key()));
      }
    }
  }

  private void topics() throws IOException {
    try (TableFile rows = new TableFile(Tables.TOPICS, directory)) {
      for (Vocabulary.Topic topic : byKey(vocabulary.topics(), Vocabulary.Topic::key)) {
        rows.row(
            topic.key(),
            topic.en(),
            topic.ja(),
            topic.column() == null ? "key-issue" : "area",
            topic.section());
      }
    }
  }

  private void meetings() throws IOException {
    try (TableFile rows = new TableFile(Tables.MEETINGS, directory)) {
      each(
          """
          select m.*, count(o.item) as sources, array_remove(array[
            case when count(distinct o.end_date) > 1 then 'end' end,
            case when count(distinct o.ordinal) > 1 then 'ordinal' end,
            case when count(distinct o.place) > 1 then 'place' end,
            case when count(distinct o.start_date) > 1 then 'start' end], null) as disagreements
          from store.meeting m
          left join store.meeting_source s on s.meeting = m.key
          left join store.item i on i.id = s.item
          left join store.mention o
            on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
          group by m.key order by m.key
          """,
          row -> {
            String series = row.getString("series");
            rows.row(
                row.getString("key"),
                series,
                vocabulary.series(series).map(Vocabulary.Series::ja).orElse(""),
                texts(row, "partners"),
                row.getObject("ordinal"),
                row.getString("start_date"),
                row.getString("end_date"),
                row.getString("place"),
                word(row.getString("mode")),
                word(row.getString("stage")),
                texts(row, "disagreements"),
                row.getLong("sources"));
          });
    }
  }

  private void items() throws IOException {
    try (TableFile rows = new TableFile(Tables.ITEMS, directory)) {
      each(
          """
          select i.id, r.url, r.source, r.tier, r.lang, r.title, r.published, r.captured,
            i.relevant, s.meeting, r.revision, r.taxonomy,
            array(select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'PARTNER' order by t.key) as partners,
            array(select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'TOPIC' order by t.key) as topics,
            (select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'INSTRUMENT') as instrument
          from store.item i
          join store.revision r on r.item = i.id and r.revision = i.revision
          left join store.meeting_source s on s.item = i.id
          order by i.id
          """,
          row ->
              rows.row(
                  row.getString("id"),
                  row.getString("url"),
                  row.getString("source"),
                  word(row.getString("tier")),
                  row.getString("lang"),
                  shortened(row.getString("title")),
                  row.getString("published"),
                  row.getObject("captured", OffsetDateTime.class).toInstant(),
                  row.getBoolean("relevant"),
                  texts(row, "partners"),
                  texts(row, "topics"),
                  row.getString("instrument"),
                  row.getString("meeting"),
                  row.getString("revision"),
                  row.getString("taxonomy")));
    }
  }

  private void cells(MatrixView... tables) throws IOException {
    Map<String, List<@Nullable Object>> byKey = new TreeMap<>();
    for (MatrixView table : tables) {
      for (MatrixView.Row row : table.rows()) {
        for (MatrixView.Cell cell : row.cells()) {
          if (cell.marked()) {
            byKey.put(row.partner() + "/" + cell.area(), cellRow(row.partner(), cell));
          }
        }
      }
    }
    try (TableFile rows = new TableFile(Tables.CELLS, directory)) {
      for (List<@Nullable Object> row : byKey.values()) {
        rows.row(row.toArray());
      }
    }
  }

  private static List<@Nullable Object> cellRow(String partner, MatrixView.Cell cell) {
    String strength = cell.items() == 0 ? "" : cell.acted() > 0 ? "acted" : "named";
    return List.of(
        partner,
        cell.area(),
        word(cell.basis().name()),
        cell.year() == null ? "" : cell.year(),
        strength,
        cell.named(),
        cell.acted());
  }

  /** Three kinds of rows, whose ids do not mix: a partner's key is never the slug of a series. */
  private void evidence(Baseline paper) throws IOException {
    try (TableFile rows = new TableFile(Tables.EVIDENCE, directory)) {
      for (Baseline.Line line : byKey(paper.lines(), line -> line.partner().key())) {
        for (String area : line.areas().stream().sorted().toList()) {
          rows.row(
              "paper/" + line.partner().key() + "/" + area,
              "cell",
              line.partner().key(),
              area,
              null,
              null,
              "paper",
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
        }
      }
      ofCells(rows);
      ofMeetings(rows);
    }
  }

  private void ofCells(TableFile rows) throws IOException {
    each(
        """
        select c.partner, c.topic, c.item, c.act, c.known, c.instrument, t.field, t.quote,
          t.span_start, t.span_end, t.rule
        from store.cell_evidence c
        join store.item i on i.id = c.item
        join store.tie t on t.item = i.id and t.revision = i.revision
          and t.partner = c.partner and t.topic = c.topic
        order by c.partner, c.topic, c.item
        """,
        row -> {
          String partner = row.getString("partner");
          String topic = row.getString("topic");
          if (vocabulary.partner(partner).isEmpty() || vocabulary.topic(topic).isEmpty()) {
            return; // No row or column of the table: nothing it could carry.
          }
          rows.row(
              "cell/%s/%s/%s".formatted(partner, topic, row.getString("item")),
              "cell",
              partner,
              topic,
              null,
              row.getString("item"),
              "primary",
              Strength.actsUpon(topic, row.getString("instrument")) ? "acted" : "named",
              row.getString("act"),
              row.getString("known"),
              word(row.getString("field")),
              row.getString("quote"),
              row.getInt("span_start"),
              row.getInt("span_end"),
              row.getString("rule"),
              null,
              null,
              null,
              null);
        });
  }

  private void ofMeetings(TableFile rows) throws IOException {
    each(
        """
        select s.meeting, s.item, m.ordinal, m.start_date, m.end_date, m.place,
          e->>'field' as field, e->>'quote' as quote, e->>'start' as span_start,
          e->>'end' as span_end, e->>'rule' as rule
        from store.meeting_source s
        join store.item i on i.id = s.item
        join store.revision r on r.item = i.id and r.revision = i.revision
        join store.mention m on m.item = i.id and m.revision = i.revision and m.kind = 'OWN'
        cross join lateral (select r.tagged_item->'tagging'->'meetings'->m.position
          ->'evidence'->0) quoted(e)
        order by s.meeting, s.item
        """,
        row ->
            rows.row(
                row.getString("meeting") + "/" + row.getString("item"),
                "meeting",
                null,
                null,
                row.getString("meeting"),
                row.getString("item"),
                "primary",
                null,
                null,
                null,
                row.getString("field"),
                row.getString("quote"),
                row.getString("span_start"),
                row.getString("span_end"),
                row.getString("rule"),
                row.getObject("ordinal"),
                row.getString("start_date"),
                row.getString("end_date"),
                row.getString("place")));
  }

  private void sourceWindows() throws IOException {
    try (TableFile rows = new TableFile(Tables.SOURCE_WINDOWS, directory)) {
      for (List<SourceReport> ofOneSource : AbsenceDesk.reports(handle).values()) {
        for (Window window : Coverage.readable(ofOneSource)) {
          rows.row(window.source(), window.from(), window.to(), window.polls());
        }
      }
    }
  }

  private void decisions() throws IOException {
    List<Decision> all = new DecisionRepository().all(handle);
    List<Decision> inForce = Curation.of(all).inForce();
    try (TableFile rows = new TableFile(Tables.DECISIONS, directory)) {
      for (Decision decision : all) {
        JsonNode act = Json.mapper().valueToTree(decision.act());
        rows.row(
            decision.number(),
            decision.author(),
            decision.at(),
            act.get("act").asText(),
            decision.act().subject(),
            act,
            decision.reason(),
            inForce.contains(decision));
      }
    }
  }

  /** What is done with one row of a result. */
  private interface RowWriter {
    void write(ResultSet row) throws SQLException, IOException;
  }

  private void each(String sql, RowWriter writer) throws IOException {
    try (Query query = handle.createQuery(sql)) {
      query
          .setFetchSize(1000)
          .scanResultSet(
              (results, context) -> {
                try (context) {
                  ResultSet rows = results.get();
                  while (rows.next()) {
                    writer.write(rows);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                return null;
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> List<T> byKey(List<T> values, Function<T, String> key) {
    return values.stream().sorted(comparing(key)).toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String shortened(String title) {
    int limit = Evidence.MAX_QUOTE_CHARS;
    if (title.length() <= limit) {
      return title;
    }
    // Never between the two halves of one character.
    return title.substring(
        0, Character.isHighSurrogate(title.charAt(limit - 1)) ? limit - 1 : limit);
  }

  private static @Nullable String word(@Nullable String constant) {
    return constant == null ? null : constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
