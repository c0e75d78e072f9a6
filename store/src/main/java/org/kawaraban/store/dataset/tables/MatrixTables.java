package org.kawaraban.store.dataset.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.Strength;
import org.kawaraban.store.read.MatrixView;

/** Tables of Table 1 and the key issues, and of all evidence. */
final class MatrixTables {
  private final RowQuery query;
  private final Path directory;
  private final Vocabulary vocabulary;

  MatrixTables(RowQuery query, Path directory, Vocabulary vocabulary) {
    this.query = query;
    this.directory = directory;
    this.vocabulary = vocabulary;
  }

  void cells(MatrixView... tables) throws IOException {
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
        RowQuery.word(cell.basis().name()),
        cell.year() == null ? "" : cell.year(),
        strength,
        cell.named(),
        cell.acted());
  }

  /** Three kinds of rows, whose ids do not mix: a partner's key is never the slug of a series. */
  void evidence(Baseline paper) throws IOException {
    try (TableFile rows = new TableFile(Tables.EVIDENCE, directory)) {
      for (Baseline.Line line : ConceptTables.byKey(paper.lines(), line -> line.partner().key())) {
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
    query.each(
        """
        select * from store.cell_evidence order by partner, topic, item
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
              RowQuery.word(row.getString("field")),
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
    query.each(
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
}
