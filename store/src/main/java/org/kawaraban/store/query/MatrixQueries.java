package org.kawaraban.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.matrix.CellFacts;
import org.kawaraban.store.matrix.CellKey;
import org.kawaraban.store.matrix.CellTie;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.matrix.Strength;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.CellEvidence;
import org.kawaraban.store.read.NotRecorded;

/** Table 1 of the rows that fill cells, counted by the database. */
final class MatrixQueries {
  /** Whether evidence {@code c} belongs to the time asked for; unknown dates do not. */
  private static final String WITHIN =
      """
      (cast(:known_on as date) is null or c.known <= :known_on)
        and (cast(:true_in as text) is null or left(c.act, 4) <= :true_in)
      """;

  private final Matrix matrix;

  MatrixQueries(Matrix matrix) {
    this.matrix = matrix;
  }

  /**
   * The same table as {@link Matrix#of} makes of all ties, without reading them.
   *
   * @throws NotRecorded it is asked for as recorded before the record kept its history
   */
  MatrixView table(Handle handle, MatrixQuery query) {
    if (query.recordedOn() != null) {
      refuseUnlessKept(handle, query.recordedOn());
    }
    if (query.baselineOnly()) {
      return matrix.table(List.of(), 0, query);
    }
    Map<CellKey, List<Count>> counts =
        (query.asksForNow() ? counted(handle, query) : countedThen(handle, query))
            .map((row, context) -> count(row)).stream()
                .collect(groupingBy(Count::cell, TreeMap::new, toList()));
    return matrix.table(
        facts(handle, counts, query), query.asksForNow() ? 0 : leftOut(handle, query), query);
  }

  private static void refuseUnlessKept(Handle handle, Instant asked) {
    Instant beginning =
        handle
            .createQuery("select at from store.beginning")
            .mapTo(Instant.class)
            .findOne()
            .orElse(null);
    if (beginning == null || asked.isBefore(beginning)) {
      throw new NotRecorded(asked, beginning);
    }
  }

