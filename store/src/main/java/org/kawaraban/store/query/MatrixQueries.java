package org.kawaraban.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.matrix.CellTie;
import org.kawaraban.store.read.MatrixView.CellEvidence;

/** The ties that fill cells: of relevant, official items in their newest revision. */
final class MatrixQueries {
  private final List<String> areas;

  MatrixQueries(Vocabulary vocabulary) {
    this.areas = vocabulary.areas().stream().map(Vocabulary.Topic::key).toList();
  }

  /** Each with the first span that earned it. The act is the item's meeting, else its page. */
  List<CellTie> all(Handle handle) {
    return handle
        .createQuery(
            """
            select c.partner, c.topic, c.item, c.act, r.source, r.title,
              t.field, t.quote, t.span_start, t.span_end, t.rule
            from store.cell_evidence c
            join store.item i on i.id = c.item
            join store.revision r on r.item = i.id and r.revision = i.revision
            join store.tie t on t.item = i.id and t.revision = i.revision
              and t.partner = c.partner and t.topic = c.topic
            where c.topic = any(:areas) and c.act is not null
            """)
        .bindArray("areas", String.class, areas)
        .map((row, context) -> tie(row))
        .list();
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
            PartialDate.parse(row.getString("act")),
            evidence));
  }
}
