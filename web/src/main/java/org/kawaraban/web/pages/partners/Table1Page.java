package org.kawaraban.web.pages.partners;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kawaraban.store.matrix.PaperComparison;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixQuery.Topics;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Link;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/**
 * {@code /table1}: the matrix of partners and areas, each mark with what it rests on, and below it
 * that of the key issues, which the paper discusses without a table.
 */
final class Table1Page implements Page {
  private final RecordReader reader;
  private final RecordQueries queries;

  Table1Page(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    MatrixQuery query = RecordQueries.matrix(parameters, frame.moments().now());
    return new Model(
        frame,
        query,
        parameters.text(RecordQueries.RECORDED_ON).orElse(""),
        (query.baselineOnly() ? Stream.of(Topics.AREAS) : Stream.of(Topics.values()))
            .map(topics -> table(parameters, query.marks(topics)))
            .toList());
  }

  private Table table(Parameters parameters, MatrixQuery query) {
    return new Table(query.topics(), queries.ask(parameters, () -> reader.matrix(query)));
  }

  /** One of the tables. */
  record Table(Topics topics, MatrixView matrix) {
    boolean areas() {
      return topics == Topics.AREAS;
    }

    PaperComparison comparison() {
      return PaperComparison.of(matrix);
    }

    /** Name of its columns: end of its message keys, and value of the API's parameter. */
    String word() {
      return areas() ? "areas" : "key-issues";
    }
  }

  /**
   * Both tables.
   *
   * @param recordedOn as it was asked for; the query has the instant
   */
  record Model(Frame frame, MatrixQuery query, String recordedOn, List<Table> tables)
      implements Page.Model {
    @Override
    public String template() {
      return "partners/table1.jte";
    }

    @Override
    public boolean runsScript() {
      return true;
    }

    boolean baselineOnly() {
      return query.baselineOnly();
    }

    String knownOn() {
      return query.knownOn() == null ? "" : query.knownOn().toString();
    }

    String trueIn() {
      return query.trueIn() == null ? "" : query.trueIn().toString();
    }

    /** Days are chosen in a calendar, instants are written. */
    boolean recordedOnDay() {
      return !recordedOn.contains("T");
    }

    /** Until when a year can be asked for. */
    int thisYear() {
      return frame.moments().today().getYear();
    }

    /** The word of a basis: class of its mark and end of its message keys. */
    String word(MatrixView.Basis basis) {
      return basis.name().toLowerCase(Locale.ROOT);
    }

    /** Paper and primary sources name different years. */
    boolean yearsDiffer(MatrixView.Row row) {
      return row.primaryYear() != null && !Objects.equals(row.initialYear(), row.primaryYear());
    }

    /** A table as a file. */
    String download(Table table, String format) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("format", format);
      parameters.put("baselineOnly", baselineOnly() ? "true" : "");
      parameters.put("topics", table.areas() ? "" : table.word());
      parameters.put("asKnownOn", knownOn());
      parameters.put("asTrueIn", trueIn());
      parameters.put(RecordQueries.RECORDED_ON, recordedOn);
      parameters.put("lang", format.equals("svg") ? frame.language().code() : "");
      return Link.to("/api/table1", parameters);
    }
  }
}