  /** One cell of the table as it stands, of whichever table has the topic. */
  MatrixView.Cell cell(Handle handle, String partner, String topic, int evidence) {
    MatrixQuery query =
        MatrixQuery.NOW
            .topics(
                matrix.columns(MatrixQuery.Topics.AREAS).contains(topic)
                    ? MatrixQuery.Topics.AREAS
                    : MatrixQuery.Topics.KEY_ISSUES)
            .listing(evidence);
    CellKey asked = new CellKey(partner, topic);
    List<Count> counts =
        counted(handle, query).map((row, context) -> count(row)).stream()
            .filter(count -> count.cell().equals(asked))
            .toList();
    Map<CellKey, List<Count>> ofCell = counts.isEmpty() ? Map.of() : Map.of(asked, counts);
    return matrix.table(facts(handle, ofCell, query), 0, query).rows().stream()
        .filter(row -> row.partner().equals(partner))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.area().equals(topic))
        .findFirst()
        .orElse(new MatrixView.Cell(topic, MatrixView.Basis.NONE, null, 0, 0, List.of()));
  }

  private List<CellFacts> facts(
      Handle handle, Map<CellKey, List<Count>> counts, MatrixQuery query) {
    Map<CellKey, List<CellTie>> evidence =
        query.evidence() == 0 ? Map.of() : earliest(handle, counts.keySet(), query);
    List<CellFacts> facts = new ArrayList<>();
    counts.forEach(
        (cell, ofCell) -> facts.add(facts(cell, ofCell, evidence.getOrDefault(cell, List.of()))));
    return facts;
  }

  /** As the writer counted: the same time however many items there are. */
  private Query counted(Handle handle, MatrixQuery query) {
    return handle
        .createQuery(
            """
            select partner, topic, nullif(n.instrument, '') as instrument, n.items, c.act
            from store.cell_count n join store.cell c using (partner, topic)
            where topic = any(:topics)
            """)
        .bindArray("topics", String.class, matrix.columns(query.topics()));
  }

  private Query countedThen(Handle handle, MatrixQuery query) {
    return timed(
        handle,
        """
        select c.partner, c.topic, c.instrument, count(*) as items, min(c.act) as act
        from %s c
        where c.topic = any(:topics) and %s
        group by c.partner, c.topic, c.instrument
        """
            .formatted(evidence(query), WITHIN),
        query);
  }

  /** The rows of evidence at the instant asked for. */
  private static String evidence(MatrixQuery query) {
    return query.recordedOn() == null
        ? "store.cell_evidence"
        : "store.cell_evidence_at(:recorded_on)";
  }

  private record Count(
      CellKey cell, @Nullable String instrument, long items, @Nullable String act) {}

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        new CellKey(row.getString("partner"), row.getString("topic")),
        row.getString("instrument"),
        row.getLong("items"),
        row.getString("act"));
  }

  private static CellFacts facts(CellKey cell, List<Count> counts, List<CellTie> earliest) {
    long all = counts.stream().mapToLong(Count::items).sum();
    long acted =
        counts.stream()
            .filter(count -> Strength.actsUpon(cell.topic(), count.instrument()))
            .mapToLong(Count::items)
            .sum();
    Integer year =
        counts.stream()
            .map(Count::act)
            .filter(Objects::nonNull)
            .map(act -> Integer.valueOf(act.substring(0, 4)))
            .min(Integer::compare)
            .orElse(null);
    return new CellFacts(
        cell.partner(),
        cell.topic(),
        year,
        all - acted,
        acted,
        earliest.stream().map(CellTie::evidence).toList());
  }

  private Map<CellKey, List<CellTie>> earliest(
      Handle handle, Iterable<CellKey> cells, MatrixQuery query) {
    List<String> partners = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    for (CellKey cell : cells) {
      partners.add(cell.partner());
      topics.add(cell.topic());
    }
    return timed(
            handle,
            """
            select c.*
            from unnest(:cell_partners, :cell_topics) cell(partner, topic)
            cross join lateral (
              select * from %s c
              where c.partner = cell.partner and c.topic = cell.topic and c.topic = any(:topics)
                and %s
              order by c.act nulls last, c.item limit :shown) c
            order by c.act nulls last, c.item
            """
                .formatted(evidence(query), WITHIN),
            query)
        .bindArray("cell_partners", String.class, partners)
        .bindArray("cell_topics", String.class, topics)
        .bind("shown", query.evidence())
        .map((row, context) -> tie(row))
        .stream()
        .collect(groupingBy(tie -> new CellKey(tie.partner(), tie.area())));
  }

  private long leftOut(Handle handle, MatrixQuery query) {
    return timed(
            handle,
            """
            select count(*) from %s c
            where c.topic = any(:topics)
              and ((cast(:known_on as date) is not null and c.known is null)
                or (cast(:true_in as text) is not null and c.act is null))
            """
                .formatted(evidence(query)),
            query)
        .mapTo(Long.class)
        .one();
  }

  private Query timed(Handle handle, String sql, MatrixQuery query) {
    Query timed =
        handle
            .createQuery(sql)
            .bindArray("topics", String.class, matrix.columns(query.topics()))
            .bind("known_on", query.knownOn())
            .bind("true_in", query.trueIn() == null ? null : "%04d".formatted(query.trueIn()));
    return query.recordedOn() == null
        ? timed
        : timed.bind("recorded_on", query.recordedOn().atOffset(ZoneOffset.UTC));
  }

  private static CellTie tie(ResultSet row) throws SQLException {
    Evidence evidence =
        new Evidence(
            Evidence.Field.valueOf(row.getString("field")),
            row.getString("quote"),
            row.getInt("span_start"),
            row.getInt("span_end"),
            row.getString("rule"));
    return new CellTie(
        row.getString("partner"),
        row.getString("topic"),
        new CellEvidence(
            new ItemId(row.getString("item")),
            row.getString("source"),
            row.getString("title"),
            Columns.date(row, "act"),
            row.getObject("known", LocalDate.class),
            row.getString("instrument"),
            evidence));
  }
}
