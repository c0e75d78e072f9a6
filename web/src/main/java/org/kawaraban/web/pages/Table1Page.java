package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /table1}: the matrix of partners and areas, each mark with what it rests on. */
final class Table1Page implements Page {
  private final RecordReader reader;

  Table1Page(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    MatrixQuery query = RecordQueries.matrix(Parameters.of(request));
    return new Model(frame, reader.matrix(query), query);
  }

  /** Of each cell some evidence is written out; the rest is one link away. */
  record Model(Frame frame, MatrixView matrix, MatrixQuery query) implements Page.Model {
    boolean baselineOnly() {
      return query.baselineOnly();
    }

    /** The columns are the key issues. */
    boolean keyIssues() {
      return query.topics() == MatrixQuery.Topics.KEY_ISSUES;
    }

    @Override
    public String template() {
      return "table1.jte";
    }

    /** The word of a basis: class of its mark and end of its message keys. */
    String word(MatrixView.Basis basis) {
      return basis.name().toLowerCase(Locale.ROOT);
    }

    /** Paper and primary sources name different years. */
    boolean yearsDiffer(MatrixView.Row row) {
      return row.primaryYear() != null && !Objects.equals(row.initialYear(), row.primaryYear());
    }

    /** The same table as a file. */
    String download(String format) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("format", format);
      parameters.put("baselineOnly", baselineOnly() ? "true" : "");
      parameters.put("topics", keyIssues() ? "key-issues" : "");
      parameters.put("asKnownOn", query.knownOn() == null ? "" : query.knownOn().toString());
      parameters.put("asTrueIn", query.trueIn() == null ? "" : query.trueIn().toString());
      return Link.to("/api/table1", parameters);
    }

    /** Name of a cell's place in the list of evidence. */
    String anchor(MatrixView.Row row, MatrixView.Cell cell) {
      return row.partner() + "-" + cell.area();
    }

    /** Rows that have anything to list. */
    List<MatrixView.Row> rowsWithEvidence() {
      return matrix.rows().stream()
          .filter(row -> row.cells().stream().anyMatch(cell -> !cell.evidence().isEmpty()))
          .toList();
    }
  }
}
