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
            select t.partner, t.topic, i.id, r.source, r.title,
              coalesce(m.start_date, r.published) as act,
              e.field, e.quote, e.span_start, e.span_end, e.rule
            from store.tie t
            join store.item i on i.id = t.item and i.revision = t.revision
            join store.revision r on r.item = t.item and r.revision = t.revision
            join store.evidence e on e.item = t.item and e.revision = t.revision
              and e.kind = 'TIE' and e.label = t.partner || '/' || t.topic and e.position = 0
            left join store.meeting_source s on s.item = t.item
            left join store.meeting m on m.key = s.meeting
            where i.relevant and r.tier = 'OFFICIAL' and t.topic = any(:areas)
              and coalesce(m.start_date, r.published) is not null
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
            new ItemId(row.getString("id")),
            row.getString("source"),
            row.getString("title"),
            PartialDate.parse(row.getString("act")),
            evidence));
  }
}
