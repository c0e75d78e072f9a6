package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.matrix.MatrixTable;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/table1}: the matrix as JSON, as CSV and Markdown in the paper's shape, or drawn. */
final class Table1Api {
  private static final String CSV = "text/csv";

  private final RecordReader reader;
  private final RecordQueries queries;
  private final Vocabulary vocabulary;
  private final Clock clock;

  Table1Api(RecordReader reader, RecordQueries queries, Vocabulary vocabulary, Clock clock) {
    this.reader = reader;
    this.queries = queries;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  void show(Context request) {
    Parameters parameters = Parameters.of(request);
    MatrixQuery query = RecordQueries.matrix(parameters, clock.instant());
    String format =
        parameters.oneOf("format", List.of("csv", "json", "markdown", "svg")).orElse("");
    String language = parameters.oneOf("lang", RecordQueries.LANGUAGES).orElse("en");
    parameters.refuseOthers();

    MatrixView matrix = queries.ask(parameters, () -> reader.matrix(query));
    request.header("Vary", "Accept-Encoding, Accept");
    boolean csv = format.isEmpty() && prefersCsv(request.header("Accept"));
    switch (csv ? "csv" : format) {
      case "csv" -> Api.answer(request, Csv.MEDIA_TYPE, MatrixTable.csv(matrix));
      case "markdown" ->
          Api.answer(request, "text/markdown; charset=utf-8", MatrixTable.markdown(matrix));
      case "svg" ->
          Api.answer(
              request,
              "image/svg+xml; charset=utf-8",
              Table1Svg.write(matrix, vocabulary, Locale.forLanguageTag(language)));
      default -> Api.answer(request, matrix);
    }
  }

  /** Whether CSV is the first type named; weights among others are not compared. */
  private static boolean prefersCsv(@Nullable String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).strip().startsWith(CSV);
  }
}
